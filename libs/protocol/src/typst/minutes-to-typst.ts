import { UNSIGNED, type MinutesDocument, type MinutesItem, type MinutesRecord } from '@gremia/contracts';
import { dayOf } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';
import type { Part } from '../protocol-entry';
import type { Remarks } from '../remarks';
import { momentsOf } from './moments';
import { attendanceSection } from './attendance';
import { dayWords, frontPage } from './front';
import { annexSection, objectionSection } from './extras';
import { courseSection } from './course';
import { itemSection } from './item';
import { keepTogether } from './keep-together';
import type { Letterhead } from './letterhead';
import { recordSection } from './record';
import { standing } from './vote';
import { usualLegend } from './resolution';
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
  /** Who signed and how they were approved; not given: nobody has signed yet. */
  readonly record?: MinutesRecord;
  /** Arms and address; not given where the municipality has entered none. */
  readonly letterhead?: Letterhead | null;
  /** Characters that no embedded font has; they are named by their number. */
  readonly undisplayable?: ReadonlySet<string>;
}

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
    ...frontPage(writer, document, {
      municipality: print.municipality,
      title,
      letterhead: print.letterhead ?? null,
    }),
    ...attendanceSection(writer, document),
    ...openingSection(writer, document, remarks),
    ...(document.items.length === 0 ? [] : courseHead(writer, document)),
    ...courseSection(writer, document, null),
    ...document.items.flatMap((item) => [
      ...itemSection(writer, item, item.closedPart === true ? '' : (remarks[item.itemId] ?? ''), {
        moments: momentsOf(document),
        interruptions: document.interruptions.filter(({ from }) => itemAt(document, from) === item.itemId),
      }),
      ...courseSection(writer, document, item.itemId),
    ]),
    ...closingSection(writer, document, remarks),
    ...annexSection(writer, document),
    ...recordSection(writer, document, print.record ?? UNSIGNED),
    ...objectionSection(writer, document),
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
    'set text(lang: "de", region: "DE", font: "Libertinus Serif", size: 10.5pt, hyphenate: true)',
    `set page(paper: "a4", margin: (x: 25mm, top: 28mm, bottom: 25mm), header: context { ` +
      `if counter(page).get().first() > 1 { text(size: 9pt, ${running}) } }, ` +
      `footer: text(size: 9pt, ${foot}))`,
    'set par(leading: 0.65em, spacing: 0.9em)',
    'set table(stroke: 0.5pt, inset: 5pt)',
    'show heading: set block(above: 1.4em, below: 0.8em, sticky: true)',
    'show heading: set text(hyphenate: false)',
    'show heading.where(level: 3): set text(size: 10.5pt)',
    keepTogether(namesIn(document)),
  ];
}

/** Whom the minutes name: members, others who took part, and who stood for election. */
export const namesIn = ({ present, absent, participants = [], items }: MinutesDocument): readonly string[] => [
  ...[...present, ...absent, ...participants].map(({ name }) => name),
  ...items.flatMap(({ votes }) => votes.flatMap(standing)),
];

function openingSection(writer: TypstWriter, document: MinutesDocument, remarks: Remarks): readonly string[] {
  const { convocation, findings = [] } = document;
  const { span } = momentsOf(document);
  const between = document.interruptions.filter(({ from }) => itemAt(document, from) === null);
  const pauses = between.map(({ from, until, reason }) => `${span(from, until)}: ${reason}`);
  return [
    writer.heading(1, 'Eröffnung'),
    ...writer.prose(convocation),
    ...(findings.length === 0 ? [] : [writer.list(findings)]),
    ...writer.prose(remarks['opening'] ?? ''),
    ...(pauses.length === 0 ? [] : [writer.heading(2, 'Unterbrechungen'), writer.list(pauses)]),
  ];
}

/** How changes are marked is said once, where there are any. */
function courseHead(writer: TypstWriter, { items }: MinutesDocument): readonly string[] {
  const marks = items.some(
    ({ votes, marked, corrections = [] }) =>
      marked !== null ||
      corrections.length > 0 ||
      votes.some(({ wording }) => wording?.some(({ change }) => change !== 'equal')),
  );
  return [writer.heading(1, 'Verlauf'), ...(marks ? [usualLegend(writer)] : [])];
}

/** The item that was being dealt with at an instant: the one called last before it; null before the first. */
const itemAt = ({ items }: MinutesDocument, instant: string): string | null =>
  items.reduce<MinutesItem | null>(
    (last, item) =>
      item.calledAt !== null && item.calledAt <= instant && (last?.calledAt ?? '') <= item.calledAt ? item : last,
    null,
  )?.itemId ?? null;

const closingWords = (document: MinutesDocument, closedAt: string): string => {
  const words = momentsOf(document).moment(closedAt);
  return words.startsWith('am ') ? words : `um ${words}`;
};

function closingSection(writer: TypstWriter, document: MinutesDocument, remarks: Remarks): readonly string[] {
  const { closedAt } = document;
  const text = remarks['closing'] ?? '';
  return closedAt === null && text === ''
    ? []
    : [
        writer.heading(1, 'Schluss der Sitzung'),
        ...(closedAt === null
          ? []
          : [writer.paragraph(writer.text(`Die Sitzung wurde ${closingWords(document, closedAt)} geschlossen.`))]),
        ...writer.prose(text),
      ];
}

/** Of which journal the hash is, and how somebody checks it. */
const SEALS = {
  public: {
    whose: 'Die Prüfsumme seines öffentlichen Teils',
    check:
      'Wer nachprüfen will, lädt das Dossier auf der Seite der Sitzung herunter und öffnet es unter „Dossier prüfen“ ' +
      'oder mit „npx gremia verify“: Beide nennen diese Prüfsumme, wenn nichts geändert wurde.',
  },
  whole: {
    whose: 'Die Prüfsumme des ganzen Sitzungsjournals',
    check:
      'Wer nachprüfen will, öffnet das vollständige Dossier der Sitzung unter „Dossier prüfen“ oder mit „npx gremia ' +
      'verify“: Beide nennen diese Prüfsumme, wenn nichts geändert wurde.',
  },
  untold: { whose: 'Seine Prüfsumme', check: null },
} as const;

function sealSection(
  writer: TypstWriter,
  { journalSize, journalRoot, journalPart }: MinutesDocument,
): readonly string[] {
  if (journalRoot === '') return [];
  const { whose, check } = SEALS[journalPart ?? 'untold'];
  const size = journalSize === 0 ? '' : ` über ${journalSize} ${journalSize === 1 ? 'Eintrag' : 'Einträge'}`;
  return [
    writer.heading(1, 'Prüfsumme'),
    writer.paragraph(
      writer.text(
        `Diese Niederschrift wurde aus dem Sitzungsjournal zusammengestellt. ${whose} (SHA-256, ` +
          `Merkle-Wurzel)${size}:`,
      ),
      'linebreak()',
      `raw(${writer.literal(journalRoot)})`,
    ),
    ...(check === null ? [] : [writer.paragraph(writer.text(check))]),
  ];
}
