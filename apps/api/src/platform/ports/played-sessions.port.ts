import type { Sql } from '../database/unit-of-work';

export interface NewPlayedSession {
  readonly personId: string;
  /** SHA-256 of the token in hex. */
  readonly hash: string;
}

/**
 * Sessions of simulated members; each is good for one rehearsal and nothing else. Identity owns them. They live for 60
 * seconds unless they are prolonged: a crashed instance leaves none behind for longer.
 */
export abstract class PlayedSessions {
  abstract add(sql: Sql, meetingId: string, sessions: readonly NewPlayedSession[]): Promise<void>;
  abstract prolong(sql: Sql, meetingId: string, personIds: readonly string[]): Promise<void>;
  /** Ends the sessions of a rehearsal; gives the ids of those that were still valid. */
  abstract end(sql: Sql, meetingId: string): Promise<string[]>;
}
