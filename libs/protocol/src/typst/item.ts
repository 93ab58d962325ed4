import type { MinutesDocument, MinutesItem } from '@gremia/contracts';
import { withStop } from '../compose/with-stop';
import { interruptionWords } from './interruptions';
import { markedPoints, resolutionPoints } from './resolution';
import { voteSection } from './vote';
import { momentsOf, momentWords } from './moments';
import { amongRemarks, timedRemarks, type TimedRemark } from './timed-remarks';
import type { TypstWriter } from './writer';

type Interruption = MinutesDocument['interruptions'][number];

/** An item under its own heading: its course in the order of time, its result, and the text as resolved. */
export function itemSection(
  writer: TypstWriter,
  item: MinutesItem,
  remark: string,
  { document, interruptions }: { readonly document: MinutesDocument; readonly interruptions: readonly Interruption[] },
): readonly string[] {
  const moments = momentsOf(document);
  const { untimed, timed } = timedRemarks(document, remark);
  const { number, title, paperNumber, calledAt, disposition, conflicts, agreements = [] } = item;
  const { movers = [], rapporteur } = item;
  const { resultLine, marked, renumbering, corrections = [] } = item;
  const facts = [
    calledAt === null ? null : `Aufgerufen ${momentWords(moments.moment(calledAt))}`,
    paperNumber === null ? null : `Drucksache ${paperNumber}`,
    movers.length === 0 ? null : `eingereicht von ${movers.join(', ')}`,
    rapporteur === undefined ? null : `Bericht: ${rapporteur}`,
  ].filter((fact) => fact !== null);
  return [
    writer.heading(2, `${number}  ${title}`),
    ...(facts.length === 0 ? [] : [`block(sticky: true, ${writer.paragraph(writer.text(facts.join(' · ')))})`]),
    ...conflicts.map((sentence) => writer.paragraph(writer.text(sentence))),
    ...(agreements.length === 0 ? [] : [writer.list(agreements)]),
    ...writer.prose(untimed),
    ...course(writer, item, interruptions, { document, timed }),
    ...(isToldByResult(item) ? [] : [writer.paragraph(writer.strong(capitalised(disposition)))]),
    ...(resultLine === null
      ? []
      : [writer.paragraph(writer.strong([resultLine, untoldTally(item)].filter((line) => line !== null).join('\n')))]),
    ...resolvedText(writer, item),
    ...changesSection(writer, marked, renumbering),
    ...correctionsSection(writer, corrections),
  ];
}

/** The text as it was resolved or recommended, under its own heading; nothing where there is none. */
export const resolvedText = (
  writer: TypstWriter,
  { resultLine, resolution }: Pick<MinutesItem, 'resultLine' | 'resolution'>,
): readonly string[] =>
  resolution === null
    ? []
    : [
        writer.heading(3, resultLine?.startsWith('Empfehlung') === true ? 'Empfohlener Text' : 'Beschlusstext'),
        ...resolutionPoints(writer, resolution),
      ];

/** Votes, agreements, comings and goings, interruptions and remarks, as one came after the other. */
function course(
  writer: TypstWriter,
  { votes, steps = [] }: MinutesItem,
  interruptions: readonly Interruption[],
  { document, timed }: { readonly document: MinutesDocument; readonly timed: readonly TimedRemark[] },
): readonly string[] {
  const moments = momentsOf(document);
  const { said, span } = moments;
  const told = (sentence: string): readonly string[] => [writer.paragraph(writer.text(sentence))];
  const happened = [
    ...steps.map(({ at, sentence }) => ({ at, lines: told(`${said(at)}: ${sentence}`) })),
    ...interruptions.map(({ from, until, reason }) => ({
      at: from,
      lines: told(`${span(from, until)}: ${interruptionWords(reason)}`),
    })),
    ...votes.map((vote) => ({ at: vote.openedAt ?? '', lines: voteSection(writer, vote, moments) })),
  ];
  return amongRemarks(document, happened, timed).flatMap((each) =>
    'text' in each ? writer.prose(each.text) : each.lines,
  );
}

/** The votes whose count is that of the whole item; usually one, none where several are read together. */
export const decidingVotes = ({ tallyLine, votes }: MinutesItem): MinutesItem['votes'] =>
  votes.filter((vote) => tallyLine !== null && tallyLine === `Abstimmung: ${vote.tallyLine ?? ''}`);

/** The count of the resolution; null where the sentence of a vote has told it already. */
const untoldTally = (item: MinutesItem): string | null =>
  decidingVotes(item).some(({ sentence }) => sentence !== null) ? null : item.tallyLine;

/** `behandelt` says nothing that votes and result do not say. */
const isToldByResult = ({ disposition, votes, resultLine }: MinutesItem): boolean =>
  disposition === '' || (disposition === 'behandelt' && (votes.length > 0 || resultLine !== null));

const sentenceStart = (words: string): string => words.charAt(0).toLocaleUpperCase('de') + words.slice(1);
const capitalised = (words: string): string => withStop(sentenceStart(words));

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

/** What was put right in the text since, and why. */
export function correctionsSection(
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
