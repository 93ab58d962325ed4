import { setImmediate as breathe } from 'node:timers/promises';
import type { JournalStore } from '../../platform/journal/journal-store';
import { ProblemError } from '../../platform/problem/problem-error';
import { LiveMeeting, type Step } from './live-meeting';

/** So many entries are read at a time; in between everybody else has their turn. */
const ENTRIES_AT_ONCE = 100;
/** So many of them are folded at a time: one that closes a vote is as much work as many ballots. */
const FOLDED_AT_ONCE = 25;
/** So many meetings are read at the same time; one of them only if nobody is waited for who may act in it. */
const MOST_READING = 2;
const MOST_READING_FOR_THE_PUBLIC = 1;
/** So many may wait for the public. */
const MOST_WAITING = 200;

interface Waiting {
  readonly meetingId: string;
  urgent: boolean;
  readonly begin: () => void;
}

/** A meeting as it was read, and what is news to those who were told only so far. */
interface Loaded {
  readonly meeting: LiveMeeting;
  readonly news: readonly Step[];
}

/**
 * Reads journals from the start, a few at a time and in small pieces: somebody who looks through all meetings of the
 * last years must not keep a ballot waiting.
 */
export class MeetingLoader {
  private readonly waiting: Waiting[] = [];
  private reading = 0;

  constructor(private readonly journal: Pick<JournalStore, 'readAfter'>) {}

  /**
   * The meeting as its journal says now.
   *
   * @param urgent somebody who may act in it waits, not only the public
   * @param told the last entry that those who listen know of; null: nobody listens, nothing is news
   * @throws ProblemError `not-ready` when too many wait already
   */
  async load(meetingId: string, urgent: boolean, told: number | null): Promise<Loaded> {
    if (!urgent && this.waiting.length >= MOST_WAITING) throw new ProblemError('not-ready');
    await new Promise<void>((begin) => {
      this.waiting.push({ meetingId, urgent, begin });
      this.beginNext();
    });
    try {
      return await this.read(meetingId, told);
    } finally {
      this.reading -= 1;
      this.beginNext();
    }
  }

  /** Somebody who may act in a meeting waits for it now as well. */
  loadNow(meetingId: string): void {
    const waiting = this.waiting.find((one) => one.meetingId === meetingId);
    if (waiting === undefined || waiting.urgent) return;
    waiting.urgent = true;
    this.beginNext();
  }

  private beginNext(): void {
    const urgent = this.waiting.findIndex((one) => one.urgent);
    const next = urgent !== -1 ? urgent : this.reading < MOST_READING_FOR_THE_PUBLIC ? 0 : -1;
    if (next === -1 || this.reading >= MOST_READING) return;
    const [one] = this.waiting.splice(next, 1);
    if (one === undefined) return;
    this.reading += 1;
    one.begin();
  }

  private async read(meetingId: string, told: number | null): Promise<Loaded> {
    const meeting = new LiveMeeting(meetingId);
    const news: Step[] = [];
    for (;;) {
      const entries = await this.journal.readAfter(meetingId, meeting.head.seq, undefined, ENTRIES_AT_ONCE);
      for (let at = 0; at < entries.length; at += FOLDED_AT_ONCE) {
        await breathe();
        const folded = entries.slice(at, at + FOLDED_AT_ONCE);
        const known = folded.filter(({ seq }) => told === null || seq <= told);
        meeting.applySteps(meeting.stepsOf(known));
        if (known.length > 0) for (const channel of meeting.allChannels()) channel.published = channel.head;
        news.push(...meeting.applySteps(meeting.stepsOf(folded.slice(known.length))));
      }
      if (entries.length < ENTRIES_AT_ONCE) return { meeting, news };
      await breathe();
    }
  }
}
