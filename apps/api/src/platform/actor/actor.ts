import type { Role } from '@gremia/contracts';

/** A right in force today; `committeeId` null means for every committee. */
export interface RoleAssignment {
  readonly role: Role;
  readonly committeeId: string | null;
}

/** Who acts: known once per request or socket, from the session cookie. */
export interface Actor {
  readonly personId: string;
  /** Null for simulated members of a rehearsal, who have no account. */
  readonly accountId: string | null;
  /** SHA-256 of the session token in hex: names the session without giving it away. */
  readonly sessionId: string;
  readonly name: string;
  readonly roles: readonly RoleAssignment[];
  /** Set for simulated members: the only meeting in which they may act. */
  readonly rehearsalMeetingId: string | null;
}
