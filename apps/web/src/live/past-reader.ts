import { PROBLEMS, subscription, type Problem, type RefusalAnswer, type Subscription } from '@gremia/contracts';
import { initialState } from '@gremia/meeting';
import { foldEntries, type Folded } from './fold-entries';
import type { LiveSocket } from './live-socket';
import { readSnapshot } from './read-snapshot';

/** So long a page may take; then the line is made anew. */
const SUBSCRIBE_MILLISECONDS = 20_000;
/** When so many entries are still to come, it is asked what they have come to. */
const LONG_PAST = 400;

const UNREADABLE: Problem = {
  type: 'about:blank',
  title: '',
  status: 500,
  code: 'unexpected',
  detail: PROBLEMS.unexpected[1],
};

/** Pages as far as they have come. */
export interface Reading extends Folded {
  readonly audience: Subscription['audience'];
  /** Which numbers the entries have: others, once something was added that may be known only now. */
  readonly numbering: number;
  /** What follows this number is news; what does not was known before. */
  readonly newsAfter: number;
}

/** What is known before it is read on; null: nothing yet. */
export interface KnownPast extends Omit<Folded, 'taken'> {
  readonly audience: Subscription['audience'] | null;
  readonly numbering: number | null;
  /** The whole past has been read at least once. */
  readonly loaded: boolean;
}

export interface PastEvents {
  readonly known: () => KnownPast;
  /** The last page has come: the past is whole, and what happens from now on is pushed. */
  readonly whole: (reading: Reading, lastPage: Subscription) => void;
  readonly refused: (problem: Problem) => void;
  readonly lineDead: () => void;
}

/** Reads the past of a meeting page by page, from where it stopped. What is half read is not shown to anybody. */
export class PastReader {
  /** Pages read so far, as long as the last one is missing. */
  private reading: Reading | null = null;
  private attempt = 0;
  private anew = false;
  /** The server has no snapshot of what is being read. */
  private inPages = false;

  constructor(
    private readonly meetingId: string,
    private readonly personId: string | null,
    private readonly socket: LiveSocket,
    private readonly events: PastEvents,
  ) {}

  /** What was read is not what would be read now. */
  get isOutdated(): boolean {
    return this.anew;
  }

  /** What may be seen of the past has changed with the rights: it is read from the beginning the next time. */
  outdate(): void {
    this.anew = true;
  }

  /** The line is gone, and no answer is waited for; the pages that have come are kept. */
  interrupt(): void {
    this.attempt += 1;
  }

  /** Goes on with the page at which it stopped. */
  readOn(): void {
    if (this.anew) this.reading = null;
    const { seq, audience, numbering } = this.reading ?? this.events.known();
    if (this.anew) this.ask(0, audience, null);
    else this.ask(seq, audience, numbering);
  }

  /** Asks for the page that follows; whoever has the last one hears what comes from then on. */
  private ask(after: number, audience: Subscription['audience'] | null, numbering: number | null): void {
    const attempt = ++this.attempt;
    const message = {
      meetingId: this.meetingId,
      after,
      ...(audience === null ? {} : { audience }),
      ...(numbering === null ? {} : { numbering }),
    };
    this.socket
      .timeout(SUBSCRIBE_MILLISECONDS)
      .emit('subscribe', message, (error: Error | null, answer?: Subscription | RefusalAnswer) => {
        if (attempt !== this.attempt || !this.socket.connected) return;
        if (error || !answer) return this.events.lineDead();
        if (!answer.ok) return this.events.refused(answer.problem);
        const page = subscription.safeParse(answer);
        if (page.success) this.read(page.data, after);
        else this.events.refused(UNREADABLE);
      });
  }

  private read(page: Subscription, after: number): void {
    const reading = this.reading ?? this.begin(page, after);
    this.anew = false;
    const follows = page.head === reading.seq || page.entries[0]?.seq === reading.seq + 1;
    const isSame = page.audience === reading.audience && page.numbering === reading.numbering;
    if (!isSame || !follows) {
      this.anew = true;
      this.readOn();
      return;
    }
    const isLong = page.next !== null && page.head - page.next >= LONG_PAST;
    // What is news has to be read, to be told.
    const skips = isLong && reading.newsAfter === Infinity && !this.inPages;
    // The next page is on its way while this one is folded in.
    if (page.next !== null && !skips) this.ask(page.next, page.audience, page.numbering);
    const read = { ...reading, ...foldEntries(reading, page.entries, this.personId) };
    this.reading = page.next === null ? null : read;
    if (page.next === null) this.events.whole(read, page);
    else if (skips) void this.skipTo(read);
  }

  /** Goes on from what a long past has come to, where the server can tell; else page by page. */
  private async skipTo(read: Reading): Promise<void> {
    const attempt = ++this.attempt;
    const snapshot = await readSnapshot(this.socket, this.meetingId);
    if (attempt !== this.attempt || !this.socket.connected) return;
    const isSame = snapshot?.audience === read.audience && snapshot.numbering === read.numbering;
    if (snapshot !== null && isSame && snapshot.seq > read.seq) {
      const { seq, state, ownEntries } = snapshot;
      this.reading = { ...read, seq, state, ownEntries };
    } else this.inPages = true;
    const { seq, audience, numbering } = this.reading ?? read;
    this.ask(seq, audience, numbering);
  }

  /** Goes on from what is known, or from nothing. */
  private begin({ audience, numbering, head }: Subscription, after: number): Reading {
    this.inPages = false;
    const known = this.events.known();
    const { seq, state, own, ownEntries } = known;
    const isOther =
      (known.audience !== null && known.audience !== audience) || (known.numbering ?? numbering) !== numbering;
    const fromStart = after === 0 || isOther || head < seq;
    // With other numbers nothing of it can be told to be new.
    const newsAfter = known.loaded && !isOther ? seq : Infinity;
    return {
      audience,
      numbering,
      newsAfter,
      own,
      taken: [],
      ...(fromStart ? { seq: 0, state: initialState, ownEntries: {} } : { seq, state, ownEntries }),
    };
  }
}
