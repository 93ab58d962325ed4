import type { AbsenceReason } from '@gremia/contracts';
import type { Seat } from '@gremia/meeting';

/** What is known of why somebody is not there: as it was put right in the meeting, else as they answered before it. */
export const absenceOf = ({ absence, excused }: Pick<Seat, 'absence' | 'excused'>): AbsenceReason =>
  absence ?? (excused ? 'excused' : 'not-stated');
