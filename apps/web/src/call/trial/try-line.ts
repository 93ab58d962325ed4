import type { TrialResult, TrialTickets } from '@gremia/contracts';
import { RemoteAudioTrack, RemoteVideoTrack, Room, Track } from 'livekit-client';
import { Ear } from '../ear';
import { openLine } from '../line';

const LOOK_MILLISECONDS = 250;
/** So long is waited for what was sent; a narrow line needs a few seconds for its first picture. */
const PATIENCE_MILLISECONDS = 15_000;
/** One picture may be the black one with which a line begins. */
const FRAMES = 5;

/**
 * Sends picture and sound over the video server and receives them again, on a line of its own as everybody else would.
 *
 * @param stream of camera and microphone
 * @param tell called whenever something more has come back
 * @param signal ends it before its time
 * @param keep called with what came back while the lines are still open
 * @throws Error where a line cannot be opened at all
 */
export async function tryLine(
  stream: MediaStream,
  { path, sends, receives }: TrialTickets,
  tell: (soFar: TrialResult) => void,
  signal: AbortSignal,
  keep: (result: TrialResult) => Promise<unknown>,
): Promise<void> {
  const [sender, receiver] = [new Room(), new Room()];
  const context = new AudioContext();
  const back = new CameBack(receiver, context);
  try {
    await openLine(receiver, { path, token: receives, key: null }, null);
    await openLine(sender, { path, token: sends, key: null }, null);
    await send(sender, stream);
    const wanted = { picture: stream.getVideoTracks().length > 0, sound: stream.getAudioTracks().length > 0 };
    for (let waited = 0; waited < PATIENCE_MILLISECONDS && !signal.aborted; waited += LOOK_MILLISECONDS) {
      const found = await back.findings();
      tell(found);
      if (found.picture === wanted.picture && found.sound === wanted.sound) break;
      await new Promise((wake) => setTimeout(wake, LOOK_MILLISECONDS));
    }
    await keep(await back.findings());
  } finally {
    back.close();
    await Promise.all([sender.disconnect(false), receiver.disconnect()]);
    await context.close();
  }
}

/** Copies are sent: the preview goes on with its own. */
async function send(room: Room, stream: MediaStream): Promise<void> {
  const tracks = [
    ...stream.getVideoTracks().map((track) => [track.clone(), Track.Source.Camera] as const),
    ...stream.getAudioTracks().map((track) => [track.clone(), Track.Source.Microphone] as const),
  ];
  for (const [track, source] of tracks) await room.localParticipant.publishTrack(track, { source });
}

/** What has come back so far. */
class CameBack {
  private ear: Ear | null = null;
  private found: TrialResult = { picture: false, sound: false };

  constructor(
    private readonly room: Room,
    private readonly context: AudioContext,
  ) {}

  async findings(): Promise<TrialResult> {
    const tracks = [...this.room.remoteParticipants.values()].flatMap(({ trackPublications }) =>
      [...trackPublications.values()].map(({ track }) => track),
    );
    const video = tracks.find((track) => track instanceof RemoteVideoTrack);
    const audio = tracks.find((track) => track instanceof RemoteAudioTrack);
    if (audio !== undefined) this.ear ??= new Ear(this.context, audio.mediaStreamTrack);
    this.found = {
      picture: this.found.picture || (video !== undefined && (await framesOf(video)) >= FRAMES),
      sound: this.found.sound || (this.ear?.isAudible() ?? false),
    };
    return this.found;
  }

  close(): void {
    this.ear?.release();
  }
}

async function framesOf(track: RemoteVideoTrack): Promise<number> {
  // Nothing is sent to somebody who does not show it.
  if (track.attachedElements.length === 0) track.attach();
  return (await track.getReceiverStats())?.framesDecoded ?? 0;
}
