import type { Urn, UrnBallot } from '@gremia/meeting';
import type { Sql } from '../../platform/database/unit-of-work';

/**
 * Where the ballots of a secret vote lie until it is counted. Nothing that is kept here names a voter, a time or an
 * order. Everything else of a secret vote (who may vote, who has, what comes of it) is decided elsewhere, so that a
 * module that encrypts ballots on the device can take the place of this one.
 */
export abstract class UrnStore {
  /**
   * Puts ballots in, within the transaction that notes who has voted.
   *
   * @returns the check codes that lie in the urn already: nothing was put in when there are any
   */
  abstract putBallots(
    sql: Sql,
    meetingId: string,
    voteId: string,
    ballots: readonly UrnBallot[],
  ): Promise<readonly string[]>;

  /** What lies in these urns now, by vote; empty where nothing does. */
  abstract read(voteIds: readonly string[]): Promise<ReadonlyMap<string, Urn>>;

  /** Destroys urns, within the transaction that notes what came of the votes or that they were broken off. */
  abstract destroy(sql: Sql, voteIds: readonly string[]): Promise<void>;
}
