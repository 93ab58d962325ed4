import { conferenceRoutes, type CallPart } from '@gremia/contracts';
import { DisconnectReason, Room, RoomEvent, Track, VideoPresets, VideoQuality } from 'livekit-client';
import { useEffect, useState } from 'react';
import { call } from '../api/client';
import { followLine, openLine } from './line';
import { OwnSending } from './own-sending';
import { openEncryption, type CallEncryption } from './secrecy/call-encryption';
import type { Devices } from './lobby';

/** `ended`: it does not come back by itself; `elsewhere`: the person has taken it over on another device. */
export type CallPhase = 'connecting' | 'connected' | 'reconnecting' | 'ended' | 'elsewhere';

/** Which call, with which devices; `leads` is how whoever leads takes part. */
export interface WantedCall {
  readonly part: CallPart;
  readonly devices: Devices;
  readonly leads: boolean;
  /** Browsers encrypt among themselves. */
  readonly isEncrypted: boolean;
}

const AGAIN_MILLISECONDS = 2_000;
/** After these nothing is tried again by itself. */
const FINAL = new Map<DisconnectReason | undefined, CallPhase>([
  [DisconnectReason.DUPLICATE_IDENTITY, 'elsewhere'],
  [DisconnectReason.PARTICIPANT_REMOVED, 'ended'],
  [DisconnectReason.CLIENT_INITIATED, 'ended'],
]);

export interface OpenCall {
  readonly room: Room | null;
  readonly encryption: CallEncryption | null;
  /** The camera was wanted and could not be switched on, or not be blurred. */
  readonly isWithoutCamera: boolean;
  readonly phase: CallPhase;
  readonly again: () => void;
}

/**
 * The line to the call for as long as the component is there. It comes back by itself as long as it is the same part of
 * the meeting; every line is opened with a ticket of that moment.
 */
export function useRoom(meetingId: string, { part, devices, leads, isEncrypted }: WantedCall): OpenCall {
  const [room, setRoom] = useState<Room | null>(null);
  const [encryption, setEncryption] = useState<CallEncryption | null>(null);
  const [isWithoutCamera, setWithoutCamera] = useState(false);
  const [phase, setPhase] = useState<CallPhase>('connecting');
  const [attempt, setAttempt] = useState(0);
  const [sending] = useState(() => new OwnSending(devices.camera !== null));
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const secret = isEncrypted ? openEncryption() : null;
    const next = roomFor(devices, leads, secret);
    sending.follow(next);
    const showPhase = (told: CallPhase) => (isGone ? undefined : setPhase(told));
    const tryAgain = (): void => {
      showPhase('reconnecting');
      timer = setTimeout(() => setAttempt((before) => before + 1), AGAIN_MILLISECONDS);
    };
    followLine(next, showPhase).on(RoomEvent.Disconnected, (reason) => {
      const final = FINAL.get(reason);
      if (isGone) return;
      sending.lost();
      if (final === undefined) return tryAgain();
      sending.end();
      showPhase(final);
    });
    const open = async (): Promise<void> => {
      try {
        const outcome = await connect(next, meetingId, part, secret);
        if (isGone) return;
        if (outcome === 'other-part') return showPhase('ended');
        setRoom(next);
        setEncryption(secret);
        showPhase('connected');
        await sending.restore(next).catch(() => setWithoutCamera(true));
      } catch {
        // Not let in any more, or nobody answers: the page beside it says which, and it is tried again.
        if (!isGone && next.state !== 'connected') tryAgain();
      }
    };
    void open();
    return () => {
      isGone = true;
      sending.lost();
      clearTimeout(timer);
      setRoom(null);
      setEncryption(null);
      void next.disconnect().finally(() => secret?.close());
    };
  }, [meetingId, part, devices, leads, isEncrypted, sending, attempt]);
  return {
    ...{ room, encryption, isWithoutCamera },
    phase,
    again: () => {
      setPhase('connecting');
      setAttempt((before) => before + 1);
    },
  };
}

/**
 * Small pictures, and only as large as they are shown: a council has many people and few lines. Whoever leads gets all
 * of them, in the smallest size, also those that are not on the screen: what arrives of everybody is measured there.
 */
function roomFor({ camera, microphone }: Devices, leads: boolean, secret: CallEncryption | null): Room {
  const room = new Room({
    ...(secret === null ? {} : { encryption: secret.options }),
    adaptiveStream: !leads,
    dynacast: true,
    videoCaptureDefaults: { ...idOf(camera), resolution: VideoPresets.h360.resolution },
    audioCaptureDefaults: { ...idOf(microphone), echoCancellation: true, noiseSuppression: true },
  });
  if (leads)
    room.on(RoomEvent.TrackSubscribed, (_track, publication) => {
      if (publication.source === Track.Source.Camera) publication.setVideoQuality(VideoQuality.LOW);
    });
  return room;
}

const idOf = (deviceId: string | null) => (deviceId === null || deviceId === '' ? {} : { deviceId });

async function connect(
  room: Room,
  meetingId: string,
  part: CallPart,
  secret: CallEncryption | null,
): Promise<'other-part' | 'connected'> {
  const params = { id: meetingId };
  const { call: now } = await call(conferenceRoutes.conference, { params });
  // Into another part one goes by oneself, and says again that nobody listens.
  if (now?.part !== part) return 'other-part';
  await openLine(room, await call(conferenceRoutes.callTicket, { params }), secret);
  return 'connected';
}
