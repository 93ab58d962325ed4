import { typstString } from './literal';

/** Longer words without a place to break run off the page: addresses, file names. */
const LONGEST_WORD = 40;
const LONGEST_WORD_OF_CELL = 20;
/** Words of letters are hyphenated, unless they are longer than any German word. */
const LONGEST_GERMAN_WORD = 70;

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** Cuts a line into words that are too long to be set and what stands between them. */
function splitLongWords(line: string, longest: number): { readonly word: string; readonly isLong: boolean }[] {
  const pieces: { word: string; isLong: boolean }[] = [];
  for (const piece of line.split(/([^\s\u00AD\u200B-]+)/u)) {
    const isHyphenated = piece.length <= LONGEST_GERMAN_WORD && /^[\p{L}\p{M}]*$/u.test(piece.replace(/\P{L}+$/u, ''));
    const isLong = piece.length > longest && !isHyphenated;
    const last = pieces.at(-1);
    if (last?.isLong === false && !isLong) last.word += piece;
    else pieces.push({ word: piece, isLong });
  }
  return pieces.filter(({ word }, index) => word !== '' || index === 0);
}

/**
 * Writes Typst in code mode: every method gives an expression or a list of statements; what people typed enters through
 * `text` alone.
 * Statements are joined by line breaks within one code block.
 */
export class TypstWriter {
  constructor(private readonly undisplayable: ReadonlySet<string>) {}

  literal(text: string): string {
    return typstString(text, this.undisplayable);
  }

  /** Content on one or more lines; a line break stays one. */
  text(text: string): string {
    return this.lines(text, LONGEST_WORD);
  }

  /** As `text`, in a column that is narrower than a page. */
  cell(text: string): string {
    return this.lines(text, LONGEST_WORD_OF_CELL);
  }

  private lines(text: string, longest: number): string {
    const lines = text.split(/\r\n?|\n/u).map((line) =>
      splitLongWords(line, longest)
        .map(({ word, isLong }) => (isLong ? this.breakable(word) : this.literal(word)))
        .join('; '),
    );
    return `{ ${lines.join('; linebreak(); ')} }`;
  }

  /** A word that may be broken after every character: Typst breaks between boxes, and adds nothing to the text. */
  private breakable(word: string): string {
    return [...graphemes.segment(word)].map(({ segment }) => `box(${this.literal(segment)})`).join('; ');
  }

  heading(level: number, text: string): string {
    return `heading(level: ${level}, ${this.text(text)})`;
  }

  paragraph(...parts: readonly string[]): string {
    return `par({ ${parts.join('; ')} })`;
  }

  strong(text: string): string {
    return `strong(${this.text(text)})`;
  }

  /** Running text as a person typed it: an empty line begins a paragraph. */
  prose(text: string): readonly string[] {
    return text
      .split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/u)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => this.paragraph(this.text(paragraph.trim())));
  }

  list(entries: readonly string[]): string {
    return `list(${entries.map((entry) => this.text(entry)).join(', ')})`;
  }

  /** `name: value` lines, tagged as a list of terms. */
  terms(entries: readonly (readonly [name: string, value: string])[]): string {
    return `terms(${entries.map(([name, value]) => `terms.item(${this.text(name)}, ${this.text(value)})`).join(', ')})`;
  }

  /**
   * A table with a header row, which is repeated on every page and read out with every cell. Widths are Typst tracks
   * such as `1fr`. A row stays on one page, a name in one piece.
   */
  table(widths: readonly string[], head: readonly string[], rows: readonly (readonly string[])[]): string {
    const printed = (row: readonly string[]): string[] => row.map((cell) => this.cell(cell));
    const table = this.tableOf(widths, printed(head), rows.map(printed));
    return `{ set text(hyphenate: false); set table.cell(breakable: false); ${table} }`;
  }

  /** As `table`, for cells of any length; they are Typst content already. */
  tableOf(widths: readonly string[], head: readonly string[], rows: readonly (readonly string[])[]): string {
    const header = `table.header(${head.map((cell) => `strong(${cell})`).join(', ')})`;
    // A comma behind a single width makes it a list of widths.
    return `table(columns: (${widths.map((width) => `${width},`).join(' ')}), ${[header, ...rows.flat()].join(', ')})`;
  }
}
