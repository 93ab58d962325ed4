import type { LiveMeeting } from './live-meeting';

/** Whether somebody works on a meeting, or listens to it. */
export type Usage = 'needed' | 'heard' | 'idle';

/** After so many milliseconds without use a meeting is let out of mind; it is read again when somebody asks. */
const IDLE_MILLISECONDS = 120_000;
/** Whoever has just got a meeting is not done with it. */
const GRACE_MILLISECONDS = 1_000;

/** A meeting in memory, or one that is being read. */
export interface Known {
  readonly meetingId: string;
  readonly meeting: Promise<LiveMeeting>;
  /** The meeting itself, as soon as it is read. */
  loaded: LiveMeeting | null;
  /** What is being done with the meeting; the next one waits for it. */
  busy: Promise<unknown>;
  working: number;
  waitingToRead: boolean;
  lastUsed: number;
  forgotten: boolean;
}

/**
 * Which meetings are kept in memory. One in session that somebody follows stays; of the others those used last, as long
 * as they fit. Of a meeting that is let out of mind while somebody listens it is noted how far they have been told.
 */
export class Memory {
  /** In the order of their last use. */
  private readonly known = new Map<string, Known>();
  private readonly told = new Map<string, number>();

  /** @param most bytes that meetings may take which nobody needs at the moment, about */
  constructor(
    private readonly most: number,
    private readonly usageOf: (meetingId: string) => Usage,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get extent(): { readonly meetings: number; readonly bytes: number } {
    return { meetings: this.known.size, bytes: sum([...this.known.values()]) };
  }

  /** The meeting, used now. */
  find(meetingId: string): Known | undefined {
    const known = this.known.get(meetingId);
    if (known === undefined) return undefined;
    known.lastUsed = this.now();
    this.known.delete(meetingId);
    this.known.set(meetingId, known);
    return known;
  }

  /** The meeting, without using it. */
  peek(meetingId: string): Known | undefined {
    return this.known.get(meetingId);
  }

  add(meetingId: string, meeting: Promise<LiveMeeting>): Known {
    const known: Known = {
      meetingId,
      meeting,
      loaded: null,
      busy: Promise.resolve(),
      working: 0,
      waitingToRead: false,
      lastUsed: this.now(),
      forgotten: false,
    };
    this.known.set(meetingId, known);
    return known;
  }

  loaded(known: Known, meeting: LiveMeeting): void {
    known.loaded = meeting;
    this.told.delete(known.meetingId);
    this.makeRoom();
  }

  /** It could not be read; whoever asks next tries again. */
  failed({ meetingId }: Known): void {
    this.known.delete(meetingId);
  }

  /** The last entry of which those who listen were told before the meeting was let out of mind; null otherwise. */
  toldOf(meetingId: string): number | null {
    return this.told.get(meetingId) ?? null;
  }

  /** All meetings of which something may be to be told. */
  meetingIds(): string[] {
    return [...this.known.keys(), ...this.told.keys()];
  }

  forget(meetingId: string): void {
    const known = this.known.get(meetingId);
    if (known !== undefined) known.forgotten = true;
    this.known.delete(meetingId);
    this.told.delete(meetingId);
  }

  /** To be called every second or so. */
  letGoUnused(): void {
    for (const meetingId of this.told.keys()) if (this.usageOf(meetingId) === 'idle') this.told.delete(meetingId);
    const since = this.now() - IDLE_MILLISECONDS;
    for (const known of [...this.known.values()]) {
      if (this.usageOf(known.meetingId) !== 'idle') known.lastUsed = Math.max(known.lastUsed, since + 1);
      if (known.lastUsed <= since && this.isFree(known)) this.letGo(known);
    }
    this.makeRoom();
  }

  private makeRoom(): void {
    const free = [...this.known.values()].filter((known) => this.isFree(known));
    let bytes = sum(free);
    for (const known of free) {
      if (bytes <= this.most) return;
      if (this.now() - known.lastUsed < GRACE_MILLISECONDS) continue;
      bytes -= known.loaded?.size ?? 0;
      this.letGo(known);
    }
  }

  /** Nobody works on it, and it is not in session with somebody following. */
  private isFree({ meetingId, loaded, working }: Known): boolean {
    if (loaded === null || working > 0) return false;
    const usage = this.usageOf(meetingId);
    const inSession = loaded.state.phase === 'running' || loaded.state.phase === 'interrupted';
    return usage === 'idle' || (usage === 'heard' && !inSession);
  }

  private letGo({ meetingId, loaded }: Known): void {
    const told = this.usageOf(meetingId) === 'heard' ? (loaded?.head.seq ?? null) : null;
    this.forget(meetingId);
    if (told !== null) this.told.set(meetingId, told);
  }
}

const sum = (meetings: readonly Known[]): number =>
  meetings.reduce((bytes, { loaded }) => bytes + (loaded?.size ?? 0), 0);
