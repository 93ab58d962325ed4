import type { Request, Response } from 'express';
import multer, { type StorageEngine } from 'multer';
import { fieldFault, FORM_OVERHEAD } from '@gremia/contracts';
import { ProblemError, wrongField } from '../../platform/problem/problem-error';
import { discardRest } from '../../platform/route/discard-rest';
import type { IncomingFile } from './incoming-file';
import type { TemporaryFiles } from './temporary-files';

/** A sender of whom nothing is heard for so long has gone. */
const SILENCE_MILLISECONDS = 60_000;

export interface ReceivedForm {
  /** To be discarded by whoever received it. */
  readonly file: IncomingFile;
  /** The other fields; what is no text is left out. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads a form with the field `file` and a few others; the file goes to the disk as it comes. What turns out to be
 * larger than announced is refused as soon as it does, and the rest is thrown away.
 *
 * @param largest bytes of the file; what is announced as more has been refused before
 * @throws ProblemError `file-too-large`, `invalid-input`, `storage-full`
 */
export async function receiveForm(
  request: Request,
  response: Response,
  { largest, files }: { readonly largest: number; readonly files: TemporaryFiles },
): Promise<ReceivedForm> {
  const storage = new FormStorage(files);
  request.setTimeout(SILENCE_MILLISECONDS, () => request.destroy());
  try {
    await parsed(request, response, storage, largest);
  } catch (error) {
    await storage.discard();
    throw error;
  } finally {
    request.setTimeout(0);
  }
  const { file } = storage;
  if (file === null) throw wrongField('/file', fieldFault('file-missing'));
  return { file, fields: textFields(request.body) };
}

function parsed(request: Request, response: Response, storage: FormStorage, largest: number): Promise<void> {
  const parser = multer({
    storage,
    defParamCharset: 'utf8',
    limits: { fileSize: largest, files: 1, fields: 5, parts: 6, fieldSize: 1_000, fieldNameSize: 100 },
  }).single('file');
  return new Promise<void>((resolve, reject) => {
    let received = 0;
    const count = (chunk: Buffer): void => {
      received += chunk.length;
      if (received <= largest + FORM_OVERHEAD) return;
      request.off('data', count);
      discardRest(request);
      reject(tooLarge(largest));
    };
    request.on('data', count);
    void parser(request, response, (error: unknown) =>
      error === undefined || error === null ? resolve() : reject(toProblem(error, largest)),
    );
  });
}

/** Where multer puts the one file of a form. */
class FormStorage implements StorageEngine {
  file: IncomingFile | null = null;

  constructor(private readonly files: TemporaryFiles) {}

  _handleFile(_request: Request, part: Express.Multer.File, done: (error?: unknown) => void): void {
    this.files.storeStream(part.originalname, part.stream).then(
      (file) => {
        this.file = file;
        done();
      },
      (error: unknown) => done(error),
    );
  }

  _removeFile(_request: Request, _part: Express.Multer.File, done: (error: Error | null) => void): void {
    this.discard().then(
      () => done(null),
      (error: Error) => done(error),
    );
  }

  async discard(): Promise<void> {
    await this.file?.discard();
    this.file = null;
  }
}

function textFields(body: unknown): Record<string, string> {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

const tooLarge = (largest: number): ProblemError =>
  new ProblemError('file-too-large', {
    detail: `Die Datei ist zu groß. Erlaubt sind höchstens ${Math.floor(largest / (1024 * 1024))} MB.`,
  });

function toProblem(error: unknown, largest: number): ProblemError {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') return tooLarge(largest);
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'))
    return new ProblemError('storage-full');
  return wrongField('/file', fieldFault('file-incomplete'));
}
