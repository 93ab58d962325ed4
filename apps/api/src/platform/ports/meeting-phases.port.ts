import type { Sql } from '../database/unit-of-work';

/** What a meeting is once its journal has an entry. */
export type MeetingPhase = 'running' | 'interrupted' | 'closed';

/** A phase that a meeting comes to, and when; `circularUntil`: it is opened as a circular vote, with that deadline. */
export interface EnteredPhase {
  readonly phase: MeetingPhase;
  readonly at: string;
  readonly circularUntil: string | null;
}

/** The row of a meeting that has begun. The meetings own it; the journal says what phase it is in. */
export abstract class MeetingPhases {
  /** Part of the transaction that appends the entry: planning must not run ahead of the journal. */
  abstract enter(sql: Sql, meetingId: string, entered: EnteredPhase): Promise<void>;
}
