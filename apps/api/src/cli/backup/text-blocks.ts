import { createHash } from 'node:crypto';
import { BackupError } from './backup-error';
import { TERMINATOR } from './backup-format';

const NEWLINE = 0x0a;
const END_OF_ROWS = Buffer.from(`\n${TERMINATOR}`);
/** Longer than any line but a row is. */
const LONGEST_LINE = 4_000_000;

/** Reads a backup's text as lines and as blocks of rows, and never holds more than a piece of it. */
export class TextBlocks {
  private rest: Buffer = Buffer.alloc(0);
  private readonly hash = createHash('sha256');

  constructor(private readonly pieces: AsyncIterator<Buffer>) {}

  /** SHA-256 of everything that was read so far. */
  sha256(): string {
    return this.hash.copy().digest('hex');
  }

  /** The next line without its end; null when the text is over. */
  async line(): Promise<string | null> {
    let end = this.rest.indexOf(NEWLINE);
    while (end < 0) {
      if (this.rest.length > LONGEST_LINE) throw damaged();
      if (!(await this.more())) {
        if (this.rest.length > 0) throw damaged();
        return null;
      }
      end = this.rest.indexOf(NEWLINE);
    }
    const line = this.cutBlock(end + 1);
    return line.toString('utf8', 0, end);
  }

  /** The rows up to the line that ends them, piece by piece; that line is read, too. */
  async *rows(): AsyncGenerator<Buffer> {
    // A part without rows begins with its end.
    while (this.rest.length < TERMINATOR.length) if (!(await this.more())) throw damaged();
    if (this.rest.toString('latin1', 0, TERMINATOR.length) === TERMINATOR) {
      this.cutBlock(TERMINATOR.length);
      return;
    }
    for (;;) {
      const end = this.rest.indexOf(END_OF_ROWS);
      if (end >= 0) {
        yield this.cutBlock(end + 1);
        this.cutBlock(TERMINATOR.length);
        return;
      }
      const certain = this.rest.length - END_OF_ROWS.length;
      if (certain > 0) yield this.cutBlock(certain);
      if (!(await this.more())) throw damaged();
    }
  }

  private cutBlock(length: number): Buffer {
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    this.hash.update(taken);
    return taken;
  }

  private async more(): Promise<boolean> {
    const next = await this.pieces.next();
    if (next.done === true) return false;
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
    return true;
  }
}

/** Counts and hashes rows while they pass. */
export class RowCount {
  rows = 0;
  private readonly hash = createHash('sha256');

  async *encryptInBlocks(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      this.hash.update(piece);
      for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) this.rows += 1;
      yield piece;
    }
  }

  sha256(): string {
    return this.hash.digest('hex');
  }
}

export const damaged = (): BackupError =>
  new BackupError('Die Sicherung ist beschädigt oder unvollständig; es wurde nichts geändert.');
