import { clockTime, type MinutesItem } from '@gremia/contracts';
import { markedPoints, resolutionPoints } from './resolution';
import type { TypstWriter } from './writer';

/** An item under its own heading: course, votes, result, and the text as resolved. */
export function itemSection(
  writer: TypstWriter,
  item: MinutesItem,
  remark: string,
  timeZone: string,
): readonly string[] {
  const {
    number,
    title,
    paperNumber,
    calledAt,
    disposition,
    conflicts,
    agreements = [],
    votes,
    resultLine,
    tallyLine,
    resolution,
    marked,
    renumbering,
  } = item;
  const { corrections = [] } = item;
  const facts = [
    calledAt === null ? null : (['Aufgerufen', `${clockTime(calledAt, timeZone)} Uhr`] as const),
    paperNumber === null ? null : (['Drucksache', paperNumber] as const),
    disposition === '' ? null : (['Ausgang', disposition] as const),
  ].filter((fact) => fact !== null);
  return [
    writer.heading(2, `${number}  ${title}`),
    ...(facts.length === 0 ? [] : [writer.terms(facts)]),
    ...(conflicts.length === 0 ? [] : [writer.list(conflicts)]),
    ...(agreements.length === 0 ? [] : [writer.list(agreements)]),
    ...writer.prose(remark),
    ...votes.flatMap((vote, index) =>
      voteSection(writer, vote, votes.length > 1 ? `Abstimmung ${index + 1}` : 'Abstimmung'),
    ),
    ...(resultLine === null
      ? []
      : [writer.paragraph(writer.strong([resultLine, tallyLine].filter((line) => line !== null).join('\n')))]),
    ...(resolution === null ? [] : [writer.heading(3, 'Beschlusstext'), ...resolutionPoints(writer, resolution)]),
    ...changesSection(writer, marked, renumbering),
    ...correctionsSection(writer, corrections),
  ];
}

function changesSection(
  writer: TypstWriter,
  marked: MinutesItem['marked'],
  renumbering: readonly string[],
): readonly string[] {
  const changes = marked === null ? [] : markedPoints(writer, marked);
  if (changes.length === 0 && renumbering.length === 0) return [];
  return [
    writer.heading(3, 'Änderungen gegenüber der Vorlage'),
    ...changes,
    ...(renumbering.length === 0 ? [] : [writer.list(renumbering)]),
  ];
}

function correctionsSection(
  writer: TypstWriter,
  corrections: NonNullable<MinutesItem['corrections']>,
): readonly string[] {
  if (corrections.length === 0) return [];
  return [
    writer.heading(3, corrections.length === 1 ? 'Redaktionelle Berichtigung' : 'Redaktionelle Berichtigungen'),
    ...corrections.flatMap(({ sentence, marked }) => [
      writer.paragraph(writer.text(sentence)),
      ...markedPoints(writer, marked),
    ]),
  ];
}

function voteSection(writer: TypstWriter, vote: MinutesItem['votes'][number], title: string): readonly string[] {
  const facts = [
    ['Frage', vote.question] as const,
    vote.sentence === null ? null : (['Verkündung', vote.sentence] as const),
    vote.outcomeLabel === null ? null : (['Ergebnis', vote.outcomeLabel] as const),
    vote.tallyLine === null ? null : (['Abstimmung', vote.tallyLine] as const),
    ['Beschlussfähigkeit', vote.quorum] as const,
    vote.note === null ? null : (['Vermerk', vote.note] as const),
  ].filter((fact) => fact !== null);
  return [
    writer.heading(3, title),
    writer.terms(facts),
    ...(vote.roll === null || vote.roll.length === 0 ? [] : [rollTable(writer, vote.roll)]),
  ];
}

/** One row a choice, in the order in which the choices are read out. */
function rollTable(writer: TypstWriter, roll: NonNullable<MinutesItem['votes'][number]['roll']>): string {
  const order = ['Ja', 'Nein', 'Enthaltung', 'befangen', 'keine Stimme abgegeben'];
  const rows = order
    .map((choice) => ({ choice, names: roll.filter((line) => line.choice === choice).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0)
    .map(({ choice, names }) => [choice, String(names.length), names.map(unbroken).join(', ')]);
  return writer.table(['auto', 'auto', '1fr'], ['Stimme', 'Anzahl', 'Namen'], rows);
}

const NO_BREAK_SPACE = '\u00A0';
const unbroken = (name: string): string => name.replaceAll(' ', NO_BREAK_SPACE);
