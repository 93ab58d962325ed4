import { isPersonInCall } from '@gremia/contracts';
import { RemoteVideoTrack, Track, type Room } from 'livekit-client';
import { useEffect } from 'react';
import type { LiveMeeting } from '../live/use-meeting';
import { Ears } from './ears';

/** Counts the pictures and hears the sounds that arrive of everybody else in the call, and says of whom. */
export function useArriving(room: Room | null, watchCall: LiveMeeting['watchCall'], seesAll: boolean): void {
  useEffect(() => {
    if (room === null) return undefined;
    let before = new Map<string, number>();
    const ears = new Ears(room);
    const stop = watchCall(async () => {
      const now = await framesIn(room);
      const moved = [...now].filter(([identity, frames]) => frames > (before.get(identity) ?? 0));
      before = now;
      return { seen: seesAll ? moved.map(([identity]) => identity) : null, heard: ears.heardSince() };
    });
    return () => {
      stop();
      ears.close();
    };
  }, [room, watchCall, seesAll]);
}

async function framesIn(room: Room): Promise<Map<string, number>> {
  const frames = new Map<string, number>();
  for (const { identity, trackPublications } of room.remoteParticipants.values()) {
    if (!isPersonInCall(identity)) continue;
    for (const { source, track } of trackPublications.values()) {
      if (source !== Track.Source.Camera || !(track instanceof RemoteVideoTrack)) continue;
      const stats = await track.getReceiverStats();
      if (stats?.framesDecoded !== undefined) frames.set(identity, stats.framesDecoded);
    }
  }
  return frames;
}
