import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Injectable } from '@nestjs/common';

/** PDF/UA-1 for reading with any aid, PDF/A-2a for keeping; both are tagged. */
export type PdfStandard = 'ua-1' | 'a-2a';

export interface PrintedPdf {
  readonly bytes: Buffer;
  /** Changes with the content and nothing else; quoted, as the header wants it. */
  readonly etag: string;
}

/** Source that names characters without a glyph by their number. */
export type WriteSource = (undisplayable: ReadonlySet<string>) => string;

/** Finished files that are kept: the same minutes are asked for again and again. */
const KEPT = 24;
/** Every attempt learns all characters that the fonts lack; a second and third are for those that only show up then. */
const ATTEMPTS = 4;
/** Compilations after which what Typst remembers of one is dropped. */
const REMEMBERED = 10;

/** Makes PDFs from Typst source with the fonts that come with the compiler, so that a file looks the same wherever it is made. */
@Injectable()
export class TypstPrinter {
  private readonly kept = new Map<string, PrintedPdf>();
  private compiler: NodeCompiler | null = null;

  print(write: WriteSource, standard: PdfStandard): PrintedPdf {
    const digest = createHash('sha256')
      .update(`${standard}\n${write(new Set())}`)
      .digest('hex');
    const known = this.kept.get(digest);
    if (known !== undefined) return known;
    const printed = { bytes: this.compile(write, standard), etag: `"${digest}"` };
    const oldest = this.kept.size >= KEPT ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(digest, printed);
    return printed;
  }

  private compile(write: WriteSource, standard: PdfStandard): Buffer {
    this.compiler ??= NodeCompiler.create({ workspace: tmpdir() });
    const undisplayable = new Set<string>();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return this.compiler.pdf({ mainFileContent: write(undisplayable) }, { pdfStandard: standard, pdfTags: true });
      } catch (error) {
        const missing = missingCharacters(error instanceof Error ? error.message : String(error)).filter((character) => !undisplayable.has(character));
        if (missing.length === 0 || attempt === ATTEMPTS) throw error;
        for (const character of missing) undisplayable.add(character);
      } finally {
        this.compiler.evictCache(REMEMBERED);
      }
    }
  }
}

/** The characters a diagnostic complains about; ASCII is never among them, every font has it. */
export function missingCharacters(message: string): string[] {
  const quoted = [...message.matchAll(/(?:the text|the codepoint) `\\*"(.+?)\\*"`/gu)].map(([, text = '']) => text);
  const read = quoted.map((text) => text.replace(/\\*u\{([0-9a-f]{1,6})\}/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))));
  return [...new Set(read.flatMap((text) => [...text]))].filter((character) => (character.codePointAt(0) ?? 0) > 0x7f);
}
