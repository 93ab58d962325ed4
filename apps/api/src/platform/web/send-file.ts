import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { downloadHeaders } from './download-headers';

/** The parts of a file from one number up to, not including, another one; fewer where it ends. */
export type FileParts = (from: number, to: number) => Promise<readonly Buffer[]>;

export interface StoredFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly parts: FileParts;
}

/** Read at once: about a megabyte. */
const PARTS_AT_ONCE = 4;

/**
 * Sends a stored file as a download, piece by piece, no faster than its receiver takes it: between two pieces nothing
 * is held, neither memory nor a connection to the database. Whoever has it already is told so before a byte is read.
 */
export async function sendFile(request: Request, response: Response, file: StoredFile): Promise<void> {
  const etag = `"${file.sha256}"`;
  response.set(downloadHeaders({ ...file, etag }));
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.status(304).end();
    return;
  }
  response.set('content-length', String(file.size));
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.from(piecesOf(file), { highWaterMark: 1 }), response);
  } catch (error) {
    // Whoever asked has gone.
    if (codeOf(error) !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** The content goes by its hash: it never has to be sent again, even to whoever reloads a page with all its parts. */
function isKnown(tags: string | undefined, etag: string): boolean {
  return (tags ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

async function* piecesOf({ parts, size }: StoredFile): AsyncGenerator<Buffer> {
  let sent = 0;
  for (let from = 0; sent < size; from += PARTS_AT_ONCE) {
    const pieces = await parts(from, from + PARTS_AT_ONCE);
    // It was taken away meanwhile. The length that was announced tells the receiver that something is missing.
    if (pieces.length === 0) throw new Error('a file ended before its end');
    for (const piece of pieces) {
      sent += piece.length;
      yield piece;
    }
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
