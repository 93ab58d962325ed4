import type { AbsenceReason } from '@gremia/contracts';
import type { CorrectedStay, MeetingState, VoteState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';

/** The newest correction of when a person was there; null when there is none. */
export const correctedStays = (entries: readonly ProtocolEntry[], personId: string): readonly CorrectedStay[] | null =>
  entries.reduce<readonly CorrectedStay[] | null>(
    (known, { event }) =>
      event.kind === 'attendance-corrected' && event.personId === personId ? (event.stays ?? known) : known,
    null,
  );

/** What is known of why a person is not there, as it was put right; null when nobody has said anything since. */
export const correctedAbsence = (entries: readonly ProtocolEntry[], personId: string): AbsenceReason | null =>
  entries.reduce<AbsenceReason | null>(
    (known, { event }) =>
      event.kind === 'attendance-corrected' && event.personId === personId ? (event.absence ?? known) : known,
    null,
  );

/** Where attendance was put right after a vote: what its count says otherwise. */
export function attendanceNotes(
  entries: readonly ProtocolEntry[],
  state: MeetingState,
  { openedAt, electorate, conflicted, gone }: VoteState,
): readonly string[] {
  const at = Date.parse(openedAt);
  return state.roster
    .filter(({ voting }) => voting)
    .flatMap(({ personId }) => {
      const stays = correctedStays(entries, personId);
      if (stays === null) return [];
      const there = stays.some(
        ({ from, until }) => Date.parse(from) <= at && (until === null || at < Date.parse(until)),
      );
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
