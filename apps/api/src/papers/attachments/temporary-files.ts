import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { StartError } from '../../platform/start-error';
import type { IncomingFile } from './incoming-file';
import { PlainTextProbe } from './plain-text-probe';

const PREFIX = 'upload-';
/** No upload takes so long: what is older was left by a process that died between two system calls. */
const OLDEST_MILLISECONDS = 60 * 60_000;

/**
 * Puts what arrives on the disk instead of into memory. A file loses its name as soon as it is open, so the system
 * takes its place back when the process lets go of it, however the process ends.
 */
@Injectable()
export class TemporaryFiles implements OnApplicationBootstrap {
  private readonly directory: string;

  constructor(config: AppConfig) {
    this.directory = config.uploads.directory;
  }

  async onApplicationBootstrap(): Promise<void> {
    try {
      await mkdir(this.directory, { recursive: true, mode: 0o700 });
      await this.clearAway();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new StartError(
        `Das Verzeichnis ${this.directory} für ankommende Dateien kann nicht verwendet werden (${code}). Mit ` +
          `UPLOAD_DIRECTORY wählen Sie ein anderes.`,
      );
    }
  }

  /** Reads a stream to its end. @throws what the stream or the disk says; nothing is left then */
  async storeStream(fileName: string, stream: AsyncIterable<Buffer>): Promise<IncomingFile> {
    const handle = await this.openNameless();
    try {
      const [hash, probe] = [createHash('sha256'), new PlainTextProbe()];
      let size = 0;
      for await (const chunk of stream) {
        hash.update(chunk);
        probe.push(chunk);
        await writeAll(handle, chunk, size);
        size += chunk.length;
      }
      return {
        fileName,
        size,
        sha256: hash.digest('hex'),
        isPlainText: probe.end(),
        read: (position, length) => readAll(handle, position, Math.min(length, size - position)),
        discard: () => handle.close(),
      };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  private async openNameless(): Promise<FileHandle> {
    const path = join(this.directory, `${PREFIX}${randomUUID()}`);
    const handle = await open(path, 'wx+', 0o600);
    await rm(path, { force: true });
    return handle;
  }

  private async clearAway(): Promise<void> {
    for (const name of await readdir(this.directory)) {
      const path = join(this.directory, name);
      if (!name.startsWith(PREFIX)) continue;
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
      if (Date.now() - mtimeMs > OLDEST_MILLISECONDS) await rm(path, { force: true });
    }
  }
}

async function writeAll(handle: FileHandle, chunk: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < chunk.length)
    written += (await handle.write(chunk, written, chunk.length - written, position + written)).bytesWritten;
}

async function readAll(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(length, 0));
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await handle.read(bytes, read, bytes.length - read, position + read);
    if (bytesRead === 0) return bytes.subarray(0, read);
    read += bytesRead;
  }
  return bytes;
}
