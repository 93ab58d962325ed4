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
  if (subject?.kind !== 'election' || state.profile === null) return item.conflicted;
  const duty = conflictDuty(state.profile, { public: !isClosed(item), election: true });
  return duty.excluded ? item.conflicted : [];
}
