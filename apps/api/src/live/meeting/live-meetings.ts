import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { JournalSignal } from '../../platform/journal/journal-signal';
import { JournalStore } from '../../platform/journal/journal-store';
import type { LiveMeeting, Step } from './live-meeting';
import { MeetingLoader } from './meeting-loader';
import { Memory, type Usage } from './memory';

const LOOK_MILLISECONDS = 1_000;

type Listener = (meeting: LiveMeeting, steps: readonly Step[]) => void;

/**
 * The meetings this instance remembers. Keeps each one in step with its journal, and lets only one at a time work on
 * it.
 */
@Injectable()
export class LiveMeetings implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LiveMeetings.name);
  private readonly loader: MeetingLoader;
  private readonly memory: Memory;
  private readonly listeners = new Set<Listener>();
  private readonly forgottenListeners = new Set<(meetingId: string) => void>();
  private readonly usages = new Set<(meetingId: string) => Usage>();
  private timer: NodeJS.Timeout | null = null;
  private looking = false;
  private blind = false;

  constructor(
    private readonly journal: JournalStore,
    private readonly signal: JournalSignal,
    @Inject(AppConfig) { liveMemory }: Pick<AppConfig, 'liveMemory'>,
  ) {
    this.loader = new MeetingLoader(journal);
    this.memory = new Memory(liveMemory, (meetingId) => this.usageOf(meetingId));
  }

  onApplicationBootstrap(): void {
    this.signal.subscribe((announced) => this.heard(announced));
    this.timer = setInterval(() => void this.readNewEntries(), LOOK_MILLISECONDS);
  }

  onApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Called with every entry that this instance learns of, its own and others', once and in order. */
  onSteps(listener: Listener): void {
    this.listeners.add(listener);
  }

  /** Called when what was told of a meeting cannot be trusted any more: its listeners have to begin anew. */
  onForgotten(listener: (meetingId: string) => void): void {
    this.forgottenListeners.add(listener);
  }

  /** Registers who may need a meeting kept in mind. */
  onUsage(usage: (meetingId: string) => Usage): void {
    this.usages.add(usage);
  }

  /** @param urgent false when only the public waits, who may have to wait for others */
  get(meetingId: string, urgent = true): Promise<LiveMeeting> {
    const known = this.memory.find(meetingId);
    if (known === undefined) return this.load(meetingId, urgent);
    if (urgent) this.loader.loadNow(meetingId);
    return known.meeting;
  }

  /** How many meetings are remembered, and how many bytes they take, about. */
  get remembered(): { readonly meetings: number; readonly bytes: number } {
    return this.memory.extent;
  }

  /** Runs `work` when nobody else is working on the meeting. */
  async exclusively<T>(meetingId: string, work: (meeting: LiveMeeting) => Promise<T>): Promise<T> {
    const known = this.memory.find(meetingId);
    if (known === undefined) {
      await this.load(meetingId, true);
      return this.exclusively(meetingId, work);
    }
    this.loader.loadNow(meetingId);
    known.working += 1;
    const done = known.busy.then(async () => {
      const meeting = await known.meeting;
      // Forgotten in the meantime: it is not to be worked on any more.
      return known.forgotten ? this.exclusively(meetingId, work) : work(meeting);
    });
    known.busy = done.catch(() => undefined).then(() => void (known.working -= 1));
    return done;
  }

  /**
   * Reads what others have appended; to be called within `exclusively`. Answers how many entries there were.
   *
   * @param within milliseconds after which the database is not waited for any more
   */
  async readOn(meeting: LiveMeeting, within?: number): Promise<number> {
    const entries = await this.journal.readAfter(meeting.meetingId, meeting.head.seq, within);
    this.acceptSteps(meeting, meeting.stepsOf(entries));
    return entries.length;
  }

  /** Remembers what has been appended, and tells it on. */
  acceptSteps(meeting: LiveMeeting, steps: readonly Step[]): void {
    this.announceSteps(meeting, meeting.applySteps(steps));
  }

  /** Forgets a meeting whose memory cannot be trusted; whoever asks next reads it from the start. */
  forget(meetingId: string): void {
    this.memory.forget(meetingId);
    for (const listener of this.forgottenListeners) listener(meetingId);
  }

  private announceSteps(meeting: LiveMeeting, fresh: readonly Step[]): void {
    for (const listener of fresh.length > 0 ? this.listeners : []) {
      try {
        listener(meeting, fresh);
      } catch (error) {
        // The entries are durable: whoever sent them must hear so, even if nobody else does.
        this.logger.error({ err: error, meetingId: meeting.meetingId }, 'a listener failed');
      }
    }
  }

  private load(meetingId: string, urgent: boolean): Promise<LiveMeeting> {
    const told = this.memory.toldOf(meetingId);
    const meeting = this.loader.load(meetingId, urgent, told);
    const known = this.memory.add(
      meetingId,
      meeting.then((loaded) => loaded.meeting),
    );
    meeting.then(
      ({ meeting: loaded, news }) => {
        this.memory.loaded(known, loaded);
        // Those who kept listening while it was out of mind have not heard of this.
        this.announceSteps(loaded, news);
      },
      () => this.memory.failed(known),
    );
    return known.meeting;
  }

  private heard(announced: { meetingId: string; seq: number } | null): void {
    if (announced === null) void this.readNewEntries();
    else this.readSoon(announced.meetingId, announced.seq);
  }

  /** LISTEN may miss messages: once a second the instance looks for itself where its journals end. */
  private async readNewEntries(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      this.memory.letGoUnused();
      const heads = await this.journal.heads(this.memory.meetingIds());
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
    const told = this.memory.toldOf(meetingId);
    if (told !== null && told < seq) this.get(meetingId).catch((error: unknown) => this.cannotRead(meetingId, error));
    const known = this.memory.peek(meetingId);
    if (known === undefined || known.waitingToRead) return;
    known.waitingToRead = true;
    const { lastUsed } = known;
    const reading = this.exclusively(meetingId, async (meeting) => {
      known.waitingToRead = false;
      if (meeting.head.seq < seq) await this.readOn(meeting);
    });
    // That somebody else has written is no use of it.
    known.lastUsed = lastUsed;
    reading.catch((error: unknown) => {
      known.waitingToRead = false;
      this.cannotRead(meetingId, error);
    });
  }

  private cannotRead(meetingId: string, error: unknown): void {
    this.logger.warn({ err: error, meetingId }, 'cannot read on in the journal');
  }

  private usageOf(meetingId: string): Usage {
    const usages = [...this.usages].map((usage) => usage(meetingId));
    return usages.includes('needed') ? 'needed' : usages.includes('heard') ? 'heard' : 'idle';
  }
}
