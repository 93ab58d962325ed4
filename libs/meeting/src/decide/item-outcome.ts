import { clockTime } from '@gremia/contracts';
import { quorumLostSentence } from '@gremia/rules';
import { quorumOf, isQuorumAsked } from '../views/quorum-of';
import { alternativesAtHand, findAlternatives } from '../views/alternatives-of';
import { decidesItself, openCases } from '../views/conflict-cases';
import { electionAtHand } from '../views/election-of';
import { electionResults } from '../views/election-words';
import { motionOf, motionStanding } from '../views/motions';
import { finalVote, votesOf } from '../views/votes-of';
import { findSeat } from '../lookup';
import type { Refusal } from '../decision';
import type { Disposition } from '../events';
import type { ItemState, MeetingState, VoteState } from '../state';
import { refuse } from './decider';

/** Ends an item without saying anything on the matter. */
const LEAVES_OPEN: ReadonlySet<Disposition> = new Set(['postponed', 'referred', 'withdrawn', 'not-treated']);

/** A vote of the item that was counted and then doubted or voided, and has not been held again. */
function unsettledVote(state: MeetingState, item: ItemState): VoteState | null {
  const votes = votesOf(state, item);
  const repeated = new Set(votes.flatMap(({ repeats, phase }) => (phase === 'aborted' ? [] : (repeats ?? []))));
  const decided = finalVote(state, item) !== null;
  const isOpen = ({ voteId, phase, abortGround, subject }: VoteState): boolean => {
    if (phase !== 'doubted' && (phase !== 'aborted' || abortGround === null)) return false;
    // A change that was taken over needs no vote, and one left open when the text was decided is left open on purpose.
    const settled =
      subject.kind === 'unit' && (decided || subject.unitIds.every((unitId) => item.takenOver.includes(unitId)));
    const electionOver = subject.kind === 'election' && electionAtHand(state, item.itemId) === null;
    const motion = motionOf(state, subject);
    const motionOver = motion !== null && motionStanding(state, motion) !== 'open';
    const droppedOnes =
      (subject.kind === 'alternative' || subject.kind === 'choice') &&
      findAlternatives(state, item.itemId, subject)?.over === true;
    return !settled && !droppedOnes && !electionOver && !motionOver && !repeated.has(voteId);
  };
  return votes.findLast(isOpen) ?? null;
}

const mustSettle = ({ number }: ItemState): Refusal =>
  refuse(
    'wrong-state',
    `Zu ${number} ist eine angezweifelte oder aufgehobene Abstimmung nicht wiederholt. Bitte wiederholen Sie sie, ` +
      'oder schließen Sie den Tagesordnungspunkt als vertagt, verwiesen oder nicht behandelt ab und halten Sie den ' +
      'Grund fest.',
  );

/** Was called, and what there was to decide is decided. */
export function isDealtWith(state: MeetingState, item: ItemState): boolean {
  if (item.calledAt === null) return false;
  return !mayBeDecided(item) || finalVote(state, item) !== null || hasQuorum(state, item);
}

/**
 * Whether an item may end in this way: not as if nothing had been resolved once it has, and not as dealt with while a
 * vote is to be repeated or nobody could have resolved anything.
 *
 * @returns a refusal, or null
 */
export function mustFit(state: MeetingState, item: ItemState, how: Disposition, note: string): Refusal | null {
  if (finalVote(state, item) !== null)
    return how === 'done'
      ? mustDecideConflict(state, item)
      : refuse(
          'wrong-state',
          how === 'withdrawn'
            ? 'Über die Vorlage ist abgestimmt; zurückgezogen werden kann sie nicht mehr.'
            : 'Über die Vorlage ist abgestimmt; der Tagesordnungspunkt kann nur noch als behandelt geschlossen werden.',
        );
  if (how === 'referred' && note === '')
    return refuse(
      'confirmation-needed',
      'Bitte halten Sie fest, wohin verwiesen wird, zum Beispiel in den Bauausschuss.',
    );
  const unfilled =
    mustBeCleared(state, item, how, note) ??
    mustBeElected(state, item, how, note) ??
    mustBeChosen(state, item, how, note);
  if (unfilled !== null) return unfilled;
  if (unsettledVote(state, item) !== null && (!LEAVES_OPEN.has(how) || note === '')) return mustSettle(item);
  const isResolved = how === 'referred' || (how === 'done' && mayBeDecided(item));
  if (!isResolved || hasQuorum(state, item)) return null;
  const house = quorumOf(state, item.itemId);
  return refuse(
    'not-quorate',
    `${house?.sentence ?? ''} ${item.number} ist nicht entschieden und kann nur als nicht behandelt oder vertagt ` +
      'geschlossen werden.',
    house?.norm,
  );
}

