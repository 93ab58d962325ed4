import type { Sql } from '../database/unit-of-work';

/** The days for which somebody is a member of a body. */
export interface Mandate {
  readonly committeeId: string;
  readonly personId: string;
}

/** What a seat in a body lets its holder do. Identity owns the roles; whoever keeps the seats says who has one. */
export abstract class MandateRoles {
  abstract give(sql: Sql, mandate: Mandate, startsOn: string): Promise<void>;
  /** All that the person may do in this body ends with that day. */
  abstract end(sql: Sql, mandate: Mandate, endsOn: string): Promise<void>;
}
