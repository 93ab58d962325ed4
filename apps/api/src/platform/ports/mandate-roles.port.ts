import type { MemberView } from '@gremia/contracts';
import type { Sql } from '../database/unit-of-work';

/** A place in a body, as far as rights follow from it, with its first day. */
export interface Mandate {
  readonly committeeId: string;
  readonly personId: string;
  readonly startsOn: string;
}

/** What somebody is there. */
export interface Office extends Mandate {
  readonly endsOn: string | null;
  readonly function: MemberView['function'];
  readonly voting: boolean;
}

/** What a seat in a body lets its holder do. Identity owns the roles; whoever keeps the seats says who has one. */
export abstract class MandateRoles {
  abstract give(sql: Sql, office: Office): Promise<void>;
  /** What this place let the person do in the body ends with that day; a place that begins later is another one. */
  abstract end(sql: Sql, mandate: Mandate, endsOn: string): Promise<void>;
}
