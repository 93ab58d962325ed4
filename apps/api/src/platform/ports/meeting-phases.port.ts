import type { Sql } from '../database/unit-of-work';

/** What a meeting is once its journal has an entry. */
export type MeetingPhase = 'running' | 'interrupted' | 'closed';

/** A phase that a meeting comes to, and when. */
export interface EnteredPhase {
  readonly phase: MeetingPhase;
  readonly at: string;
}

/** By when (`until`) there is to answer in a circular vote, since `at`; both are instants. */
export interface PublicDeadline {
  readonly until: string;
  readonly at: string;
}

/** The row of a meeting that has begun. The meetings own it; the journal says what phase it is in. */
export abstract class MeetingPhases {
  /** Part of the transaction that appends the entry: planning must not run ahead of the journal. */
  abstract enter(sql: Sql, meetingId: string, entered: EnteredPhase): Promise<void>;

  /** The deadline that lists show, in the transaction that appends the opening or the question. */
  abstract setDeadline(sql: Sql, meetingId: string, deadline: PublicDeadline): Promise<void>;
}
