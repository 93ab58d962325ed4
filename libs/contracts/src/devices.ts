import { z } from 'zod';
import { instant, line, uuid } from './common';
import { DEVICE_KINDS } from './kinds';

/** What a device in the hall is for. */
export const deviceKind = z.enum(DEVICE_KINDS);
export type DeviceKind = z.infer<typeof deviceKind>;

export const CODE_LENGTH = 8;
export const CODE_MINUTES = 10;

export const pairingInput = z.object({ kind: deviceKind });
/** The code stands on the screen of the device and nowhere else. */
export const pairing = z.object({ code: z.string(), expiresAt: instant });
export type Pairing = z.infer<typeof pairing>;

/** What a device may know of the meeting that it shows; of one behind closed doors not even the title. */
export const deviceMeeting = z.object({
  id: uuid,
  title: z.string(),
  committee: z.string(),
  startsAt: instant,
  place: z.string(),
  public: z.boolean(),
});
export type DeviceMeeting = z.infer<typeof deviceMeeting>;

/** How a device stands: nobody knows it (any more), its code waits for the office, or it is paired. */
export const ownDevice = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown'), revoked: z.boolean() }),
  z.object({ state: z.literal('waiting'), kind: deviceKind, expiresAt: instant }),
  z.object({
    state: z.literal('paired'),
    kind: deviceKind,
    name: z.string(),
    committee: z.string(),
    meeting: deviceMeeting.nullable(),
  }),
]);
export type OwnDevice = z.infer<typeof ownDevice>;

export const codeInput = z.object({ code: line(40) });
export const waitingDevice = z.object({ kind: deviceKind, expiresAt: instant });
export type WaitingDevice = z.infer<typeof waitingDevice>;

/** Where a device stands. Without a meeting it shows the one that its committee holds at the time. */
export const deviceInput = z.object({
  name: line(80),
  committeeId: uuid,
  meetingId: uuid.nullable(),
  /** Stays in the call when the public is excluded: nobody else is in that room. */
  behindDoors: z.boolean().default(false),
});
export type DeviceInput = z.infer<typeof deviceInput>;
export const pairDevice = deviceInput.extend({ code: line(40) });
export type PairDevice = z.infer<typeof pairDevice>;

export const deviceView = z.object({
  id: uuid,
  kind: deviceKind,
  name: z.string(),
  committeeId: uuid,
  committee: z.string(),
  meetingId: uuid.nullable(),
  meeting: z.string().nullable(),
  behindDoors: z.boolean(),
  pairedAt: instant,
  lastSeenAt: instant.nullable(),
});
export type DeviceView = z.infer<typeof deviceView>;
export const deviceList = z.object({ devices: z.array(deviceView) });
export type DeviceList = z.infer<typeof deviceList>;
