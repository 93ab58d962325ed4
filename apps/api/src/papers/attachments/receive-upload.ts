import type { Request, Response } from 'express';
import multer from 'multer';
import { ProblemError } from '../../platform/problem/problem-error';

export const LARGEST_FILE = 20 * 1024 * 1024;
/** Boundaries, headers and the other field of the form. */
const FORM_OVERHEAD = 64 * 1024;
/** A sender that goes on after the refusal is read for so long, for most only read the answer when they have sent everything. */
const PATIENCE_MS = 30_000;

export interface Upload {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly public: boolean;
}

const parse = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: { fileSize: LARGEST_FILE, files: 1, fields: 5, parts: 6, fieldSize: 1_000, fieldNameSize: 100 },
}).single('file');

/**
 * Reads a form with the fields `file` and `public`. At most `LARGEST_FILE` bytes are ever held: what is announced as larger is refused before the first byte is
 * read, what turns out to be larger as soon as it does; the rest is thrown away as it comes.
 *
 * @throws ProblemError `file-too-large`, `invalid-input`
 */
export async function receiveUpload(request: Request, response: Response): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_FILE + FORM_OVERHEAD) throw refuseWhileSending(request);
  await new Promise<void>((resolve, reject) => {
    let received = 0;
    const count = (chunk: Buffer): void => {
      received += chunk.length;
      if (received <= LARGEST_FILE + FORM_OVERHEAD) return;
      request.off('data', count);
      reject(refuseWhileSending(request));
    };
    request.on('data', count);
    parse(request, response, (error: unknown) => (error === undefined || error === null ? resolve() : reject(toProblem(error))));
  });
  const { file } = request;
  if (file === undefined) throw new ProblemError('invalid-input', { errors: [{ pointer: '/file', detail: 'Bitte wählen Sie eine Datei.' }] });
  const body: unknown = request.body;
  const isPublic = typeof body === 'object' && body !== null && 'public' in body && (body.public === 'true' || body.public === 'on' || body.public === '1');
  return { fileName: file.originalname, bytes: file.buffer, public: isPublic };
}

function refuseWhileSending(request: Request): ProblemError {
  request.resume();
  const giveUp = setTimeout(() => request.destroy(), PATIENCE_MS).unref();
  request.once('close', () => clearTimeout(giveUp));
  return new ProblemError('file-too-large');
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') return new ProblemError('file-too-large');
  return new ProblemError('invalid-input', {
    errors: [{ pointer: '/file', detail: 'Die Datei ist unvollständig angekommen. Bitte versuchen Sie es erneut.' }],
  });
}
