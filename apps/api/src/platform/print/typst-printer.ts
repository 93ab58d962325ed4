import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { TypstError, TypstProcess } from './typst-process';

/** PDF/UA-1 for reading with any aid, PDF/A-2a for keeping; both are tagged. */
export type PdfStandard = 'ua-1' | 'a-2a';

export interface PrintedPdf {
  readonly bytes: Buffer;
  /** Changes with the content and nothing else; quoted, as the header wants it. */
  readonly etag: string;
}

/** Source that names characters without a glyph by their number. */
export type WriteSource = (undisplayable: ReadonlySet<string>) => string | Promise<string>;

/** Finished files that are kept: the same minutes are asked for again and again. */
const KEPT = 24;
/** Every attempt learns all characters that the fonts lack; a second and third are for those that only show up then. */
const ATTEMPTS = 4;
/** Longer than any minutes take; a source that is not done by then never will be. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Makes PDFs from Typst source with the fonts that come with the compiler, so that a file looks the same wherever it is
 * made.
 */
@Injectable()
export class TypstPrinter implements OnApplicationShutdown {
  private readonly compiler = new TypstProcess();
  /** Finished files and those being made, by content: however many ask, each is made once. */
  private readonly files = new Map<string, Promise<Buffer>>();

  /**
   * @param patience how long setting it may take at most, in milliseconds
   * @throws TypstError when it cannot be printed
   * @throws ProblemError `text-too-complex` when it takes too long or too much memory, `busy`, `not-ready`
   */
  async print(write: WriteSource, standard: PdfStandard, patience = PATIENCE_MILLISECONDS): Promise<PrintedPdf> {
    const digest = createHash('sha256')
      .update(`${standard}\n${await write(new Set())}`)
      .digest('hex');
    const file = this.files.get(digest) ?? this.compile(write, standard, patience);
    this.rememberPdf(digest, file);
    return { bytes: await file, etag: `"${digest}"` };
  }

  onApplicationShutdown(): void {
    this.compiler.stop();
  }

  /** The ones asked for last are kept; one that could not be made is not. */
  private rememberPdf(digest: string, file: Promise<Buffer>): void {
    this.files.delete(digest);
    this.files.set(digest, file);
    const [oldest] = this.files.keys();
    if (this.files.size > KEPT && oldest !== undefined) this.files.delete(oldest);
    file.catch(() => this.files.delete(digest));
  }

  private async compile(write: WriteSource, standard: PdfStandard, patience: number): Promise<Buffer> {
    const undisplayable = new Set<string>();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.compiler.compile({ source: await write(undisplayable), standard }, patience);
      } catch (error) {
        const missing =
          error instanceof TypstError
            ? missingCharacters(error.message).filter((character) => !undisplayable.has(character))
            : [];
        if (missing.length === 0 || attempt === ATTEMPTS) throw error;
        for (const character of missing) undisplayable.add(character);
      }
    }
  }
}

/** The characters a diagnostic complains about; ASCII is never among them, every font has it. */
export function missingCharacters(message: string): string[] {
  const quoted = [...message.matchAll(/(?:the text|the codepoint) `\\*"(.+?)\\*"`/gu)].map(([, text = '']) => text);
  const read = quoted.map((text) =>
    text.replace(/\\*u\{([0-9a-f]{1,6})\}/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  return [...new Set(read.flatMap((text) => [...text]))].filter((character) => (character.codePointAt(0) ?? 0) > 0x7f);
}
