import type { Device } from '../../platform/actor/device-reader';
import type { Access } from './meeting-access';

/**
 * The door of a paired screen to the meeting that it stands in: as the public, with the public's entries alone, but
 * also when the public of the portal may not know of the meeting (a rehearsal, one that is not announced, one behind
 * closed doors, of which there are no public entries). null for every other meeting, where a device is one of the
 * public, and for every other kind of device, which reads nothing.
 */
export function deviceAccess(device: Device | null, meetingId: string): Promise<Access> | null {
  if (device === null || device.kind !== 'hall' || device.meetingId !== meetingId) return null;
  return Promise.resolve({ meetingId, audience: 'public', actor: null });
}
