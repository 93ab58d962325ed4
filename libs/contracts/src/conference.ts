import { z } from 'zod';
import { automaticCaptions } from './automatic-captions';
import { CALL_IDENTITY } from './call-identity';
import { instant, typed, uuid } from './common';
import { channelName } from './sound-channel';

/**
 * `interpreter`: of sign language or another one; always seen, and heard whoever has the floor. `captioner`: types what
 * is said, for everybody to read.
 */
export const callRole = z.enum(['participant', 'interpreter', 'captioner']);
export type CallRole = z.infer<typeof callRole>;

/** The attribute `sound` of somebody in a call whose microphone is open for the sound test alone: it is not played. */
export const SOUND_TEST = 'test';

/** The attribute that changes each time whoever leads asks somebody to switch their microphone on. */
export const ASKED_TO_TALK = 'asked';

/** The attribute `role` of the camera of a hall in a call; who is in that hall is not played its sound. */
export const HALL_ROLE = 'hall';

/**
 * How somebody stands at the door: asked to come in, let in, or turned away before they were. Who was sent out the
 * journal says (`sent-out`).
 */
export const callStanding = z.enum(['waiting', 'admitted', 'turned-away']);

/** Which part of the meeting a room belongs to. */
export const callPart = z.enum(['public', 'non-public']);
export type CallPart = z.infer<typeof callPart>;

/** Why somebody is not in the call, or may only watch and listen in it. */
export const callLimit = z.enum(['conflicted', 'excluded', 'not-entitled', 'sent-out', 'unconfirmed']);

/** What somebody may do in the call now; without `enter` none of it. */
export const callRights = z.object({
  enter: z.boolean(),
  camera: z.boolean(),
  microphone: z.boolean(),
  screen: z.boolean(),
  limit: callLimit.nullable(),
});
export type CallRights = z.infer<typeof callRights>;

export const callPerson = z.object({
  personId: uuid,
  name: z.string(),
  standing: callStanding,
  role: callRole,
  /** The channel of sound they interpret in; null: none, so that they are seen and heard in the room. */
  channel: z.string().nullable(),
  askedAt: instant,
  /** For whoever leads: as what they ask to come in, and what for in their own words. Nobody has checked either. */
  asksAs: callRole,
  purpose: z.string(),
  /** Has a line to the call; it may be noticed some seconds late and says nothing about attendance. */
  connected: z.boolean(),
  /** Has the floor, or leads. */
  mayTalk: z.boolean(),
  /** Has a vote in the body: only a measure of order keeps them out. */
  voting: z.boolean(),
  limit: callLimit.nullable(),
  /** Why they were sent out or turned away; empty where nobody said, and for everybody else. */
  reason: z.string(),
  /** Their browser has no encryption of its own, so they cannot be in a call that is encrypted. */
  cannotEncrypt: z.boolean(),
});
export type CallPerson = z.infer<typeof callPerson>;

/** A device of the hall that has been in the call of a meeting. */
export const callDevice = z.object({
  deviceId: uuid,
  name: z.string(),
  /** `hall` shows and plays others, `camera` sends picture and sound of the hall. */
  kind: z.enum(['hall', 'camera']),
  connected: z.boolean(),
  /** Whoever leads has closed its microphone. */
  muted: z.boolean(),
  /** The channel of sound that a screen plays; null: what is said in the room. */
  channel: z.string().nullable(),
});
export type CallDevice = z.infer<typeof callDevice>;

/** The call of a meeting, as the person who asks may know it. */
export const conferenceView = z.object({
  /** There is a LiveKit server. Without one the sentence is `VIDEO_ABSENT`. */
  available: z.boolean(),
  /** null: no call goes on. */
  call: z
    .object({
      part: callPart,
      since: instant,
      /** Which key holds: when it changes, whoever is in asks for it. null: it is not encrypted between browsers. */
      keyNumber: z.int().nullable(),
    })
    .nullable(),
  /** May begin and end it, let in and send out. */
  leads: z.boolean(),
  own: z.object({
    standing: callStanding.nullable(),
    role: callRole,
    channel: z.string().nullable(),
    reason: z.string(),
    rights: callRights,
  }),
  /** For whoever leads everybody, for those who are in who is in; else nobody. */
  people: z.array(callPerson),
  /** Whom everybody sees large, as LiveKit names them; null: nobody. */
  spotlight: z.string().nullable(),
  /** For whoever leads. */
  devices: z.array(callDevice),
  /** null: no program for it is set up here. */
  automaticCaptions: automaticCaptions.nullable(),
  /** Anybody may watch the public part over the net: whoever goes in is told before. */
  watched: z.boolean(),
  /** For whoever leads: `refusal` says why the rules of the body let nobody watch. */
  viewing: z.object({ refusal: z.string().nullable() }).nullable(),
  /** For whoever leads: `refusal` says why nothing may or can be recorded. How it goes, the meeting says. */
  recording: z.object({ refusal: z.string().nullable() }).nullable(),
});
export type ConferenceView = z.infer<typeof conferenceView>;

