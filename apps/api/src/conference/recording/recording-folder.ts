import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import type { FileParts } from '../../platform/web/send-file';
import type { FileFacts } from './recording.repository';

const PART_BYTES = 256 * 1024;

/** The folder for recordings: files that are named by a random id, whatever their ending. */
@Injectable()
export class RecordingFolder {
  private readonly directory: string | null;

  constructor({ recording }: AppConfig) {
    this.directory = recording?.directory ?? null;
  }

  /** What lies in the file with this id; null where there is none. */
  async factsOf(id: string): Promise<FileFacts | null> {
    const [fileName] = await this.namesOf(id);
    if (fileName === undefined) return null;
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of createReadStream(this.pathOf(fileName)) as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
    }
    return { fileName, bytes, sha256: hash.digest('hex') };
  }

  /** The content of a file, in pieces. */
  partsOf(fileName: string): FileParts {
    return async (from, to) => {
      const file = await open(this.pathOf(fileName), 'r');
      try {
        const pieces: Buffer[] = [];
        for (let part = from; part < to; part += 1) {
          const { buffer, bytesRead } = await file.read(Buffer.alloc(PART_BYTES), 0, PART_BYTES, part * PART_BYTES);
          if (bytesRead > 0) pieces.push(buffer.subarray(0, bytesRead));
        }
        return pieces;
      } finally {
        await file.close();
      }
    };
  }

  /** Deletes whatever has this id; that there is nothing is no failure. */
  async remove(id: string): Promise<void> {
    for (const name of await this.namesOf(id)) await rm(this.pathOf(name), { force: true });
  }

  private async namesOf(id: string): Promise<string[]> {
    if (this.directory === null) return [];
    return (await readdir(this.directory)).filter((name) => name === id || name.startsWith(`${id}.`)).sort();
  }

  private pathOf(name: string): string {
    return join(this.directory ?? '', name);
  }
}
