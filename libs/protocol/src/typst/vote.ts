import type { MinutesItem } from '@gremia/contracts';
import { momentWords, type Moments } from './moments';
import { markedQuestion } from './resolution';
import { unbroken } from './unbroken';
import type { TypstWriter } from './writer';

type Vote = MinutesItem['votes'][number];

const OF_ROUND = /, (?<round>\d+\. Wahlgang[^.]*|Stichwahl[^.]*)\. Zur Wahl (?:steht|stehen) (?<names>.+?)\.(?: Zu|$)/u;

/** Who stood in a round, by name; nobody in any other vote. */
export const standing = ({ kind, question }: Vote): readonly string[] =>
  kind === 'election' ? (OF_ROUND.exec(question)?.groups?.['names']?.split(/, | und /u) ?? []) : [];

const OF_TELLERS = /Die Stimmen zählten: (?<names>.+?)\.(?= [A-ZÄÖÜ]|$)/u;

/** Who counted what was put into the box, by name. */
export const tellersOf = ({ note }: Vote): readonly string[] =>
  OF_TELLERS.exec(note ?? '')?.groups?.['names']?.split(', ') ?? [];

const OF_TEXT = /^Abgestimmt wird über (?<what>.+)\. Wer stimmt zu\?$/u;

/**
 * One vote: what was asked with its wording, rejected or not, how it ended, and who voted how where the rules of the
 * body have it in the minutes.
 */
export function voteSection(writer: TypstWriter, vote: Vote, moments: Moments): readonly string[] {
  const { question, openedAt, wording, sentence, tallyLine, note } = vote;
  const what = OF_TEXT.exec(question)?.groups?.['what'];
  const round = OF_ROUND.exec(question)?.groups?.['round'] ?? 'Wahlgang';
  const title = vote.kind === 'election' ? round : what === undefined ? 'Abstimmung' : `Abstimmung über ${what}`;
  const time = openedAt === undefined ? '' : `${moments.said(openedAt)}: `;
  const result = sentence ?? tallyLine;
  return [
    writer.heading(3, `${time}${title}`),
    ...(what === undefined ? [sticky(writer.paragraph(`emph(${writer.text(question)})`))] : []),
    ...(wording ? wordingBlock(writer, wording) : []),
    ...(result === null ? [] : [sticky(writer.paragraph(writer.strong(result)))]),
    // The sentence of a question of yes and no has its numbers; that of a round only those of who stands.
    ...(hasMoreNumbers(vote) ? [writer.paragraph(writer.text(`Stimmen: ${vote.tallyLine ?? ''}.`))] : []),
    ...(note === null ? [] : [writer.paragraph(writer.text(note))]),
    ...(vote.ownVotes ?? []).map((sentence) => writer.paragraph(writer.text(sentence))),
    small(writer.paragraph(writer.text(standingWords(vote, moments)))),
    ...(vote.roll === null || vote.roll.length === 0 ? [] : [rollTerms(writer, vote.roll)]),
    ...(vote.factions === undefined ? [] : [factionTerms(writer, vote.factions)]),
  ];
}

const hasMoreNumbers = ({ kind, sentence, tallyLine }: Vote): boolean =>
  (kind === 'election' || kind === 'choice') && sentence !== null && tallyLine !== null;

/** What is asked and how it ended is not left alone at the end of a page. */
const sticky = (content: string): string => `block(sticky: true, ${content})`;

/** When it was announced, if later than it was opened; how many were there, and who of them gave no vote. */
function standingWords({ openedAt, announcedAt, quorum, rest }: Vote, { moment, time }: Moments): string {
  const isLater = openedAt !== undefined && announcedAt !== undefined && time(openedAt) !== time(announcedAt);
  const label = /zur Antwort aufgefordert/u.test(quorum) ? 'Umlaufverfahren' : 'Beschlussfähigkeit';
  const announced = isLater ? [`Verkündet ${momentWords(moment(announcedAt))}.`] : [];
  return [...announced, `${label}: ${quorum}.`, ...(rest === undefined ? [] : [rest])].join(' ');
}

const small = (content: string): string => `{ set text(size: 9pt); ${content} }`;

/** The text of the question beside a line, so that it is seen where it begins and ends. */
const wordingBlock = (writer: TypstWriter, wording: NonNullable<Vote['wording']>): readonly string[] => [
  `block(stroke: (left: 1pt), inset: (left: 8pt, y: 3pt), sticky: ${wording.length <= FEW_POINTS}, ` +
    `{ ${markedQuestion(writer, wording).join('\n')} })`,
];

/** The text of so few points stays with its result; a longer one breaks over pages. */
const FEW_POINTS = 3;

const factionTerms = (writer: TypstWriter, factions: NonNullable<Vote['factions']>): string =>
  small(writer.terms(factions.map(({ faction, votes }) => [`${faction ?? 'ohne Fraktion'}:`, votes] as const)));

const ABSENT = 'abwesend';
const ORDER = ['Ja', 'Nein', 'Enthaltung', 'befangen', 'keine Stimme abgegeben', 'keine Antwort'];

/**
 * The names behind each choice: of whoever stood the most votes first, the usual choices in the order in which they are
 * read out, and at the end who was not there.
 */
function rollTerms(writer: TypstWriter, roll: NonNullable<Vote['roll']>): string {
  const named = (choice: string): readonly string[] =>
    roll.filter((line) => line.choice === choice).map(({ name }) => name);
  const others = [...new Set(roll.map(({ choice }) => choice))].filter((choice) => !ORDER.includes(choice));
  const stood = others.filter((choice) => choice !== ABSENT).sort((a, b) => named(b).length - named(a).length);
  const items = [...stood, ...ORDER, ABSENT]
    .map((choice) => ({ choice, names: named(choice) }))
    .filter(({ names }) => names.length > 0)
    .map(({ choice, names }) => [`${choice} (${names.length}):`, names.map(unbroken).join(', ')] as const);
  return `{ set text(size: 9pt, hyphenate: false); ${writer.terms(items)} }`;
}
