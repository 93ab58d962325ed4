import type { Caption, TypedCaption } from '@gremia/contracts';
import { Listeners } from './listeners';
import type { LiveSocket } from './live-socket';
import { refusalOf } from './outbox';

/** A line that comes later than this is of no use. */
const CAPTION_MILLISECONDS = 5_000;

/** Captions of one meeting, to and from: they stand in no journal, and what is missed is not asked for again. */
export class CaptionLine {
  private readonly listeners = new Listeners<[Caption]>();

  constructor(
    private readonly meetingId: string,
    private readonly socket: LiveSocket,
  ) {}

  readonly onCaption = this.listeners.add;

  /** Sends a line that is being typed. Rejects with an `ApiProblem` where it is refused. */
  readonly write = async (typed: Omit<TypedCaption, 'meetingId'>): Promise<void> => {
    const message = { ...typed, meetingId: this.meetingId };
    const answer = await this.socket.timeout(CAPTION_MILLISECONDS).emitWithAck('caption', message);
    if (!answer.ok) throw refusalOf(answer.problem);
  };

  start(): void {
    this.socket.on('caption', this.came);
  }

  stop(): void {
    this.socket.off('caption', this.came);
  }

  private readonly came = (caption: Caption): void => {
    if (caption.meetingId === this.meetingId) this.listeners.tell(caption);
  };
}
