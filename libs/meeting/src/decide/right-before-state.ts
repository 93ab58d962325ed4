import type { Command, CommandKind } from '@gremia/contracts';
import { aloneSentence } from '@gremia/rules';
import type { CommandActor, Decision, Refusal } from '../decision';
import { findItem, findSeat, findVote } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { isUnconfirmed } from '../views/alone';
import { isClosed } from '../views/closed';
import { openCase } from '../views/conflict-cases';
import { findMotion } from '../views/motions';
import { nothingNew, refuse } from './decider';
import { mustBeOpened } from './guards';

/** What a member does in their own right; everything else belongs to the office. */
const OF_MEMBERS: ReadonlySet<CommandKind> = new Set([
  'check-in',
  'check-out',
  'declare-conflict',
  'take-over-unit',
  'cast-ballot',
  'doubt-result',
  'challenge-quorum',
  'object-to-circular',
  'note-convocation',
  'request-floor',
  'withdraw-floor',
  'demand-own-vote',
  'raise-motion',
  'settle-motion',
  'object-to-block',
  'confirm-alone',
  'report-disturbance',
  'object-to-recording',
]);

/** What nobody does from elsewhere in a closed part before they have confirmed that nobody else hears it. */
const TAKES_PART: ReadonlySet<CommandKind> = new Set([
  'cast-ballot',
  'request-floor',
  'raise-motion',
  'raise-conflict',
  'take-over-unit',
  'doubt-result',
  'challenge-quorum',
  'demand-own-vote',
]);

/**
 * Refuses whoever is connected to a part without the public and has not confirmed, before anything is looked at that
 * they do not see. Null for all others.
 */
export function refuseUnconfirmed(state: MeetingState, command: Command, { personId }: CommandActor): Refusal | null {
  if (state.profile === null || !TAKES_PART.has(command.kind)) return null;
  return isUnconfirmed(state, state.currentItemId, personId)
    ? refuse('not-entitled', aloneSentence(state.profile), state.profile.aloneRemote.norm)
    : null;
}

/**
 * Refuses whoever neither leads the meeting nor has a seat in it, before anything is looked at that they may not know:
 * the answer depends on the command, and on whether the meeting is open, which everybody knows. Null for all others.
 *
 * @returns a refusal `forbidden`, `not-seated` or `meeting-closed`
 */
export function refuseOutsider(state: MeetingState, command: Command, actor: CommandActor): Refusal | null {
  // Before the opening there is no roster yet, and nothing to tell.
  if (state.phase === 'planned' || actor.office || findSeat(state, actor.personId) !== null) return null;
  const forOthers =
    ('personId' in command && command.personId !== undefined && command.personId !== actor.personId) ||
    (command.kind === 'settle-motion' && command.how !== 'withdrawn');
  // Who interprets or reports there has no seat, and hears what is not public.
  if (command.kind === 'confirm-alone' && actor.insider === true) return null;
  if (actor.inCall === true && !forOthers && isOwnWordInCall(command)) return null;
  if (!OF_MEMBERS.has(command.kind) || forOthers) return refuse('forbidden');
  return mustBeOpened(state) ?? refuse('not-seated');
}

/** What a guest does who was let into the call: points of order are for members. */
function isOwnWordInCall(command: Command): boolean {
  switch (command.kind) {
    case 'request-floor':
      return command.guest === undefined && !command.pointOfOrder;
    case 'withdraw-floor':
    case 'object-to-recording':
      return command.guest === undefined;
    default:
      return false;
  }
}

/**
 * Answers a member who is excluded from a non-public item, where the usual answer would tell how that item stands: of
 * the item they know the call, the closing and their own exclusion, and nothing else. Null when the command is about
 * something else.
 *
 * @returns a refusal `vote-not-found` or `not-entitled`; a success without entries when the conflict is declared again
 * @see ThürKO § 38
 */
