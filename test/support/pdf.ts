import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Reads PDFs as a screen reader would; where it is missing, what the file itself says of its tags must do. */
export const POPPLER = spawnSync('pdftotext', ['-v']).error === undefined;

/** What poppler reads in a PDF, as a reader or a screen reader would. */
export function readPdf(bytes: Buffer): { readonly info: string; readonly struct: string; readonly text: string } {
  const directory = mkdtempSync(join(tmpdir(), 'gremia-pdf-'));
  const file = join(directory, 'file.pdf');
  try {
    writeFileSync(file, bytes);
    const run = (command: string, ...args: string[]): string =>
      execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const text = run('pdftotext', '-layout', file, '-').replace(/\s+/gu, ' ');
    return { info: run('pdfinfo', file), struct: run('pdfinfo', '-struct', file), text };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