/**
 * Why an item came to nothing, where nobody could have resolved anything: the entry of the minutes on the lack of a
 * quorum. Empty otherwise, and where nobody meets.
 */
export function lackOfQuorum(state: MeetingState, item: ItemState, how: Disposition, now: string): string {
  const ends = how === 'not-treated' || how === 'postponed';
  if (!ends || state.circular !== undefined || state.committee === null || hasQuorum(state, item)) return '';
  const { present = 0 } = quorumOf(state, item.itemId) ?? {};
  return quorumLostSentence(clockTime(now, state.timeZone), present, state.committee.seats);
}

/**
 * Why an item cannot end with the meeting: what was begun in it is neither decided nor left open with a reason. Whoever
 * is elected may answer after the meeting.
 */
export function mustNotEndUnsettled(state: MeetingState, item: ItemState): Refusal | null {
  if (unsettledVote(state, item) !== null) return mustSettle(item);
  const asked = mustBeCleared(state, item, 'done', '');
  if (asked !== null) return asked;
  const isElected = electionAtHand(state, item.itemId)?.phase === 'accepting';
  return (isElected ? null : mustBeElected(state, item, 'done', '')) ?? mustBeChosen(state, item, 'done', '');
}

/** Whether somebody had a part in the item is decided, or left to the meeting that takes it up again. */
function mustBeCleared(state: MeetingState, item: ItemState, how: Disposition, note: string): Refusal | null {
  if (LEAVES_OPEN.has(how) && note !== '') return null;
  return mustDecideConflict(
    state,
    item,
    'Bei einem anderen Ausgang des Tagesordnungspunktes halten Sie den Grund fest.',
  );
}

/**
 * Who may have no part in the item is known before the item is voted on or ends. What the body cannot decide, because
 * it has no quorum without that person, holds nothing up.
 */
export function mustDecideConflict(state: MeetingState, item: ItemState, otherwise = ''): Refusal | null {
  const raised = openCases(item).find(({ personId }) => canBeDecided(state, item, personId));
  if (raised === undefined) return null;
  const name = findSeat(state, raised.personId)?.name ?? '';
  return refuse(
    'wrong-state',
    `Zu ${item.number} ist noch nicht entschieden, ob ${name} befangen ist. Bitte führen Sie die Entscheidung zuerst ` +
      `herbei.${otherwise === '' ? '' : ` ${otherwise}`}`,
    state.profile?.conflict.norm,
  );
}

function canBeDecided(state: MeetingState, { itemId }: ItemState, personId: string): boolean {
  if (!decidesItself(state)) return true;
  const house = quorumOf(state, itemId, [personId]);
  return !isQuorumAsked(state, house) || house?.quorate === true;
}

/** An election that is neither held to its end nor broken off leaves its item open. */
function mustBeElected(state: MeetingState, item: ItemState, how: Disposition, note: string): Refusal | null {
  const election = electionAtHand(state, item.itemId);
  if (election === null && LEAVES_OPEN.has(how) && electionResults(state, item.itemId).length > 0)
    return refuse(
      'wrong-state',
      'Gewählt ist bereits; der Tagesordnungspunkt kann nur noch als behandelt geschlossen werden.',
    );
  if (election === null || (LEAVES_OPEN.has(how) && note !== '')) return null;
  const { office, phase, toAnswer } = election;
  const missing =
    phase === 'accepting' ? `${toAnswer?.name ?? ''} ist noch zu fragen, ob sie oder er die Wahl annimmt` : '';
  return refuse(
    'wrong-state',
    `Die Wahl „${office}“ ist nicht abgeschlossen${missing === '' ? '' : `: ${missing}`}. Führen Sie sie zu Ende ` +
      'oder brechen Sie sie ab; bei einem anderen Ausgang des Tagesordnungspunktes halten Sie den Grund fest.',
  );
}

/** Proposals that exclude each other are voted on to the end, or dropped. */
function mustBeChosen(state: MeetingState, item: ItemState, how: Disposition, note: string): Refusal | null {
  const put = alternativesAtHand(state, item.itemId);
  if (put === null || (LEAVES_OPEN.has(how) && note !== '')) return null;
  return refuse(
    'wrong-state',
    `Über die Vorschläge zu „${put.question}“ ist nicht zu Ende abgestimmt. Stimmen Sie weiter ab oder nehmen Sie ` +
      'sie von der Abstimmung; bei einem anderen Ausgang des Tagesordnungspunktes halten Sie den Grund fest.',
  );
}

const mayBeDecided = ({ text }: ItemState): boolean =>
  text !== null && text.base !== null && text.responsibility !== 'notice';

function hasQuorum(state: MeetingState, item: ItemState): boolean {
  const house = quorumOf(state, item.itemId);
  return !isQuorumAsked(state, house) || house?.quorate === true;
}
