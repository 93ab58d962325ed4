import { role } from '@gremia/contracts';
import { day, entity, flag, key, nullable, oneOf, text, time, uuid, bytes } from '../platform/database/entity';

/** Who may sign in. */
export const account = entity('account', {
  id: key(uuid()),
  personId: uuid(),
  login: text(),
  passwordHash: text(),
  disabledAt: nullable(time()),
  demonstration: flag(),
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
