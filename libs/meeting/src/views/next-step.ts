import type { VoteOption, VoteSubject } from '@gremia/contracts';
import { voteOrder } from '@gremia/resolution';
import { findItem, findVote, titleOf } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { ItemState, MeetingState, VoteState } from '../state';
import { announcementOf } from './announcement-of';
import { electionAtHand, type ElectionView } from './election-of';
import { electionResults, electionSentence, roundName } from './election-words';
import { isQuorumAsked, quorumOf, quorumOfVote } from './quorum-of';
import { calledNow, hasVoted, type Called } from './participation';
import { callText, questionToAsk } from './read-out';
import { turnout } from './seats-of-vote';
import { motionAtHand, motionName, motionOf } from './motions';
import { pointSubject, SPEECHES, withoutVote, type MotionStep } from './motion-step';
import { repeatedVote } from './repeated-vote';
import { amendmentsToPaper } from './amendments-of';
import { changeSentence, changesToLay, isTakenBack } from './paper-changes';
import { findUnit, unitsOf, type UnitView } from './units-of';
import { finalVote, votesOf } from './votes-of';
import { changeOfChair, offeredChair } from './change-of-chair';
import { conflictStep, type ConflictStep } from './conflict-step';
import { agreementOn, questionOf } from './wording';

/** The one thing the chair does next. `say` is what is read out with it. */
export type NextStep =
  | { readonly step: 'open-meeting' }
  | { readonly step: 'resume-meeting'; readonly reason: string }
  | {
      readonly step: 'call-item';
      readonly itemId: string;
      readonly number: string;
      readonly title: string;
      readonly say: string;
    }
  /** Papers have changed since they were laid; what is on the table cannot be voted on. */
  | { readonly step: 'lay-texts'; readonly itemId: string; readonly number: string; readonly say: string }
  /** Whoever leads has no part in the item at hand: a deputy takes over; null where none is there who could. */
  | {
      readonly step: 'hand-over-chair';
      readonly itemId: string;
      readonly leader: string;
      readonly deputy: { readonly personId: string; readonly name: string } | null;
      readonly say: string;
    }
  | ConflictStep
  /** The lead is offered to somebody who has not taken it yet. */
  | { readonly step: 'await-chair'; readonly personId: string; readonly name: string; readonly say: string }
  /** Too few are there for the item at hand; a vote cannot be opened, or what is open cannot be closed as valid. */
  | {
      readonly step: 'restore-quorum';
      readonly itemId: string;
      readonly sentence: string;
      readonly lamp: string;
      readonly norm: string;
      readonly openVoteId: string | null;
    }
  | MotionStep
  | {
      readonly step: 'open-vote';
      readonly itemId: string;
      readonly subject: VoteSubject;
      readonly name: string;
      readonly repeats: boolean;
      readonly say: string;
    }
  /** Somebody is to be proposed, or asked whether they stand. */
  | {
      readonly step: 'nominate';
      readonly itemId: string;
      readonly electionId: string;
      readonly office: string;
      readonly unasked: readonly string[];
      readonly say: string;
    }
  /** The count leaves open who is elected, or who goes into the run-off. */
  | {
      readonly step: 'draw-lot';
      readonly voteId: string;
      readonly among: readonly VoteOption[];
      readonly take: number;
      /** Why the lot decides is to be named: the rules do not say it. */
      readonly asks: boolean;
      readonly say: string;
    }
  /** Who was elected is asked. */
  | {
      readonly step: 'ask-elected';
      readonly itemId: string;
      readonly electionId: string;
      readonly candidateId: string;
      readonly name: string;
      readonly say: string;
    }
  /** Nobody is elected, and the rules know no further round, or none today. */
  | {
      readonly step: 'settle-election';
      readonly itemId: string;
      readonly electionId: string;
      readonly office: string;
      readonly waitDays: number;
      readonly say: string;
    }
  | {
      readonly step: 'await-ballots';
      readonly voteId: string;
      readonly cast: number;
      readonly entitled: number;
      readonly say: string;
    }
  /** Members are called by name: this one now. */
  | ({ readonly step: 'call-name'; readonly voteId: string; readonly say: string } & Called)
  | {
      readonly step: 'close-vote';
      /** Who was called and gave no answer. */
      readonly silent?: readonly string[];
      readonly voteId: string;
      readonly cast: number;
      readonly entitled: number;
      readonly say: string;
    }
  | {
      readonly step: 'announce-result';
      readonly voteId: string;
      readonly carried: boolean;
      readonly label: string;
      readonly say: string;
    }
  | {
      readonly step: 'close-item';
      readonly itemId: string;
      readonly number: string;
      readonly title: string;
      readonly result: string | null;
      /** The paper was taken back while the meeting ran: the item is closed as withdrawn. */
      readonly takenBack: boolean;
      readonly say: string;
    }
  | { readonly step: 'close-meeting' }
  | { readonly step: 'none' };