/** What somebody says of themselves at the door. It gives no task: whoever leads does (`asAsked`). */
export const askToEnter = z
  .object({ asksAs: callRole.default('participant'), purpose: typed(200).trim().default('') })
  .default({ asksAs: 'participant', purpose: '' });
export type AskToEnter = z.infer<typeof askToEnter>;

/** `asAsked`: they get the task that they ask to come in for. */
export const admitPersons = z.object({
  personIds: z.array(uuid).min(1).max(500),
  asAsked: z.boolean().default(false),
});
export type AdmitPersons = z.infer<typeof admitPersons>;

/** What whoever is turned away reads; empty: nothing is said of the reason. */
export const turnAway = z.object({ reason: typed(300).trim().default('') });
export type TurnAway = z.infer<typeof turnAway>;

/** `channel`: whoever interprets is heard there, by those who have chosen it; of others it is not kept. */
export const setCallRole = z.object({ role: callRole, channel: channelName.nullable().optional() });
export type SetCallRole = z.infer<typeof setCallRole>;

/**
 * With what browsers encrypt picture and sound among themselves. It stands in no list, event, log or journal.
 */
export const callKey = z.object({
  /** Counts up in a room, with each item and each person who may not be there any more. */
  number: z.int(),
  /** 32 random bytes in base64. */
  key: z.base64(),
});
export type CallKey = z.infer<typeof callKey>;

/** The key that holds now; null: this room is not encrypted. */
export const callKeyNow = z.object({ key: callKey.nullable() });
export type CallKeyNow = z.infer<typeof callKeyNow>;

export const setEncryption = z.object({ on: z.boolean() });
export type SetEncryption = z.infer<typeof setEncryption>;

/** With what a browser opens the line; asked for anew each time. */
export const callTicket = z.object({
  /** Path of the signalling on our own address. */
  path: z.string(),
  token: z.string(),
  rights: callRights,
  /** null: this room is not encrypted. */
  key: callKey.nullable(),
});
export type CallTicket = z.infer<typeof callTicket>;

export const objectInCall = z.object({ objects: z.boolean() });
export type ObjectInCall = z.infer<typeof objectInCall>;

export const raiseHandInCall = z.object({ up: z.boolean() });
export type RaiseHandInCall = z.infer<typeof raiseHandInCall>;

export const setDeviceMuted = z.object({ muted: z.boolean() });
export type SetDeviceMuted = z.infer<typeof setDeviceMuted>;

/** With what a device of the hall opens its line now; null: there is no call for it. */
export const deviceCall = z.object({
  call: z.object({ part: callPart, path: z.string(), token: z.string(), key: callKey.nullable() }).nullable(),
  /** Captions are made of what is said: a camera sends its sound for it, too. */
  captions: z.boolean().default(false),
});
export type DeviceCall = z.infer<typeof deviceCall>;

export const setViewing = z.object({ on: z.boolean() });
export type SetViewing = z.infer<typeof setViewing>;

/** What everybody may know of watching a meeting. */
export const publicViewing = z.object({ on: z.boolean() });
export type PublicViewing = z.infer<typeof publicViewing>;

/** With what anybody opens a line to watch; null: there is nothing to see now. */
export const viewerCall = z.object({ call: z.object({ path: z.string(), token: z.string() }).nullable() });
export type ViewerCall = z.infer<typeof viewerCall>;

export const setSpotlight = z.object({ identity: z.string().regex(CALL_IDENTITY).nullable() });
export type SetSpotlight = z.infer<typeof setSpotlight>;
