import { clockTime, sessionWords, type MinutesDocument } from '@gremia/contracts';
import { dayOf, germanDay } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';
import { nobodyMet } from './attendance';
import { letterheadBlock, type Letterhead } from './letterhead';
import { momentsOf } from './moments';
import type { TypstWriter } from './writer';

export const dayWords = (instant: string, timeZone: string): string => germanDay(dayOf(Date.parse(instant), timeZone));

/** The head of the first page: whose minutes they are, of which meeting, when and where it was held, and its agenda. */
export function frontPage(
  writer: TypstWriter,
  document: MinutesDocument,
  {
    municipality,
    title,
    letterhead,
  }: { readonly municipality: string; readonly title: string; readonly letterhead: Letterhead | null },
): readonly string[] {
  return [
    ...letterheadBlock(writer, letterhead, { municipality, body: document.committee }),
    'v(-0.6em)',
    'line(length: 100%, stroke: 0.8pt)',
    'v(0.8em)',
    `title(${writer.text(title)})`,
    `text(size: 13pt, ${writer.text(document.title)})`,
    'v(0.4em)',
    columnOfTerms(writer, facts(document)),
    ...(document.leads ?? []).map((sentence) => writer.paragraph(writer.text(sentence))),
    ...agenda(writer, document),
  ];
}

function facts(document: MinutesDocument): readonly (readonly [string, string])[] {
  const timeZone = timeZoneOf(document);
  const { openedAt, closedAt } = document;
  const day = dayWords(openedAt, timeZone);
  const until = closedAt === null ? 'nicht geschlossen' : `${clockTime(closedAt, timeZone)} Uhr`;
  const endsThatDay = closedAt === null || dayWords(closedAt, timeZone) === day;
  const { sittings } = document;
  const times: readonly (readonly [string, string])[] = [
    ['Beginn', `${clockTime(openedAt, timeZone)} Uhr`],
    ['Ende', endsThatDay || closedAt === null ? until : `${dayWords(closedAt, timeZone)}, ${until}`],
  ];
  return [
    ...(sittings === undefined
      ? [['Tag', day] as const]
      : sittings.map((sitting, index) => [`${index + 1}. Tag`, sittingWords(document, sitting)] as const)),
    ...(document.session === undefined ? [] : [['Sitzung', sessionWords(document.session)] as const]),
    ...(nobodyMet(document) ? [] : [['Ort', document.place] as const]),
    ...(sittings === undefined ? times : []),
    ['Vorsitz', document.chair],
    ['Schriftführung', document.secretary],
  ];
}

/** `Mittwoch, 25.11.2026, 17:00 bis 21:40 Uhr`. */
function sittingWords(
  document: MinutesDocument,
  { from, until }: NonNullable<MinutesDocument['sittings']>[number],
): string {
  const { span, timeZone } = momentsOf(document);
  const day = dayWords(from, timeZone);
  const words = span(from, until);
  return words.startsWith(day) ? words : `${day}, ${words}`;
}

/** Terms whose values stand under each other; to readers of the tags it is a list of terms all the same. */
export function columnOfTerms(writer: TypstWriter, entries: readonly (readonly [string, string])[]): string {
  const items = entries.map(
    ([name, value]) => `terms.item(box(width: 7.5em, ${writer.text(name)}), ${writer.text(value)})`,
  );
  return `{ set terms(hanging-indent: 7.5em, separator: none); terms(${items.join(', ')}) }`;
}

function agenda(writer: TypstWriter, { items, agenda: ids }: MinutesDocument): readonly string[] {
  if (items.length === 0) return [];
  const inOrder = ids === undefined ? items : items.toSorted((a, b) => ids.indexOf(a.itemId) - ids.indexOf(b.itemId));
  const entries = inOrder.map(({ number, title, paperNumber }) => {
    const paper = paperNumber === null ? '' : ` (Drucksache ${paperNumber})`;
    return `terms.item(box(width: 3em, ${writer.text(number)}), ${writer.text(`${title}${paper}`)})`;
  });
  return [
    writer.heading(1, 'Tagesordnung'),
    `{ set terms(hanging-indent: 3em, separator: none, tight: true); show strong: set text(weight: "regular"); ` +
      `terms(${entries.join(', ')}) }`,
  ];
}