export function answerExcluded(state: MeetingState, command: Command, actor: CommandActor): Decision | null {
  if (actor.office) return null;
  const hidden = (itemId: string | null): ItemState | null => {
    const item = findItem(state, itemId);
    return item !== null && isClosed(item) && item.conflicted.includes(actor.personId) ? item : null;
  };
  const hiddenVote = (voteId: string): boolean => {
    const vote = findVote(state, voteId);
    return vote?.nonPublic === true && findItem(state, vote.itemId)?.conflicted.includes(actor.personId) === true;
  };
  const norm = state.profile?.conflict.norm;
  const excluded = 'Sie sind bei diesem Tagesordnungspunkt wegen Befangenheit ausgeschlossen.';
  switch (command.kind) {
    case 'declare-conflict':
      return hidden(command.itemId) === null ? null : (mustBeOpened(state) ?? nothingNew);
    case 'raise-conflict':
    case 'confirm-left':
      return hidden(command.itemId) === null
        ? null
        : (mustBeOpened(state) ??
            refuse('not-entitled', 'Sie sind bei diesem Tagesordnungspunkt wegen Befangenheit ausgeschlossen.', norm));
    case 'take-over-unit':
    case 'object-to-block':
      return hidden(command.itemId) === null ? null : (mustBeOpened(state) ?? refuse('not-entitled', excluded, norm));
    // Who speaks in there, and who wants to, is part of what they may not know.
    case 'request-floor':
    case 'withdraw-floor':
    case 'raise-motion':
    case 'confirm-alone':
      return hidden(state.currentItemId) === null
        ? null
        : (mustBeOpened(state) ?? refuse('not-entitled', excluded, norm));
    case 'settle-motion':
      return command.how !== 'withdrawn' || hidden(findMotion(state, command.motionId)?.itemId ?? null) === null
        ? null
        : (mustBeOpened(state) ?? refuse('not-found'));
    case 'cast-ballot':
    case 'demand-own-vote':
      return hiddenVote(command.voteId) ? refuse('vote-not-found') : null;
    case 'doubt-result':
      if (hiddenVote(command.voteId)) return mustBeOpened(state) ?? refuse('vote-not-found');
      // Whether it could be heard now hangs on whether a vote runs in there.
      return hidden(state.currentItemId) === null || findVote(state, command.voteId) === null
        ? null
        : refuse(
            'not-entitled',
            'Solange ein Tagesordnungspunkt beraten wird, von dem Sie wegen Befangenheit ausgeschlossen sind, ' +
              'können Sie kein Ergebnis anzweifeln.',
            norm,
          );
    default:
      return null;
  }
}

/** What is done about an item or a vote by whoever leads. */
const OF_WHO_LEADS: ReadonlySet<CommandKind> = new Set([
  'open-vote',
  'enter-ballot',
  'hand-out-ballots',
  'close-vote',
  'abort-vote',
  'announce-result',
  'close-item',
  'hear-conflict',
  'decide-conflict',
  'lift-conflict',
  'note-guest-conflict',
  'update-texts',
  'put-alternatives',
  'drop-alternatives',
  'part-points',
  'regroup-units',
  'order-units',
  'settle-conflict',
  'lift-settlement',
  'open-block',
  'start-election',
  'answer-candidacy',
  'answer-election',
  'break-off-election',
  'draw-lot',
  'carry-out-motion',
  'settle-motion',
  'speak-on-motion',
  'close-doors',
  'admit-public',
  'give-floor',
  'end-floor',
  'arrange-speakers',
  'take-order-measure',
]);

/**
 * Refuses who leads the meeting and has no part in the item at hand: another one leads it, the deputy or the office.
 *
 * @returns a refusal `not-entitled`
 * @see ThürKO § 38
 */
export function refuseConflictedLeader(state: MeetingState, command: Command, actor: CommandActor): Refusal | null {
  if (!actor.office || !OF_WHO_LEADS.has(command.kind)) return null;
  const items = itemsLed(state, command).map((itemId) => findItem(state, itemId));
  return items.some((item) => item?.conflicted.includes(actor.personId) || openCase(item, actor.personId) !== null)
    ? refuse(
        'not-entitled',
        'Sie sind bei diesem Tagesordnungspunkt befangen. Die Leitung hat solange die Stellvertretung oder der ' +
          'Sitzungsdienst.',
        state.profile?.conflict.norm,
      )
    : null;
}

/** What a command of those who lead is about; the list of speakers and order are those of the item at hand. */
function itemsLed(state: MeetingState, command: Command): readonly (string | null)[] {
  if (command.kind === 'open-block') return command.votes.map(({ itemId }) => itemId);
  if ('itemId' in command) return [command.itemId ?? null];
  if ('voteId' in command) return [findVote(state, command.voteId)?.itemId ?? null];
  return ['motionId' in command ? (findMotion(state, command.motionId)?.itemId ?? null) : state.currentItemId];
}
