import { clockTime, isDecided, sessionWords, type MinutesDocument, type MinutesItem } from '@gremia/contracts';
import { dayOf, germanDay } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';
import { correctionsSection, decidingVotes, resolvedText } from './item';
import { columnOfTerms, dayWords } from './front';
import { keepTogether } from './keep-together';
import { letterheadBlock } from './letterhead';
import { namesIn, type MinutesPrint } from './minutes-to-typst';
import { markedQuestion } from './resolution';
import { momentsOf } from './moments';
import { voteSection } from './vote';
import { TypstWriter } from './writer';

/** How extracts are printed: as the minutes that they are taken from. */
export type ExtractPrint = Required<Pick<MinutesPrint, 'record' | 'letterhead'>> & Omit<MinutesPrint, 'record'>;

/**
 * Extracts of the minutes (Beschlussauszüge) as Typst source for a tagged PDF in German: a sheet for each item, with
 * its meeting, wording, result and count, how far the minutes are, and a line to sign on. Items on which nothing was
 * decided have none. The same arguments give the same source.
 *
 * @param itemIds which items; in the order of the minutes
 */
export function extractsToTypst(document: MinutesDocument, itemIds: readonly string[], print: ExtractPrint): string {
  const writer = new TypstWriter(print.undisplayable ?? new Set());
  const items = document.items.filter((item) => itemIds.includes(item.itemId) && isDecided(item));
  const statements = [
    ...setUp(writer, document, items, print),
    ...items.flatMap((item, index) => [
      ...(index === 0 ? [] : ['pagebreak()', 'counter(page).update(1)']),
      ...sheet(writer, document, item, print),
    ]),
  ];
  return `#{\n${statements.join('\n')}\n}\n`;
}

const TITLE = 'Beschlussauszug';

function setUp(
  writer: TypstWriter,
  document: MinutesDocument,
  items: readonly MinutesItem[],
  print: ExtractPrint,
): readonly string[] {
  const timeZone = timeZoneOf(document);
  const [year, month, day] = dayOf(Date.parse(print.versionAt), timeZone).split('-').map(Number);
  const numbers = items.map(({ number }) => number).join(', ');
  const named = `${TITLE} ${numbers}: ${document.committee}, ${dayWords(document.openedAt, timeZone)}`;
  const foot =
    `grid(columns: (1fr, auto), ${writer.text(`Auszug aus der Niederschrift: ${print.version}`)}, ` +
    `context counter(page).display(page => "Seite " + str(page)))`;
  return [
    `set document(title: ${writer.literal(named)}, author: ${writer.literal(print.municipality)}, ` +
      `date: datetime(year: ${year ?? 1970}, month: ${month ?? 1}, day: ${day ?? 1}))`,
    'set text(lang: "de", region: "DE", font: "Libertinus Serif", size: 10.5pt, hyphenate: true)',
    `set page(paper: "a4", margin: (x: 25mm, top: 20mm, bottom: 22mm), footer: text(size: 9pt, ${foot}))`,
    'set par(justify: false, leading: 0.65em)',
    'set heading(numbering: none)',
    'show heading: set block(above: 1.4em, below: 0.8em)',
    keepTogether(namesIn(document)),
  ];
}

function sheet(
  writer: TypstWriter,
  document: MinutesDocument,
  item: MinutesItem,
  print: ExtractPrint,
): readonly string[] {
  const rehearsal = document.rehearsal ? 'PROBESITZUNG – ' : '';
  const part = print.part === 'public' ? 'öffentlicher Teil' : 'nichtöffentlicher Teil';
  return [
    ...letterheadBlock(writer, print.letterhead, { municipality: print.municipality, body: document.committee }),
    'v(-0.6em)',
    'line(length: 100%, stroke: 0.8pt)',
    'v(0.8em)',
    writer.heading(1, `${rehearsal}${TITLE}`),
    writer.paragraph(writer.text(`aus der Niederschrift (${part}): ${document.title}`)),
    columnOfTerms(writer, meetingFacts(document)),
    writer.heading(2, `${item.number}  ${item.title}`),
    ...itemFacts(writer, item),
    ...item.conflicts.map((sentence) => writer.paragraph(writer.text(sentence))),
    ...resolvedText(writer, item),
    ...rejectedText(writer, item),
    ...result(writer, document, item),
    ...correctionsSection(writer, item.corrections ?? []),
    signing(writer, standing(document, print)),
  ];
}

function meetingFacts(document: MinutesDocument): readonly (readonly [string, string])[] {
  const { openedAt, session, place, chair } = document;
  const timeZone = timeZoneOf(document);
  return [
    ['Tag', `${dayWords(openedAt, timeZone)}, Beginn ${clockTime(openedAt, timeZone)} Uhr`],
    ...(session === undefined ? [] : [['Sitzung', sessionWords(session)] as const]),
    ['Ort', place],
    ['Vorsitz', chair],
  ];
}

function itemFacts(writer: TypstWriter, { paperNumber, movers = [] }: MinutesItem): readonly string[] {
  const facts = [
    paperNumber === null ? null : `Drucksache ${paperNumber}`,
    movers.length === 0 ? null : `eingereicht von ${movers.join(', ')}`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? [] : [writer.paragraph(writer.text(facts.join(' · ')))];
}

/** What was voted on where no text came of it: what was rejected is to be read, too. */
function rejectedText(writer: TypstWriter, item: MinutesItem): readonly string[] {
  const wording = item.resolution === null ? decidingVotes(item).at(-1)?.wording : null;
  return wording ? [writer.heading(3, 'Text der Vorlage'), ...markedQuestion(writer, wording)] : [];
}

/** Result and count; where no count is that of the whole, as point by point or in an election, each vote by itself. */
function result(writer: TypstWriter, document: MinutesDocument, item: MinutesItem): readonly string[] {
  const { resultLine, tallyLine, votes } = item;
  const lines = [resultLine, tallyLine].filter((line) => line !== null);
  const counted = votes.filter(({ state }) => state === 'announced');
  return [
    ...(lines.length === 0 ? [] : [writer.paragraph(writer.strong(lines.join('\n')))]),
    ...(tallyLine === null ? counted.flatMap((vote) => voteSection(writer, vote, momentsOf(document))) : []),
  ];
}

/** How far the minutes are: an extract is worth no more than they are. */
function standing({ rule }: MinutesDocument, { record: { signatures, approval } }: ExtractPrint): string {
  if (approval !== null)
    return `Die Niederschrift ist am ${germanDay(approval.on)} genehmigt worden (${approval.reference}).`;
  if (signatures.length === 0)
    return 'Die Niederschrift ist noch nicht unterschrieben. Maßgeblich ist die unterschriebene Niederschrift.';
  return rule?.approval === 'none'
    ? 'Die Niederschrift ist unterschrieben.'
    : 'Die Niederschrift ist unterschrieben und noch nicht genehmigt.';
}

/** How far the minutes are and the lines to sign on stay together: no sheet holds lines alone. */
const signing = (writer: TypstWriter, standing: string): string =>
  `block(above: 1.6em, breakable: false, { ${writer.paragraph(writer.text(standing))}; ` +
  `${writer.paragraph(writer.text('Für die Richtigkeit des Auszugs'))}; ` +
  `grid(columns: (1fr, 1fr), column-gutter: 2em, ${['Ort, Datum', 'Unterschrift, Dienstsiegel']
    .map((under) => `{ v(2.4em); line(length: 100%, stroke: 0.5pt); ${writer.text(under)} }`)
    .join(', ')}) })`;
