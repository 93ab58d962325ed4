import type { VoteSubject } from '@gremia/contracts';
import { VOTED_AGAIN } from '@gremia/rules';
import { findItem, findVote, titleOf } from '../lookup';
import type { MeetingState } from '../state';
import { announcementOf } from './announcement-of';
import { quorumOf } from './quorum-of';
import { questionOf } from './wording';

/**
 * What the chair reads out about a vote now: the question while it is open, the announcement once it is counted, that
 * it is repeated once it was doubted, the reason when it was aborted. The empty string for who does not know the vote.
 */
export function readOutText(state: MeetingState, voteId: string): string {
  const vote = findVote(state, voteId);
  if (vote === null) return '';
  if (vote.phase === 'open') return vote.question;
  if (vote.phase === 'doubted') return VOTED_AGAIN;
  if (vote.phase === 'aborted') return vote.note ?? '';
  return vote.result?.sentence ?? announcementOf(state, voteId)?.sentence ?? '';
}

/** The question as it would be frozen if the vote were opened now; the empty string for an unknown item. */
export function questionToAsk(state: MeetingState, itemId: string, subject: VoteSubject): string {
  const item = findItem(state, itemId);
  return item === null ? '' : questionOf(state, item, subject);
}

/** `Ich rufe Tagesordnungspunkt Ö 3 auf: …`; where nobody meets, what everybody is asked to answer. */
export function callText(state: MeetingState, itemId: string): string {
  const item = findItem(state, itemId);
  if (item === null) return '';
  return state.circular === undefined
    ? `Ich rufe Tagesordnungspunkt ${item.number} auf: ${titleOf(item)}.`
    : `Zur Entscheidung im Umlaufverfahren steht Tagesordnungspunkt ${item.number}: ${titleOf(item)}.`;
}

/** The statement on the quorum at the opening and whenever it is asked for; empty where nobody meets. */
export const quorumText = (state: MeetingState): string =>
  state.circular === undefined ? (quorumOf(state)?.spoken ?? '') : '';
