import type { VoteSubject } from '@gremia/contracts';
import { conflictDuty } from '@gremia/rules';
import { findItem } from '../lookup';
import type { MeetingState } from '../state';
import { isClosed } from './closed';

/**
 * Who has no part in a question of an item for a conflict of interest. Where the rules do not know one at elections,
 * nobody is excluded from them.
 *
 * @see ThürKO § 38 Abs. 2
 */
export function excludedFrom(
  state: MeetingState,
  itemId: string | null,
  subject: Pick<VoteSubject, 'kind'> | null = null,
): readonly string[] {
  const item = findItem(state, itemId);
  if (item === null) return [];
  return isConflictKnown(state, itemId, subject) ? item.conflicted : [];
}

/** Whether the rules know a conflict of interest at a question of this kind. */
export function isConflictKnown(
  state: MeetingState,
  itemId: string | null,
  subject: Pick<VoteSubject, 'kind'> | null,
): boolean {
  const item = findItem(state, itemId);
  if (item === null || subject?.kind !== 'election' || state.profile === null) return true;
  return conflictDuty(state.profile, { public: !isClosed(item), election: true }).excluded;
}
