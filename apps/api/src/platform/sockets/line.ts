import type { Admission } from './admission';
import { TokenBucket } from './token-bucket';

/** Why the server ends a connection. */
export type Farewell = 'talks-too-much' | 'does-not-read';

/** The connection itself, as engine.io and ws have it. */
export interface Connection {
  close(): unknown;
  /** Bytes that wait in this process to be sent. */
  readonly bufferedAmount: number;
  terminate(): void;
}

/** Messages at once and in a second. A person acts; the public only listens. */
const MESSAGES = { person: { most: 200, perSecond: 100 }, public: { most: 100, perSecond: 10 } };
/** Whoever goes on although everything is refused by now is let go after so many messages more. */
const MOST_DEBT = { person: 400, public: 50 };
/** A long message counts as one for each of so many characters begun. */
const CHARACTERS_A_MESSAGE = 4_000;
/** What nobody of ours sends counts as so many messages. */
const NONSENSE = 10;
/** Whoever was let go for it comes back as slowly as after so many handshakes. */
const HANDSHAKES_LOST = 10;
/** Characters of pages at once and in a second: the longest debate at once, then as fast as a telephone reads. */
const PAGES = { most: 8_000_000, perSecond: 512_000 };
/** So many times at once, and in a minute, a stream may be read again that was read already on the same connection. */
const READING_AGAIN = { most: 5, perSecond: 3 / 60 };
/** Whoever has so much waiting is behind, and gets no page on top. */
const BEHIND = 64_000;
/** Whoever has been behind for a while may have so much waiting when more is to be sent. */
const MOST_WAITING = 1_000_000;
const GRACE_MILLISECONDS = 5_000;
/** So long somebody may be behind at all. */
const PATIENCE_MILLISECONDS = 30_000;
/** More than a meeting publishes at one moment. */
const MOST_AT_ALL = 16_000_000;

/** One connection: what its client may still send and read, and what waits to be sent to it. */
export class Line {
  private readonly messages: TokenBucket;
  private readonly pages: TokenBucket;
  private readonly readingAgain: TokenBucket;
  private readonly mostDebt: number;
  /** Characters handed to engine.io and not yet to the connection. */
  private queued = 0;
  private behindSince: number | null = null;
  private ended = false;
  /** Whether a namespace was joined or asked for; a second time is none of ours. */
  entered = false;

  constructor(
    private readonly connection: Connection,
    readonly admission: Admission,
    private readonly now: () => number,
    private readonly onFarewell: (reason: Farewell) => void,
  ) {
    const kind = admission.actor === null ? 'public' : 'person';
    this.messages = new TokenBucket(MESSAGES[kind].most, MESSAGES[kind].perSecond, now());
    this.pages = new TokenBucket(PAGES.most, PAGES.perSecond, now());
    this.readingAgain = new TokenBucket(READING_AGAIN.most, READING_AGAIN.perSecond, now());
    this.mostDebt = MOST_DEBT[kind];
  }

  /** Whether what has just been sent is within the allowance. */
  get mayAct(): boolean {
    return this.messages.levelAt(this.now()) >= 0;
  }

  /** Whether another page may be written now. */
  get mayRead(): boolean {
    const now = this.now();
    const shared = this.admission.sender.pages;
    return this.waiting <= BEHIND && this.pages.levelAt(now) > 0 && (shared === null || shared.levelAt(now) > 0);
  }

  /** Whether a stream may be read again from an earlier place; uses up one such time. */
  mayReadAgain(): boolean {
    return this.readingAgain.tryOne(this.now());
  }

  hasRead(characters: number): void {
    this.pages.spend(characters, this.now());
    this.admission.sender.pages?.spend(characters, this.now());
  }

  /** Something came in. */
  heard(characters: number): void {
    this.charge(1 + Math.floor(characters / CHARACTERS_A_MESSAGE));
  }

  /** What came in was nonsense. */
  blame(): void {
    this.charge(NONSENSE);
  }

  /** Something is about to be sent. What many are sent at one moment is no sign that somebody does not read. */
  sends(characters: number): void {
    const { waiting } = this;
    if (waiting <= BEHIND) this.behindSince = null;
    else if ((waiting > MOST_WAITING && this.behind() > GRACE_MILLISECONDS) || waiting > MOST_AT_ALL)
      this.end('does-not-read');
    this.queued += characters;
  }

  /** What was queued has been handed to the connection. */
  flushed(): void {
    this.queued = 0;
  }

  /** To be called every second or so: lets go of whoever has stopped reading. */
  checkBacklog(): void {
    if (this.behind() > PATIENCE_MILLISECONDS || this.waiting > MOST_AT_ALL) this.end('does-not-read');
  }

  /** For how many milliseconds the reader has been behind. */
  private behind(): number {
    const now = this.now();
    if (this.waiting <= BEHIND) this.behindSince = null;
    else this.behindSince ??= now;
    return this.behindSince === null ? 0 : now - this.behindSince;
  }

  private get waiting(): number {
    return this.queued + this.connection.bufferedAmount;
  }

  private charge(messages: number): void {
    if (this.ended || this.messages.spend(messages, this.now()) >= -this.mostDebt) return;
    this.admission.sender.handshakes.spend(HANDSHAKES_LOST, this.now());
    this.end('talks-too-much');
  }

  /**
   * At once and without goodbye: whoever does not read would not read that either. A client of ours comes back by
   * itself and reads on where it was.
   */
  private end(reason: Farewell): void {
    if (this.ended) return;
    this.ended = true;
    this.connection.close();
    this.connection.terminate();
    this.onFarewell(reason);
  }
}
