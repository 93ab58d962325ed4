import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Request, Response } from 'express';

const ENCODINGS = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const;

/** The copies that the build has laid beside the files of the web application. */
export class CompressedFiles {
  private readonly files: ReadonlySet<string>;

  constructor(private readonly root: string) {
    const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
    this.files = new Set(names.map((name) => `/${name.replaceAll(sep, '/')}`));
  }

  /** Whether what is sent for this path depends on what the browser reads. */
  has(path: string): boolean {
    return ENCODINGS.some(({ suffix }) => this.files.has(path + suffix));
  }

  /**
   * Sends the smallest copy that the browser reads, with an ETag of its own; false when there is none.
   *
   * @param path below the root, with a slash in front
   */
  send(request: Request, response: Response, path: string, cacheControl: string): boolean {
    if (!this.has(path)) return false;
    response.vary('accept-encoding');
    const fit = ENCODINGS.find(
      ({ encoding, suffix }) => this.files.has(path + suffix) && request.acceptsEncodings(encoding) === encoding,
    );
    if (fit === undefined) return false;
    response.type(path.slice(path.lastIndexOf('.')));
    response.setHeader('content-encoding', fit.encoding);
    // The ETag tells whether there is anything new.
    response.sendFile(join(this.root, path + fit.suffix), {
      headers: { 'cache-control': cacheControl },
      lastModified: false,
      acceptRanges: false,
    });
    return true;
  }
}
