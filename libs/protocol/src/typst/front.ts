import { clockTime, type MinutesDocument } from '@gremia/contracts';
import { dayOf, germanDay } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';
import type { TypstWriter } from './writer';

export const dayWords = (instant: string, timeZone: string): string => germanDay(dayOf(Date.parse(instant), timeZone));

/** The head of the first page: whose minutes they are, of which meeting, when and where it was held, and its agenda. */
export function frontPage(
  writer: TypstWriter,
  document: MinutesDocument,
  { municipality, title }: { readonly municipality: string; readonly title: string },
): readonly string[] {
  return [
    `grid(columns: (1fr, auto), text(size: 14pt, weight: "bold", ${writer.text(municipality)}), ` +
      `align(right + bottom, ${writer.text(document.committee)}))`,
    'v(-0.6em)',
    'line(length: 100%, stroke: 0.8pt)',
    'v(0.8em)',
    `title(${writer.text(title)})`,
    `text(size: 13pt, ${writer.text(document.title)})`,
    'v(0.4em)',
    columnOfTerms(writer, facts(document)),
    ...agenda(writer, document),
  ];
}

function facts(document: MinutesDocument): readonly (readonly [string, string])[] {
  const timeZone = timeZoneOf(document);
  const { openedAt, closedAt } = document;
  const day = dayWords(openedAt, timeZone);
  const until = closedAt === null ? 'nicht geschlossen' : `${clockTime(closedAt, timeZone)} Uhr`;
  const endsThatDay = closedAt === null || dayWords(closedAt, timeZone) === day;
  return [
    ['Tag', day],
    ['Ort', document.place],
    ['Beginn', `${clockTime(openedAt, timeZone)} Uhr`],
    ['Ende', endsThatDay || closedAt === null ? until : `${dayWords(closedAt, timeZone)}, ${until}`],
    ['Vorsitz', document.chair],
    ['Schriftführung', document.secretary],
  ];
}

/** Terms whose values stand under each other; to readers of the tags it is a list of terms all the same. */
function columnOfTerms(writer: TypstWriter, entries: readonly (readonly [string, string])[]): string {
  const items = entries.map(
    ([name, value]) => `terms.item(box(width: 7.5em, ${writer.text(name)}), ${writer.text(value)})`,
  );
  return `{ set terms(hanging-indent: 7.5em, separator: none); terms(${items.join(', ')}) }`;
}

function agenda(writer: TypstWriter, { items }: MinutesDocument): readonly string[] {
  if (items.length === 0) return [];
  const entries = items.map(({ number, title, paperNumber }) => {
    const paper = paperNumber === null ? '' : ` (Drucksache ${paperNumber})`;
    return `terms.item(box(width: 3em, ${writer.text(number)}), ${writer.text(`${title}${paper}`)})`;
  });
  return [
    writer.heading(1, 'Tagesordnung'),
    `{ set terms(hanging-indent: 3em, separator: none, tight: true); show strong: set text(weight: "regular"); ` +
      `terms(${entries.join(', ')}) }`,
  ];
}
