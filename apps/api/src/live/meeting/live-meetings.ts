import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JournalSignal } from '../../platform/journal/journal-signal';
import { JournalStore } from '../../platform/journal/journal-store';
import { LiveMeeting, type Step } from './live-meeting';

const LOOK_MILLISECONDS = 1_000;
/** After so many looks without use a meeting is forgotten; it is read again when somebody asks. */
const IDLE_LOOKS = 120;

type Listener = (meeting: LiveMeeting, steps: readonly Step[]) => void;

interface Known {
  readonly meeting: Promise<LiveMeeting>;
  /** What is being done with the meeting; the next one waits for it. */
  busy: Promise<unknown>;
  waitingToRead: boolean;
  idleLooks: number;
}

/**
 * The meetings this instance remembers. Keeps each one in step with its journal, and lets only one at a time work on
 * it.
 */
@Injectable()
export class LiveMeetings implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LiveMeetings.name);
  private readonly known = new Map<string, Known>();
  private readonly listeners = new Set<Listener>();
  private readonly usages = new Set<(meetingId: string) => boolean>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;
  private blind = false;

  constructor(
    private readonly journal: JournalStore,
    private readonly signal: JournalSignal,
  ) {}

  onApplicationBootstrap(): void {
    this.signal.subscribe((announced) => this.heard(announced));
    this.timer = setInterval(() => void this.look(), LOOK_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Called with every entry that this instance learns of, its own and others', once and in order. */
  onSteps(listener: Listener): void {
    this.listeners.add(listener);
  }

  /** Registers who may need a meeting kept in mind. */
  onUsage(isUsed: (meetingId: string) => boolean): void {
    this.usages.add(isUsed);
  }

  get(meetingId: string): Promise<LiveMeeting> {
    return this.entryOf(meetingId).meeting;
  }

  /** Runs `work` when nobody else is working on the meeting. */
  async exclusively<T>(meetingId: string, work: (meeting: LiveMeeting) => Promise<T>): Promise<T> {
    const known = this.entryOf(meetingId);
    const done = known.busy.then(async () => work(await known.meeting));
    known.busy = done.catch(() => undefined);
    return done;
  }

  /**
   * Reads what others have appended; to be called within `exclusively`. Answers how many entries there were.
   *
   * @param within milliseconds after which the database is not waited for any more
   */
  async readOn(meeting: LiveMeeting, within?: number): Promise<number> {
    const entries = await this.journal.readAfter(meeting.meetingId, meeting.head.seq, within);
    this.take(meeting, meeting.stepsOf(entries));
    return entries.length;
  }

  /** Remembers what has been appended, and tells it on. */
  take(meeting: LiveMeeting, steps: readonly Step[]): void {
    const fresh = meeting.take(steps);
    for (const listener of fresh.length > 0 ? this.listeners : []) {
      try {
        listener(meeting, fresh);
      } catch (error) {
        // The entries are durable: whoever sent them must hear so, even if nobody else does.
        this.logger.error({ err: error, meetingId: meeting.meetingId }, 'a listener failed');
      }
    }
  }

  /** Forgets a meeting whose memory cannot be trusted; whoever asks next reads it from the start. */
  forget(meetingId: string): void {
    this.known.delete(meetingId);
  }

  private entryOf(meetingId: string): Known {
    const existing = this.known.get(meetingId);
    if (existing !== undefined) {
      existing.idleLooks = 0;
      return existing;
    }
    const known: Known = { meeting: this.load(meetingId), busy: Promise.resolve(), waitingToRead: false, idleLooks: 0 };
    known.meeting.catch(() => this.known.delete(meetingId));
    this.known.set(meetingId, known);
    return known;
  }

  private async load(meetingId: string): Promise<LiveMeeting> {
    const meeting = new LiveMeeting(meetingId);
    meeting.take(meeting.stepsOf(await this.journal.readAfter(meetingId, 0)));
    for (const channel of meeting.allChannels()) channel.published = channel.head;
    return meeting;
  }

  private heard(announced: { meetingId: string; seq: number } | null): void {
    if (announced === null) void this.look();
    else this.readSoon(announced.meetingId, announced.seq);
  }

  /** LISTEN may miss messages: once a second the instance looks for itself where its journals end. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      this.forgetIdle();
      const heads = await this.journal.heads([...this.known.keys()]);
      for (const [meetingId, seq] of heads) this.readSoon(meetingId, seq);
      this.blind = false;
    } catch (error) {
      // Said once, not every second.
      if (!this.blind) this.logger.warn({ err: error }, 'cannot look where the journals end');
      this.blind = true;
    } finally {
      this.looking = false;
    }
  }

  private readSoon(meetingId: string, seq: number): void {
    const known = this.known.get(meetingId);
    if (known === undefined || known.waitingToRead) return;
    known.waitingToRead = true;
    const idleLooks = known.idleLooks;
    const reading = this.exclusively(meetingId, async (meeting) => {
      known.waitingToRead = false;
      if (meeting.head.seq < seq) await this.readOn(meeting);
    });
    known.idleLooks = idleLooks;
    reading.catch((error: unknown) => {
      known.waitingToRead = false;
      this.logger.warn({ err: error, meetingId }, 'cannot read on in the journal');
    });
  }

  private forgetIdle(): void {
    for (const [meetingId, known] of this.known) {
      known.idleLooks = [...this.usages].some((isUsed) => isUsed(meetingId)) ? 0 : known.idleLooks + 1;
      if (known.idleLooks > IDLE_LOOKS) this.known.delete(meetingId);
    }
  }
}