/** What the chair does next; it proposes, the chair may do something else. */
export function nextStep(state: MeetingState): NextStep {
  if (state.phase === 'planned') return { step: 'open-meeting' };
  if (state.phase === 'closed') return { step: 'none' };
  if (state.phase === 'interrupted') return { step: 'resume-meeting', reason: state.interruption?.reason ?? '' };
  const vote = findVote(state, state.currentVoteId);
  if (vote !== null) return vote.phase === 'open' ? withOpenVote(state, vote) : withCount(state, vote);
  const item = findItem(state, state.currentItemId);
  return item === null ? (offeredChair(state) ?? betweenItems(state)) : withItem(state, item);
}

function withOpenVote(state: MeetingState, vote: VoteState): NextStep {
  const { voteId, itemId, question } = vote;
  const counted = quorumOfVote(state, vote);
  const house = isQuorumAsked(state, counted) ? counted : null;
  if (house !== null && !house.quorate)
    return {
      step: 'restore-quorum',
      itemId,
      sentence: house.sentence,
      lamp: house.lamp,
      norm: house.norm,
      openVoteId: voteId,
    };
  const { cast, entitled } = turnout(state, voteId);
  if (vote.callOrder !== undefined) {
    const called = calledNow(state, vote);
    if (called !== null) return { step: 'call-name', voteId, say: called.name, ...called };
    const silent = state.roster
      .filter(({ personId }) => personId in vote.cast && !hasVoted(vote, personId))
      .map(({ name }) => name);
    return { step: 'close-vote', voteId, cast, entitled, silent, say: '' };
  }
  // Where the office counts, nobody waits for ballots on devices.
  return cast < entitled && procedureOf(vote).source !== 'office'
    ? { step: 'await-ballots', voteId, cast, entitled, say: question }
    : { step: 'close-vote', voteId, cast, entitled, say: procedureOf(vote).source === 'office' ? question : '' };
}

function withCount(state: MeetingState, { voteId, options = [] }: VoteState): NextStep {
  const announcement = announcementOf(state, voteId);
  if (announcement === null) return { step: 'none' };
  const { carried, label, sentence, outcome } = announcement;
  if (outcome.kind === 'election' && outcome.lot !== null) {
    const { among, take, asks } = outcome.lot;
    const tied = options.filter(({ id }) => among.includes(id));
    return { step: 'draw-lot', voteId, among: tied, take, asks, say: sentence };
  }
  return { step: 'announce-result', voteId, carried, label, say: sentence };
}

function betweenItems(state: MeetingState): NextStep {
  const next = state.items.find(({ closedAt }) => closedAt === null);
  if (next === undefined) return { step: 'close-meeting' };
  return {
    step: 'call-item',
    itemId: next.itemId,
    number: next.number,
    title: titleOf(next),
    say: callText(state, next.itemId),
  };
}

function withItem(state: MeetingState, item: ItemState): NextStep {
  const { itemId, number } = item;
  const change = changeOfChair(state, item) ?? conflictStep(state, item);
  if (change !== null) return change;
  const isDecided = finalVote(state, item) !== null;
  const takenBack = isTakenBack(item) && !isDecided;
  const changes = takenBack || isDecided ? [] : changesToLay(item);
  if (changes.length > 0)
    return { step: 'lay-texts', itemId, number, say: changes.map((change) => changeSentence(change)).join(' ') };
  const point = motionAtHand(state);
  const moved = point === null ? null : withoutVote(state, point);
  if (moved !== null) return moved;
  const onPoint = point === null ? null : pointSubject(state, point.motion);
  const election = takenBack || onPoint !== null ? null : electionAtHand(state, itemId);
  const asked = election === null ? null : withElection(item, election);
  if (asked !== null) return asked;
  const subject =
    onPoint ??
    (takenBack
      ? null
      : election === null
        ? nextSubject(state, item)
        : ({ kind: 'election', electionId: election.electionId } as const));
  if (subject === null) {
    const last = votesOf(state, item).findLast(({ phase }) => phase === 'announced');
    const elected = electionResults(state, itemId);
    const result = takenBack ? null : elected.length > 0 ? elected.join('; ') : (last?.result?.label ?? null);
    const say = takenBack ? takenBackText(item) : `Damit ist Tagesordnungspunkt ${number} abgeschlossen.`;
    return { step: 'close-item', itemId, number, title: titleOf(item), result, takenBack, say };
  }
  const counted = quorumOf(state, itemId, [], subject);
  const house = isQuorumAsked(state, counted) ? counted : null;
  if (house !== null && !house.quorate)
    return {
      step: 'restore-quorum',
      itemId,
      sentence: house.sentence,
      lamp: house.lamp,
      norm: house.norm,
      openVoteId: null,
    };
  const repeats = repeatedVote(state, item, subject) !== null;
  return {
    step: 'open-vote',
    itemId,
    subject,
    name: subjectName(state, item, subject),
    repeats,
    say: onPoint === null ? questionToAsk(state, itemId, subject) : `${SPEECHES} ${questionOf(state, item, subject)}`,
  };
}

