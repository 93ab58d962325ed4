import type { BallotContent, Problem, Subscription } from '@gremia/contracts';
import { initialState, type MeetingState } from '@gremia/meeting';
import type { OwnEntries } from './fold-entries';
import type { PendingCommand } from './outbox';

export type Connection = 'connecting' | 'online' | 'lost';

/** What a page may know of a running meeting at this moment; a new object after every change. */
export interface MeetingSnapshot {
  readonly state: MeetingState;
  /** The reader's own ballots by vote: only those the server has acknowledged. */
  readonly own: Readonly<Record<string, BallotContent>>;
  /** Where these ballots stand in the journal. */
  readonly ownEntries: OwnEntries;
  /** Votes with an urn into which the reader's ballot went from this page; what it said is kept nowhere. */
  readonly inUrns: readonly string[];
  readonly audience: Subscription['audience'] | null;
  readonly connection: Connection;
  /** Why the server did not let us in; the feed goes on trying. */
  readonly problem: Problem | null;
  /** The whole past has been read at least once. */
  readonly loaded: boolean;
  readonly pending: readonly PendingCommand[];
  /** Server time minus device time in milliseconds: durations are shown by the server's clock. */
  readonly clockOffset: number;
}

/** Before anything was read. */
export const UNREAD: MeetingSnapshot = {
  state: initialState,
  own: {},
  ownEntries: {},
  inUrns: [],
  audience: null,
  connection: 'connecting',
  problem: null,
  loaded: false,
  pending: [],
  clockOffset: 0,
};
