import { role } from '@gremia/contracts';
import { day, entity, flag, key, nullable, oneOf, text, time, uuid, bytes } from '../platform/database/entity';

/** Who may sign in. */
export const account = entity('account', {
  id: key(uuid()),
  personId: uuid(),
  login: text(),
  /** Null for whoever proves elsewhere who they are. */
  passwordHash: nullable(text()),
  disabledAt: nullable(time()),
  demonstration: flag(),
  createdAt: time(),
});

/** As whom a person is known to whoever vouches for them; unique by issuer and subject. */
export const identity = entity('identity', {
  id: key(uuid()),
  issuer: text(),
  subject: text(),
  personId: uuid(),
  createdAt: time(),
});

/** What somebody may do, in which committee (null: in all), from which day to which. */
export const roleAssignment = entity('role_assignment', {
  id: key(uuid()),
  personId: uuid(),
  role: oneOf(role),
  committeeId: nullable(uuid()),
  startsOn: day(),
  endsOn: nullable(day()),
});

/** A sign-in that lasts; also the part of a simulated member, who has no account. */
export const session = entity('session', {
  tokenHash: key(bytes()),
  accountId: nullable(uuid()),
  personId: uuid(),
  rehearsalMeetingId: nullable(uuid()),
  createdAt: time(),
  expiresAt: time(),
  revokedAt: nullable(time()),
});
