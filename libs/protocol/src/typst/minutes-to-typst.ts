import { clockTime, type MinutesDocument } from '@gremia/contracts';
import { dayOf, germanDay } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';
import type { Part } from '../protocol-entry';
import type { Remarks } from '../remarks';
import { attendanceSection } from './attendance';
import { itemSection } from './item';
import { TypstWriter } from './writer';

/** How the minutes are printed. */
export interface MinutesPrint {
  /** Printed as author, e.g. the name of the city. */
  readonly municipality: string;
  readonly part: Part;
  /** Version and state, e.g. `Entwurf, Fassung 2`; printed at the foot of every page. */
  readonly version: string;
  /** Instant (ISO 8601) of this version; the date of the PDF, so that the same version gives the same file. */
  readonly versionAt: string;
  /** Characters that no embedded font has; they are named by their number. */
  readonly undisplayable?: ReadonlySet<string>;
}

const dayWords = (instant: string, timeZone: string): string => germanDay(dayOf(Date.parse(instant), timeZone));
const momentWords = (instant: string, timeZone: string): string =>
  `${dayWords(instant, timeZone)}, ${clockTime(instant, timeZone)} Uhr`;

/**
 * The minutes as Typst source for a tagged PDF in German: title, header and page numbers, headings without gaps, tables
 * with header cells. The same arguments
 * give the same source. What people typed appears as it is and is never interpreted (see {@link typstString}).
 */
export function minutesToTypst(document: MinutesDocument, remarks: Remarks, print: MinutesPrint): string {
  const writer = new TypstWriter(print.undisplayable ?? new Set());
  const part = print.part === 'public' ? 'öffentlicher Teil' : 'nichtöffentlicher Teil';
  const title = `${document.rehearsal ? 'PROBESITZUNG – ' : ''}Niederschrift (${part})`;
  const statements = [
    ...setUp(writer, document, print, title, part),
    `title(${writer.text(title)})`,
    writer.terms(facts(document)),
    ...attendanceSection(writer, document),
    ...openingSection(writer, document, remarks),
    ...(document.items.length === 0 ? [] : [writer.heading(1, 'Tagesordnung')]),
    ...document.items.flatMap((item) => itemSection(writer, item, remarks[item.itemId] ?? '', timeZoneOf(document))),
    ...closingSection(writer, document, remarks),
    ...signatures(writer, document),
    ...sealSection(writer, document),
  ];
  return `#{\n${statements.join('\n')}\n}\n`;
}

function setUp(
  writer: TypstWriter,
  document: MinutesDocument,
  print: MinutesPrint,
  title: string,
  part: string,
): readonly string[] {
  const timeZone = timeZoneOf(document);
  const [year, month, day] = dayOf(Date.parse(print.versionAt), timeZone).split('-').map(Number);
  const running = writer.text(
    `${document.committee} · Niederschrift, ${part} · ${dayWords(document.openedAt, timeZone)}`,
  );
  const named = `${title}: ${document.committee}, ${dayWords(document.openedAt, timeZone)}`;
  const foot =
    `grid(columns: (1fr, auto), ${writer.text(print.version)}, context counter(page).display((page, ` +
    `all) => "Seite " + str(page) + " von " + str(all), both: true))`;
  return [
    `set document(title: ${writer.literal(named)}, ` +
      `author: ${writer.literal(print.municipality)}, date: datetime(year: ${year ?? 1970}, month: ${month ?? 1}, ` +
      `day: ${day ?? 1}))`,
    'set text(lang: "de", region: "DE", font: "Libertinus Serif", size: 11pt, hyphenate: true)',
    `set page(paper: "a4", margin: (x: 25mm, top: 28mm, bottom: 25mm), header: text(size: 9pt, ${running}), ` +
      `footer: text(size: 9pt, ${foot}))`,
    'set par(leading: 0.7em, spacing: 1em)',
    'set table(stroke: 0.5pt, inset: 5pt)',
    'show heading: set block(above: 1.4em, below: 0.8em, sticky: true)',
    'show heading.where(level: 3): set text(size: 11pt)',
  ];
}

const facts = (document: MinutesDocument): readonly (readonly [string, string])[] => [
  ['Gremium', document.committee],
  ['Sitzung', document.title],
  ['Ort', document.place],
  ['Beginn', momentWords(document.openedAt, timeZoneOf(document))],
  ['Ende', document.closedAt === null ? 'nicht geschlossen' : momentWords(document.closedAt, timeZoneOf(document))],
  ['Vorsitz', document.chair],
  ['Schriftführung', document.secretary],
];

function openingSection(writer: TypstWriter, document: MinutesDocument, remarks: Remarks): readonly string[] {
  const { convocation, interruptions, findings = [] } = document;
  const time = (instant: string): string => clockTime(instant, timeZoneOf(document));
  const pauses = interruptions.map(
    ({ from, until, reason }) =>
      `${time(from)} bis ${until === null ? 'Ende der Sitzung' : time(until)} Uhr: ${reason}`,
  );
  return [
    writer.heading(1, 'Eröffnung'),
    ...writer.prose(convocation),
    ...(findings.length === 0 ? [] : [writer.list(findings)]),
    ...writer.prose(remarks['opening'] ?? ''),
    ...(pauses.length === 0 ? [] : [writer.heading(2, 'Unterbrechungen'), writer.list(pauses)]),
  ];
}

function closingSection(writer: TypstWriter, document: MinutesDocument, remarks: Remarks): readonly string[] {
  const { closedAt } = document;
  const text = remarks['closing'] ?? '';
  return closedAt === null && text === ''
    ? []
    : [
        writer.heading(1, 'Schluss der Sitzung'),
        ...(closedAt === null
          ? []
          : [
              writer.paragraph(
                writer.text(`Die Sitzung wurde um ${clockTime(closedAt, timeZoneOf(document))} Uhr geschlossen.`),
              ),
            ]),
        ...writer.prose(text),
      ];
}

const SIGNED_BY = { chair: 'Vorsitz', clerk: 'Schriftführung', member: 'Mitglied' } as const;

/** A line to sign on for everybody whom the rules of the body ask to sign. */
function signatures(writer: TypstWriter, { chair, secretary, rule }: MinutesDocument): readonly string[] {
  const named = { chair: `: ${chair}`, clerk: `: ${secretary}`, member: '' };
  const lines = (rule?.signatories ?? (['chair', 'clerk'] as const)).map(
    (who) => `{ v(3em); line(length: 100%, stroke: 0.5pt); ${writer.text(`${SIGNED_BY[who]}${named[who]}`)} }`,
  );
  return [
    writer.heading(1, 'Unterschriften'),
    `grid(columns: (1fr, 1fr), column-gutter: 2em, row-gutter: 1em, ${lines.join(', ')})`,
  ];
}

function sealSection(writer: TypstWriter, { journalSize, journalRoot }: MinutesDocument): readonly string[] {
  const size = journalSize === 0 ? '' : ` über ${journalSize} Einträge`;
  return [
    writer.heading(1, 'Prüfsumme'),
    writer.paragraph(
      writer.text(
        `Diese Niederschrift wurde aus dem Sitzungsprotokoll zusammengestellt. Seine Prüfsumme (SHA-256, ` +
          `Merkle-Wurzel)${size}:`,
      ),
      'linebreak()',
      `raw(${writer.literal(journalRoot)})`,
    ),
  ];
}
