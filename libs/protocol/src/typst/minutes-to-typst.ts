import { UNSIGNED, type MinutesDocument, type MinutesRecord } from '@gremia/contracts';
import { dayOf } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';
import type { Part } from '../protocol-entry';
import type { Remarks } from '../remarks';
import { momentsOf, momentWords } from './moments';
import { attendanceSection, nobodyMet } from './attendance';
import { dayWords, frontPage } from './front';
import { annexSection, objectionSection } from './extras';
import { courseSection } from './course';
import { interruptionsIn } from './interruptions';
import { itemSection } from './item';
import { keepTogether } from './keep-together';
import type { Letterhead } from './letterhead';
import { recordSection } from './record';
import { standing, tellersOf } from './vote';
import { usualLegend } from './resolution';
import { generalRemarks } from './timed-remarks';
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
  const { opening, later } = generalRemarks(document, remarks['opening'] ?? '');
  const statements = [
    ...setUp(writer, document, print, title, part),
    ...frontPage(writer, document, {
      municipality: print.municipality,
      title,
      letterhead: print.letterhead ?? null,
    }),
    ...attendanceSection(writer, document),
    ...openingSection(writer, document, opening),
    ...courseHead(writer, document, later.length > 0),
    ...courseSection(writer, document, null, later),
    ...listSection(writer, 2, 'Nichtöffentlich zu öffentlichen Punkten', document.apart),
    ...document.items.flatMap((item) => [
      ...itemSection(writer, item, item.closedPart === true ? '' : (remarks[item.itemId] ?? ''), {
        document,
        interruptions: interruptionsIn(document, item.itemId),
      }),
      ...courseSection(writer, document, item.itemId, later),
    ]),
    ...closingSection(writer, document, remarks),
    ...listSection(writer, 1, 'Bekanntgegeben aus nichtöffentlicher Sitzung', document.released),
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

/** Whom the minutes name: members, others who took part, who stood for election, and who counted. */
export const namesIn = ({ present, absent, participants = [], items }: MinutesDocument): readonly string[] => [
  ...[...present, ...absent, ...participants].map(({ name }) => name),
  ...items.flatMap(({ votes }) => votes.flatMap((vote) => [...standing(vote), ...tellersOf(vote)])),
];

function openingSection(writer: TypstWriter, document: MinutesDocument, remark: string): readonly string[] {
  const { convocation, findings = [] } = document;
  return [
    writer.heading(1, nobodyMet(document) ? 'Verfahren' : 'Eröffnung'),
    ...writer.prose(convocation),
    ...(findings.length === 0 ? [] : [writer.list(findings)]),
    ...writer.prose(remark),
  ];
}

/** Sentences under a heading; nothing where there are none. */
const listSection = (
  writer: TypstWriter,
  level: number,
  title: string,
  sentences: readonly string[] = [],
): readonly string[] => (sentences.length === 0 ? [] : [writer.heading(level, title), writer.list(sentences)]);

/** How changes are marked is said once, where there are any. */
function courseHead(
  writer: TypstWriter,
  { items, course = [], between = [], apart = [] }: MinutesDocument,
  isRemarked: boolean,
): readonly string[] {
  if (!isRemarked && [items, course, between, apart].every(({ length }) => length === 0)) return [];
  const marks = items.some(
    ({ votes, marked, corrections = [] }) =>
      marked?.some(({ change }) => change !== 'equal') === true ||
      corrections.length > 0 ||
      votes.some(({ wording }) => wording?.some(({ change }) => change !== 'equal')),
  );
  return [writer.heading(1, 'Verlauf'), ...(marks ? [`block(sticky: true, ${usualLegend(writer)})`] : [])];
}

const closingSentence = (document: MinutesDocument, closedAt: string): string =>
  `${nobodyMet(document) ? 'Das Umlaufverfahren' : 'Die Sitzung'} wurde ` +
  `${momentWords(momentsOf(document).moment(closedAt))} ${nobodyMet(document) ? 'abgeschlossen' : 'geschlossen'}.`;

function closingSection(writer: TypstWriter, document: MinutesDocument, remarks: Remarks): readonly string[] {
  const { closedAt } = document;
  const text = remarks['closing'] ?? '';
  return closedAt === null && text === ''
    ? []
    : [
        writer.heading(1, nobodyMet(document) ? 'Abschluss' : 'Schluss der Sitzung'),
        ...(closedAt === null ? [] : [writer.paragraph(writer.text(closingSentence(document, closedAt)))]),
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
