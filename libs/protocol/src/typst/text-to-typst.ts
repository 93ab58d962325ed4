import { keepTogether } from './keep-together';
import type { MarkedPoint, Point } from '@gremia/resolution';
import { letterheadBlock, type Letterhead } from './letterhead';
import { markedText, resolutionPoints } from './resolution';
import { TypstWriter } from './writer';

/** A resolution text as it is printed. */
export interface TextPrint {
  readonly title: string;
  /** Paragraphs below the title: who it is from, of when. */
  readonly lines: readonly string[];
  /** The heading above the text. */
  readonly heading: string;
  /** The text; null when its changes are shown instead. */
  readonly points: readonly Point[] | null;
  readonly marked: readonly MarkedPoint[];
  readonly author: string;
  /** The date of the PDF (YYYY-MM-DD), so that the same text gives the same file. */
  readonly day: string;
  /** In whose name it goes out, with its letterhead; null where it is nobody's but its author's. */
  readonly head?: { readonly municipality: string; readonly letterhead: Letterhead | null } | null;
  /** Characters that no embedded font has; they are named by their number. */
  readonly undisplayable?: ReadonlySet<string>;
}

const headOf = (writer: TypstWriter, { head }: TextPrint): readonly string[] =>
  head === undefined || head === null
    ? []
    : [
        ...letterheadBlock(writer, head.letterhead, { municipality: head.municipality, body: '' }),
        'v(-0.6em)',
        'line(length: 100%, stroke: 0.8pt)',
      ];

/**
 * A resolution text as Typst source for a tagged PDF in German, clean or with its changes marked. What people typed
 * appears as it is and is never interpreted.
 */
export function textToTypst(print: TextPrint): string {
  const writer = new TypstWriter(print.undisplayable ?? new Set());
  const [year = 1970, month = 1, day = 1] = print.day.split('-').map(Number);
  const foot =
    'align(right, context counter(page).display((page, all) => "Seite " + str(page) + " von " + str(all), both: true))';
  const statements = [
    `set document(title: ${writer.literal(print.title)}, author: ${writer.literal(print.author)}, date: ` +
      `datetime(year: ${year}, month: ${month}, day: ${day}))`,
    'set text(lang: "de", region: "DE", font: "Libertinus Serif", size: 11pt, hyphenate: true)',
    `set page(paper: "a4", margin: (x: 25mm, top: 28mm, bottom: 25mm), footer: text(size: 9pt, ${foot}))`,
    'set par(leading: 0.7em, spacing: 1em)',
    'set table(stroke: 0.5pt, inset: 5pt)',
    'show heading: set block(above: 1.4em, below: 0.8em, sticky: true)',
    keepTogether(),
    ...headOf(writer, print),
    `title(${writer.text(print.title)})`,
    ...print.lines.map((line) => writer.paragraph(writer.text(line))),
    writer.heading(1, print.heading),
    ...(print.points === null ? markedText(writer, print.marked) : resolutionPoints(writer, print.points)),
  ];
  return `#{\n${statements.join('\n')}\n}\n`;
}
