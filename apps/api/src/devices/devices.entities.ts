import { deviceKind } from '@gremia/contracts';
import { bytes, entity, flag, key, nullable, oneOf, text, time, uuid } from '../platform/database/entity';

/** A device of a hall: waiting with a code, paired, or revoked. */
export const device = entity('device', {
  id: key(uuid()),
  kind: oneOf(deviceKind),
  tokenHash: bytes(),
  codeHash: nullable(bytes()),
  codeExpiresAt: nullable(time()),
  name: nullable(text()),
  committeeId: nullable(uuid()),
  meetingId: nullable(uuid()),
  behindDoors: flag(),
  createdAt: time(),
  pairedAt: nullable(time()),
  pairedBy: nullable(uuid()),
  lastSeenAt: nullable(time()),
  revokedAt: nullable(time()),
});