/** What is to be done in an election before its next round can be opened; null where that is the next step. */
function withElection({ itemId }: ItemState, election: ElectionView): NextStep | null {
  const { electionId, office, phase, toAnswer, unasked, waitDays } = election;
  const say = electionSentence(election);
  if (phase === 'nominating') {
    const names = unasked.map(({ name }) => name);
    return { step: 'nominate', itemId, electionId, office, unasked: names, say };
  }
  if (phase === 'accepting' && toAnswer !== null) {
    const { candidateId, name } = toAnswer;
    return { step: 'ask-elected', itemId, electionId, candidateId, name, say };
  }
  return phase === 'undecided' || phase === 'waiting'
    ? { step: 'settle-election', itemId, electionId, office, waitDays, say }
    : null;
}

const takenBackText = ({ number, text }: ItemState): string =>
  `${changeSentence({ change: 'withdrawn', number: text?.paperNumber ?? null })} ` +
  `Tagesordnungspunkt ${number} ist damit erledigt.`;

/** What was doubted or aborted is asked again at once; else units first, then the text. */
function nextSubject(state: MeetingState, item: ItemState): VoteSubject | null {
  const last = votesOf(state, item).at(-1);
  const again = last?.phase === 'doubted' || last?.phase === 'aborted' ? last.subject : null;
  if (again?.kind === 'free' && again.motionId === undefined) return again;
  if (
    item.text === null ||
    item.text.base === null ||
    item.text.responsibility === 'notice' ||
    finalVote(state, item) !== null
  )
    return null;
  if (again?.kind === 'unit' && again.unitIds.every((unitId) => findUnit(state, item.itemId, unitId)?.state === 'open'))
    return again;
  const unit = nextUnit(state, item);
  return unit === null
    ? { kind: 'main', leaveOpen: false }
    : { kind: 'unit', unitIds: unit.jointly.length > 0 ? [...unit.jointly] : [unit.unitId] };
}

/** Point by point, of each point the furthest-reaching first; before it what wants to change it. */
function nextUnit(state: MeetingState, item: ItemState): UnitView | null {
  // What has to be checked anew cannot be put to the vote; the vote on the text asks whether it is to be left open.
  const open = unitsOf(state, item.itemId).filter((unit) => unit.state === 'open' && !unit.outdated);
  if (open.length === 0) return null;
  const turns = voteOrder(item.text?.base ?? [], amendmentsToPaper(state, item)).map(({ unit }) => unit);
  const next =
    turns.map((unitId) => open.find((unit) => unit.unitId === unitId)).find((unit) => unit !== undefined) ??
    open[0] ??
    null;
  return open.find(({ amends }) => amends !== null && amends === next?.amendmentNo) ?? next;
}

function subjectName(state: MeetingState, item: ItemState, subject: VoteSubject): string {
  const motion = motionOf(state, subject);
  if (motion !== null) return motionName(motion);
  if (subject.kind === 'free') return subject.question;
  if (subject.kind === 'unit') {
    const agreed = agreementOn(state, item, subject.unitIds);
    return agreed === null
      ? (unitsOf(state, item.itemId).find(({ unitId }) => subject.unitIds.includes(unitId))?.name ?? '')
      : `Einigung ${agreed}`;
  }
  if (subject.kind === 'election') {
    const election = electionAtHand(state, item.itemId);
    return election === null ? '' : `${roundName(election)}: ${election.office}`;
  }
  const number = item.text?.paperNumber ?? null;
  return number === null ? titleOf(item) : `Drucksache ${number}`;
}
