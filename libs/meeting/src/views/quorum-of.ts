import { quorum, type QuorumState } from '@gremia/rules';
import { findItem, presentVoters } from '../lookup';
import type { MeetingState } from '../state';

/**
 * The quorum for an item (the one at hand by default): members present and entitled, less those excluded from this
 * item. null while the meeting is not open.
 *
 * @param less persons who are left out as well, such as those who declared a conflict on their ballot
 * @see ThürKO § 36
 */
export function quorumOf(
  state: MeetingState,
  itemId: string | null = state.currentItemId,
  less: readonly string[] = [],
): QuorumState | null {
  if (state.profile === null || state.committee === null) return null;
  const present = presentVoters(state);
  const voters = votersOf(state, itemId).filter((personId) => !less.includes(personId));
  const excluded = new Set([...(findItem(state, itemId)?.conflicted ?? []), ...less]);
  return quorum({
    profile: state.profile,
    statutorySeats: state.committee.seats,
    presentEntitled: voters.length,
    presentConflicted: present.length - voters.length,
    conflicted: state.roster.filter(({ personId, voting }) => voting && excluded.has(personId)).length,
    filledSeats: state.roster.filter(({ voting }) => voting).length,
  });
}

/** The persons who could vote on an item now, in the order of the roster. */
export function votersOf(state: MeetingState, itemId: string | null): readonly string[] {
  const excluded = findItem(state, itemId)?.conflicted ?? [];
  return presentVoters(state).filter((personId) => !excluded.includes(personId));
}
