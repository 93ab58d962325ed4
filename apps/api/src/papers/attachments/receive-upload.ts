import type { Request, RequestHandler, Response } from 'express';
import multer from 'multer';
import { ProblemError } from '../../platform/problem/problem-error';

export const LARGEST_FILE = 20 * 1024 * 1024;
/** Boundaries, headers and the other field of the form. */
const FORM_OVERHEAD = 64 * 1024;
/**
 * A sender that goes on after the refusal is read for so long, for most only read the answer when they have sent
 * everything.
 */
const PATIENCE_MS = 30_000;

export interface Upload {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly public: boolean;
}

export interface ReceivedForm {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** The other fields; what is no text is left out. */
  readonly fields: Readonly<Record<string, string>>;
}

const parser = (largest: number): RequestHandler =>
  multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: { fileSize: largest, files: 1, fields: 5, parts: 6, fieldSize: 1_000, fieldNameSize: 100 },
  }).single('file');

/** Reads a form with the fields `file` and `public`. @throws ProblemError `file-too-large`, `invalid-input` */
export async function receiveUpload(request: Request, response: Response): Promise<Upload> {
  const { fileName, bytes, fields } = await receiveForm(request, response, LARGEST_FILE);
  return { fileName, bytes, public: ['true', 'on', '1'].includes(fields['public'] ?? '') };
}

/**
 * Reads a form with the field `file` and a few others. At most `largest` bytes are ever held: what is announced as
 * larger is refused before the first byte is
 * read, what turns out to be larger as soon as it does; the rest is thrown away as it comes.
 *
 * @throws ProblemError `file-too-large`, `invalid-input`
 */
export async function receiveForm(request: Request, response: Response, largest: number): Promise<ReceivedForm> {
  if (Number(request.headers['content-length'] ?? 0) > largest + FORM_OVERHEAD)
    throw refuseWhileSending(request, largest);
  await new Promise<void>((resolve, reject) => {
    let received = 0;
    const count = (chunk: Buffer): void => {
      received += chunk.length;
      if (received <= largest + FORM_OVERHEAD) return;
      request.off('data', count);
      reject(refuseWhileSending(request, largest));
    };
    request.on('data', count);
    void parser(largest)(request, response, (error: unknown) =>
      error === undefined || error === null ? resolve() : reject(toProblem(error, largest)),
    );
  });
  const { file } = request;
  if (file === undefined)
    throw new ProblemError('invalid-input', { errors: [{ pointer: '/file', detail: 'Bitte wählen Sie eine Datei.' }] });
  const body: unknown = request.body;
  const fields =
    typeof body === 'object' && body !== null
      ? Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      : [];
  return { fileName: file.originalname, bytes: file.buffer, fields: Object.fromEntries(fields) };
}

const tooLarge = (largest: number): ProblemError =>
  new ProblemError('file-too-large', {
    detail: `Die Datei ist zu groß. Erlaubt sind höchstens ${largest / (1024 * 1024)} MB.`,
  });

function refuseWhileSending(request: Request, largest: number): ProblemError {
  request.resume();
  const giveUp = setTimeout(() => request.destroy(), PATIENCE_MS).unref();
  request.once('close', () => clearTimeout(giveUp));
  return tooLarge(largest);
}

function toProblem(error: unknown, largest: number): ProblemError {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') return tooLarge(largest);
  return new ProblemError('invalid-input', {
    errors: [{ pointer: '/file', detail: 'Die Datei ist unvollständig angekommen. Bitte versuchen Sie es erneut.' }],
  });
}
