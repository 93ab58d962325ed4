import { isPersonInCall } from '@gremia/contracts';
import { RemoteAudioTrack, Track, type Room } from 'livekit-client';

/** The longest piece that can be looked at, somewhat more than half a second. */
const SAMPLES = 32_768;
const LOOK_MILLISECONDS = 500;
/** Louder than what a line makes by itself. */
const AUDIBLE = 0.01;

interface Ear {
  readonly track: MediaStreamTrack;
  /** Chromium gives sound of others to nobody unless an element holds it, even one that does not play it. */
  readonly holder: HTMLAudioElement;
  readonly analyser: AnalyserNode;
}

/**
 * Listens to the microphones of others. The statistics of a line count no sound that is not played, and those who test
 * theirs are not played, so it is looked at itself.
 */
export class Ears {
  private readonly context = new AudioContext();
  private readonly samples = new Float32Array(SAMPLES);
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
    for (const ear of this.ears.values()) release(ear);
    void this.context.close();
  }

  private listen(): void {
    const before = this.ears;
    this.ears = new Map();
    for (const [identity, source] of microphonesIn(this.room)) {
      const key = `${identity} ${source.id}`;
      this.ears.set(key, before.get(key) ?? this.earFor(source));
      before.delete(key);
      if (this.isAudible(key)) this.heard.add(identity);
    }
    for (const ear of before.values()) release(ear);
  }

  private earFor(source: MediaStreamTrack): Ear {
    const track = source.clone();
    const holder = new Audio();
    holder.muted = true;
    holder.srcObject = new MediaStream([source]);
    const analyser = this.context.createAnalyser();
    analyser.fftSize = SAMPLES;
    this.context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    return { track, holder, analyser };
  }

  private isAudible(key: string): boolean {
    this.ears.get(key)?.analyser.getFloatTimeDomainData(this.samples);
    return this.samples.some((sample) => Math.abs(sample) > AUDIBLE);
  }
}

function release({ track, holder }: Ear): void {
  track.stop();
  holder.srcObject = null;
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
