import { isPersonInCall } from '@gremia/contracts';
import { RemoteAudioTrack, Track, type Room } from 'livekit-client';
import { Ear } from './ear';

const LOOK_MILLISECONDS = 500;

/**
 * Listens to the microphones of others. The statistics of a line count no sound that is not played, and those who test
 * theirs are not played, so it is looked at itself.
 */
export class Ears {
  private readonly context = new AudioContext();
  private readonly timer = setInterval(() => this.listen(), LOOK_MILLISECONDS);
  private ears = new Map<string, Ear>();
  private heard = new Set<string>();

  constructor(private readonly room: Room) {}

  /** Who was to be heard since this was asked last. */
  heardSince(): string[] {
    const heard = [...this.heard];
    this.heard = new Set();
    return heard;
  }

  close(): void {
    clearInterval(this.timer);
    for (const ear of this.ears.values()) ear.release();
    void this.context.close();
  }

  private listen(): void {
    const before = this.ears;
    this.ears = new Map();
    for (const [identity, source] of microphonesIn(this.room)) {
      const key = `${identity} ${source.id}`;
      const ear = before.get(key) ?? new Ear(this.context, source);
      this.ears.set(key, ear);
      before.delete(key);
      if (ear.isAudible()) this.heard.add(identity);
    }
    for (const ear of before.values()) ear.release();
  }
}

function microphonesIn(room: Room): [identity: string, track: MediaStreamTrack][] {
  return [...room.remoteParticipants.values()].flatMap(({ identity, trackPublications }) =>
    [...trackPublications.values()].flatMap(({ source, track, isMuted }): [string, MediaStreamTrack][] =>
      isPersonInCall(identity) && source === Track.Source.Microphone && track instanceof RemoteAudioTrack && !isMuted
        ? [[identity, track.mediaStreamTrack]]
        : [],
    ),
  );
}
