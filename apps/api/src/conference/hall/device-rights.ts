import { HALL_ROLE, identityOfDevice } from '@gremia/contracts';
import { deviceRightsOf, type MeetingState } from '@gremia/meeting';
import type { Device } from '../../platform/actor/device-reader';
import { NO_RIGHTS, type RoomRights } from '../call-door';
import type { CallMember } from '../call-server';

/** What everybody in a call reads below the picture of the hall. */
const HALL_NAME = 'Sitzungssaal';

/** What whoever leads has decided about a device in a call. */
export interface DeviceChoice {
  readonly muted: boolean;
  /** The channel of sound that a screen plays; null: what is said in the room. */
  readonly channel: string | null;
}

/** How a device stands in the room of LiveKit; null for one that has no part in calls. */
export function memberOf({ deviceId, kind, name }: Device): CallMember | null {
  const identity = identityOfDevice(deviceId);
  if (kind === 'camera') return { identity, name: HALL_NAME, role: HALL_ROLE };
  return kind === 'hall' ? { identity, name, role: 'display' } : null;
}

/**
 * A screen is hidden and sends nothing; a camera is seen by all and receives nothing, so that it can never play what
 * it has heard itself.
 */
export function roomRightsOf(state: MeetingState, { kind, behindDoors }: Device, kept: DeviceChoice): RoomRights {
  if (kind === 'captions') return NO_RIGHTS;
  const rights = deviceRightsOf(state, { kind, behindDoors, muted: kept.muted });
  const plays = kind === 'hall' ? (kept.channel ?? '') : '';
  return { ...rights, soundTest: false, hidden: kind === 'hall', listens: kind === 'hall', channel: '', plays };
}
