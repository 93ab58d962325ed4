import { canonicalJson, sha256, toHex, utf8 } from '@gremia/journal';
import {
  announcementOf,
  findVote,
  resolutionOf,
  resolvedTextOf,
  type EventOf,
  type MeetingEvent,
  type MeetingState,
  type VoteState,
} from '@gremia/meeting';
import { hashInput, type Point } from '@gremia/resolution';
import { isSameValue, usualMajority } from '@gremia/rules';
import { fault, proved, unproven, type Finding } from './finding';

/** What follows from a vote and what was put right of it afterwards, against what the entries before say. */
export function checkResults(state: MeetingState, event: MeetingEvent): readonly Finding[] {
  switch (event.kind) {
    case 'vote-opened':
      return checkMajority(state, event);
    case 'result-announced':
      return checkResult(state, event);
    case 'lot-drawn':
      return checkLot(state, event);
    case 'text-corrected':
      return checkCorrection(state, event);
    case 'own-vote-recorded':
      return checkOwnVote(state, event);
    case 'resolution-released':
      return checkRelease(state, event);
    case 'conflict-decided':
      return event.voteId === null ? [] : checkResolved(state, event.voteId, event.excluded);
    case 'order-measure-taken':
      return event.voteId === null ? [] : checkResolved(state, event.voteId, true);
    case 'item-added':
      return event.basis.kind === 'urgency' ? checkResolved(state, event.basis.voteId, true) : [];
    default:
      return [];
  }
}

/** Another majority than the rules of the body give needs the norm that asks for it. */
function checkMajority({ profile }: MeetingState, opened: EventOf<'vote-opened'>): Finding[] {
  const { question, questionType = 'ordinary', majority, majorityDeviation } = opened;
  if (profile === null || majorityDeviation !== undefined) return [];
  return isSameValue(usualMajority(profile, questionType).value, majority)
    ? []
    : [unproven('majority-unfounded', { question })];
}

function checkResult(state: MeetingState, announced: EventOf<'result-announced'>): Finding[] {
  const { voteId, tally, carried, deviation, outcome } = announced;
  const vote = findVote(state, voteId);
  if (vote === null || vote.tally === null || !sameJson(vote.tally, tally))
    return [fault('result-differs', { question: vote?.question ?? '' })];
  const counted = announcementOf(state, voteId);
  const follows = counted === null || counted.leftTo !== null || deviation !== null || counted.carried === carried;
  const elected = counted?.outcome.kind === 'election' ? counted.outcome.elected : [];
  if (!follows || !sameJson([...elected].sort(), [...(outcome?.elected ?? [])].sort()))
    return [fault('result-unfounded', { question: vote.question })];
  return [...checkWords(state, vote, announced), ...checkText(state, vote, announced)];
}

/** What was read out follows from the count; who decides otherwise, or draws a lot, says more. */
function checkWords(
  state: MeetingState,
  { voteId, question }: VoteState,
  { carried, label, sentence, outcome }: EventOf<'result-announced'>,
): Finding[] {
  const said = outcome === undefined ? announcementOf(state, voteId, carried) : announcementOf(state, voteId);
  const same = said === null || (said.label === label && sentence.startsWith(said.sentence));
  return same ? [] : [unproven('result-in-other-words', { question })];
}

/** A text is resolved where one was carried, and it is the one that follows. */
function checkText(
  state: MeetingState,
  { itemId, question, subject }: VoteState,
  { carried, resolution }: EventOf<'result-announced'>,
): Finding[] {
  const text = itemId === null || subject.kind !== 'main' || !carried ? null : resolvedTextOf(state, itemId);
  if (resolution === null) return text === null ? [] : [fault('text-differs', { question })];
  if (!carried) return [fault('text-differs', { question })];
  if (text === null) return [unproven('text-not-recomputable', { question })];
  const { points, renumbering, adoptedUnits, textHash } = resolution;
  const same = sameJson([text.points, text.renumbering, text.adoptedUnits], [points, renumbering, adoptedUnits]);
  return [
    same && toHex(sha256(utf8(text.hashed))) === textHash
      ? proved('text-recomputed', { question })
      : fault('text-differs', { question }),
  ];
}

/** A lot falls on some of those between whom the count has left it open. */
function checkLot(state: MeetingState, { voteId, among, drawn }: EventOf<'lot-drawn'>): Finding[] {
  const outcome = announcementOf(state, voteId)?.outcome;
  const open = outcome?.kind === 'election' ? outcome.lot : null;
  const fits =
    open !== null &&
    sameJson([...open.among].sort(), [...among].sort()) &&
    drawn.length === open.take &&
    new Set(drawn).size === drawn.length &&
    drawn.every((id) => among.includes(id));
  return fits ? [] : [fault('lot-unfounded', { question: findVote(state, voteId)?.question ?? '' })];
}

/** A correction goes on from the text as it read before, and its hash is that of the text that it brings. */
function checkCorrection(state: MeetingState, corrected: EventOf<'text-corrected'>): Finding[] {
  const { itemId, voteId, points, textHash, previousHash } = corrected;
  const question = findVote(state, voteId)?.question ?? '';
  const before = resolutionOf(state, itemId);
  const follows =
    before !== null && before.voteId === voteId && before.textHash === previousHash && hashOf(points) === textHash;
  return [follows ? proved('correction-follows', { question }) : fault('correction-differs', { question })];
}

/** Where single ballots are known, somebody's vote for the minutes is the one that was counted. */
function checkOwnVote(state: MeetingState, { voteId, personId, choice }: EventOf<'own-vote-recorded'>): Finding[] {
  const vote = findVote(state, voteId);
  const counted = vote?.ballots?.find((line) => line.personId === personId)?.choice;
  if (vote === null || vote.ballots === null || sameJson(counted ?? null, choice)) return [];
  return [fault('own-vote-differs', { question: vote.question })];
}

/** What is told to everybody is what was announced; where the vote itself cannot be read, nothing can be compared. */
function checkRelease(state: MeetingState, released: EventOf<'resolution-released'>): Finding[] {
  const vote = findVote(state, released.voteId);
  if (vote === null) return [unproven('release-not-comparable', { question: released.question ?? released.sentence })];
  const { question, result } = vote;
  const text = resolutionOf(state, released.itemId);
  const points = text?.voteId === released.voteId ? text.points : null;
  const whole = released.extent === 'whole';
  const told = [released.label, released.sentence, released.question, released.points];
  const known = [result?.label ?? '', result?.sentence ?? '', whole ? question : null, whole ? points : null];
  return sameJson(told, known) ? [] : [fault('release-differs', { question })];
}

/** What rests on a vote rests on one that was announced so; of one that cannot be read here nothing is said. */
function checkResolved(state: MeetingState, voteId: string, carried: boolean): Finding[] {
  const vote = findVote(state, voteId);
  if (vote === null || (vote.phase === 'announced' && vote.result?.carried === carried)) return [];
  return [fault('resolved-otherwise', { question: vote.question })];
}

const hashOf = (points: readonly Point[]): string => toHex(sha256(utf8(hashInput(points))));

/** Equal as JSON, in whatever order properties stand. */
const sameJson = (a: unknown, b: unknown): boolean =>
  a !== undefined && b !== undefined && canonicalJson(plain(a)) === canonicalJson(plain(b));

const plain = (value: unknown): never => JSON.parse(JSON.stringify(value)) as never;
