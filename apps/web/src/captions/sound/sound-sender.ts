import { CAPTION_SOUND_PATH } from '@gremia/contracts';
import { Pieces } from './pieces';
import tapUrl from './tap.worklet.js?url&no-inline';

/** More than this waits only on a line that cannot carry it: two seconds; what comes meanwhile is left out. */
const MOST_WAITING = 64_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/**
 * Sends the sound of a microphone to our own server, where it becomes captions, until it is ended. A line that breaks
 * is made anew, after ever longer pauses; the call and the votes have lines of their own.
 */
export class SoundSender {
  private readonly context = new AudioContext();
  private readonly track: MediaStreamTrack;
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE;
  private isOver = false;

  /** @param meetingId null: of a device of the hall, which stands in one */
  constructor(
    source: MediaStreamTrack,
    private readonly meetingId: string | null,
  ) {
    this.track = source.clone();
    void this.tap().catch(() => this.end());
    this.connect();
  }

  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    this.socket?.close();
    this.track.stop();
    if (this.context.state !== 'closed') void this.context.close();
  }

  private async tap(): Promise<void> {
    await this.context.audioWorklet.addModule(tapUrl);
    if (this.isOver) return;
    const pieces = new Pieces(this.context.sampleRate, (piece) => this.send(piece));
    const tap = new AudioWorkletNode(this.context, 'gremia-tap', {
      ...{ numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' },
    });
    tap.port.onmessage = ({ data }: MessageEvent<Float32Array>) => pieces.add(data);
    this.context.createMediaStreamSource(new MediaStream([this.track])).connect(tap);
    await this.context.resume();
  }

  private send(piece: ArrayBuffer): void {
    const { socket } = this;
    if (socket?.readyState === WebSocket.OPEN && socket.bufferedAmount < MOST_WAITING) socket.send(piece);
  }

  private connect(): void {
    const query = this.meetingId === null ? '' : `?meeting=${this.meetingId}`;
    const socket = new WebSocket(`${window.location.origin.replace(/^http/u, 'ws')}${CAPTION_SOUND_PATH}${query}`);
    this.socket = socket;
    socket.onopen = () => void (this.pause = FIRST_PAUSE);
    socket.onclose = () => {
      if (this.isOver) return;
      this.timer = setTimeout(() => this.connect(), this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    };
  }
}
