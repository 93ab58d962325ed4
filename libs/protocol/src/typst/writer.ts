import { typstString } from './literal';

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
    const lines = text.split(/\r\n?|\n/u).map((line) => this.literal(line));
    return `{ ${lines.join('; linebreak(); ')} }`;
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
   * such as `1fr`.
   */
  table(widths: readonly string[], head: readonly string[], rows: readonly (readonly string[])[]): string {
    const header = `table.header(${head.map((cell) => `strong(${this.text(cell)})`).join(', ')})`;
    const cells = rows.flat().map((cell) => this.text(cell));
    return `table(columns: (${widths.join(', ')}), ${[header, ...cells].join(', ')})`;
  }
}
