import type { CommandInput } from '@gremia/contracts';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- texts of lessons have no amendments to merge
import { findItem, findVote, nextStep, type MeetingState } from '@gremia/meeting';
import { randomUUID } from 'node:crypto';

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;
export type LeadAct = Unaddressed<CommandInput>;

/**
 * What whoever is played as leading a lesson for members does next; null while they wait. They wait for the learner:
 * for attendance, for a request to speak on the first item, for a conflict of interest on the second, for each ballot.
 */
export function leadPlan(state: MeetingState, learnerId: string): LeadAct | null {
  if (state.phase === 'planned') return { kind: 'open-meeting', confirmsRules: true };
  if (state.present[learnerId] === undefined) return null;
  const { floor, requests } = state.speakers;
  if (floor !== null) return { kind: 'end-floor' };
  if (requests.length > 0 && state.currentVoteId === null) return { kind: 'give-floor' };
  const step = nextStep(state);
  switch (step.step) {
    case 'call-item':
      return { kind: 'call-item', itemId: step.itemId };
    case 'open-vote':
      if (step.itemId === null || !mayVoteNow(state, learnerId, step.itemId)) return null;
      return { kind: 'open-vote', voteId: randomUUID(), itemId: step.itemId, subject: step.subject };
    case 'await-ballots':
    case 'close-vote':
      return hasBallots(state, learnerId, step.voteId) ? { kind: 'close-vote', voteId: step.voteId } : null;
    case 'announce-result':
      return { kind: 'announce-result', voteId: step.voteId, carried: step.carried, reason: '' };
    case 'close-item':
      return { kind: 'close-item', itemId: step.itemId, disposition: 'done', note: '' };
    case 'close-meeting':
      return { kind: 'close-meeting' };
    default:
      return null;
  }
}

/** On the first item the learner speaks before the vote, on the others they say that they are conflicted. */
function mayVoteNow(state: MeetingState, learnerId: string, itemId: string): boolean {
  const item = findItem(state, itemId);
  if (item === null) return false;
  return state.items[0]?.itemId === itemId
    ? state.speakers.lastSpeaker === learnerId
    : item.conflicted.includes(learnerId);
}

/** The learner has voted, or may not; of the others four fifths are enough. */
function hasBallots(state: MeetingState, learnerId: string, voteId: string): boolean {
  const vote = findVote(state, voteId);
  if (vote === null) return false;
  const cast = Object.keys(vote.cast).length;
  return (!vote.electorate.includes(learnerId) || learnerId in vote.cast) && cast * 5 >= vote.electorate.length * 4;
}
