import type { AbsenceReason } from '@gremia/contracts';
import type { ProtocolEntry } from '../protocol-entry';

/** What is known of why a person is not there, as it was put right; null when nobody has said anything since. */
export const correctedAbsence = (entries: readonly ProtocolEntry[], personId: string): AbsenceReason | null =>
  entries.reduce<AbsenceReason | null>(
    (known, { event }) =>
      event.kind === 'attendance-corrected' && event.personId === personId ? (event.absence ?? known) : known,
    null,
  );

/** Whether what an entry says of when a person was there has been put right since. */
export const isPutRight = (entries: readonly ProtocolEntry[], entry: ProtocolEntry, personId: string): boolean =>
  entries
    .slice(entries.indexOf(entry) + 1)
    .some(({ event }) => event.kind === 'attendance-corrected' && event.personId === personId && event.stays !== null);
