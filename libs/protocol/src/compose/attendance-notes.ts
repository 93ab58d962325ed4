import { seatedIn, type MeetingState, type VoteState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { wasPresent } from './attendance';
import { nameOf } from './name-of';

/** Where attendance was put right after a vote: what its count says otherwise. */
export function attendanceNotes(
  entries: readonly ProtocolEntry[],
  state: MeetingState,
  vote: VoteState,
): readonly string[] {
  const { openedAt, electorate, conflicted, gone } = vote;
  // Asked for each vote of a meeting that may have thousands of entries: nothing is made on the way.
  const corrected = new Set<string>();
  for (const { event } of entries)
    if (event.kind === 'attendance-corrected' && event.stays !== null) corrected.add(event.personId);
  if (corrected.size === 0) return [];
  return seatedIn(state, vote).flatMap(({ personId }) => {
    if (!corrected.has(personId)) return [];
    const there = wasPresent(entries, personId, openedAt);
    const counted = (electorate.includes(personId) && !gone.includes(personId)) || conflicted.includes(personId);
    if (there === counted) return [];
    const name = nameOf(state, personId);
    return [
      there
        ? `Nach berichtigter Anwesenheit war ${name} anwesend und ist in der Auszählung als abwesend geführt.`
        : `Nach berichtigter Anwesenheit war ${name} nicht anwesend und ist in der Auszählung als anwesend geführt.`,
    ];
  });
}
