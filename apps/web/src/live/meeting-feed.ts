import {
  entriesMessage,
  type CommandAnswer,
  type CommandInput,
  type EntriesMessage,
  type EntryView,
  type Problem,
  type Subscription,
} from '@gremia/contracts';
import { findVote, procedureOf, type MeetingState } from '@gremia/meeting';
import { eventOf } from './happening-of';
import { CaptionLine } from './caption-line';
import { foldEntries } from './fold-entries';
import { Listeners } from './listeners';
import type { LiveSocket } from './live-socket';
import { UNREAD, type MeetingSnapshot } from './meeting-snapshot';
import { Outbox, type CommandBody } from './outbox';
import { PastReader, type Reading } from './past-reader';
import { SignsOfLife, type ArrivingNow } from './signs-of-life';

export type { Connection, MeetingSnapshot } from './meeting-snapshot';

export type FreshListener = (entries: readonly EntryView[], state: MeetingState) => void;

const RETRY_MS = 2_000;

/**
 * The live stream of one meeting on one page: keeps the line, folds what comes into what may be known, and carries
 * commands through the outbox.
 */
export class MeetingFeed {
  private snapshot: MeetingSnapshot = UNREAD;
  /** Number of the last entry that was folded in, and which numbers the entries have. */
  private seq = 0;
  private numbering: number | null = null;
  private synced = false;
  /** Numbers of the entries of ballots that were given on this page. */
  private readonly givenHere = new Set<number>();
  private started = false;
  private left = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly past: PastReader;
  private readonly outbox: Outbox;
  private readonly signs: SignsOfLife;
  private readonly listeners = new Listeners();
  private readonly freshListeners = new Listeners<Parameters<FreshListener>>();
  private readonly callListeners = new Listeners();
  readonly captions: CaptionLine;

  constructor(
    private readonly meetingId: string,
    private readonly personId: string | null,
    private readonly socket: LiveSocket,
    acknowledgementMs?: number,
  ) {
    this.captions = new CaptionLine(meetingId, socket);
    this.past = new PastReader(meetingId, personId, socket, {
      known: () => ({ ...this.snapshot, seq: this.seq, numbering: this.numbering }),
      whole: this.show,
      refused: this.refused,
      lineDead: this.renewLine,
    });
    this.signs = new SignsOfLife(meetingId, socket, {
      isDue: () => this.synced && personId !== null && this.snapshot.state.present[personId]?.mode === 'remote',
      lineDead: this.renewLine,
    });
    this.outbox = new Outbox(
      meetingId,
      socket,
      {
        changed: this.outboxChanged,
        acknowledged: this.acknowledged,
        refused: this.refusedOne,
        lineDead: this.renewLine,
      },
      acknowledgementMs,
    );
  }

  readonly current = (): MeetingSnapshot => this.snapshot;

  readonly onChange = this.listeners.add;

  /** Entries that came after the first reading: what is news for somebody who is already here. */
  readonly onFresh = this.freshListeners.add;

  /** Something about the call of this meeting may have changed: the server says so, or the line was away. */
  readonly onCall = this.callListeners.add;

  /** Whoever is in the call says from then on whom they see and hear there. */
  readonly watchCall = (arriving: ArrivingNow): (() => void) => this.signs.watch(arriving);

  readonly send = (body: CommandBody): Promise<CommandAnswer> => this.outbox.send(body, this.synced);

  start(): void {
    this.left = false;
    if (this.started) return;
    this.started = true;
    this.socket.on('connect', this.catchUp);
    this.socket.on('disconnect', this.lineLost);
    this.socket.on('connect_error', this.lineRefused);
    this.socket.on('entries', this.received);
    this.socket.on('call', this.callListeners.tell);
    this.captions.start();
    this.socket.connect();
    this.signs.start();
  }

  /**
   * The page is gone. What was given is still delivered: a ballot must not be lost because somebody looks something up.
   */
  leave(): void {
    this.left = true;
    if (this.outbox.pending.length === 0) this.stop();
  }

  stop(): void {
    this.started = false;
    this.socket.off('connect', this.catchUp);
    this.socket.off('disconnect', this.lineLost);
    this.socket.off('connect_error', this.lineRefused);
    this.socket.off('entries', this.received);
    this.socket.off('call', this.callListeners.tell);
    this.captions.stop();
    clearTimeout(this.retry);
    this.signs.stop();
    this.outbox.stop();
    this.synced = false;
    this.socket.disconnect();
  }

  /** Called when the device has its network back; waiting for the next regular attempt would only cost time. */
  readonly tryNow = (): void => {
    if (!this.socket.connected) this.socket.connect();
  };

  /**
   * Called when the line is silent, or the device says that its network is gone: a line that is really gone is known so
   * at once, and one that is not (the server is on this device) is back at once.
   */
  readonly renewLine = (): void => {
    this.socket.disconnect();
    this.socket.connect();
  };

  private readonly catchUp = (): void => {
    this.synced = false;
    this.past.readOn();
  };

  private readonly show = (
    { seq, state, own, ownEntries, taken, newsAfter, numbering, audience }: Reading,
    lastPage: Subscription,
  ): void => {
    this.synced = true;
    this.seq = seq;
    this.numbering = numbering;
    this.update({
      state,
      own: { ...this.snapshot.own, ...own, ...lastPage.own },
      ownEntries,
      audience,
      connection: 'online',
      problem: null,
      loaded: true,
      clockOffset: Date.parse(lastPage.serverTime) - Date.now(),
    });
    this.publish(taken.filter((entry) => entry.seq > newsAfter));
    this.outbox.resend();
    this.callListeners.tell();
  };

  private readonly received = (message: EntriesMessage): void => {
    // What is pushed while pages are read stands in the last of them as well: it is written when it is sent.
    if (message.meetingId !== this.meetingId || !this.synced) return;
    const { entries, numbering = this.numbering } = entriesMessage.parse(message);
    const { seq, state, own, ownEntries, taken } = foldEntries(
      { seq: this.seq, ...this.snapshot, taken: [] },
      entries,
      this.personId,
    );
    this.seq = seq;
    if (taken.length > 0) this.update({ state, own, ownEntries });
    this.publish(taken);
    if (numbering !== this.numbering) this.past.outdate();
    const isBehind = this.past.isOutdated || entries.some((entry) => entry.seq > seq);
    if (isBehind || taken.some(this.isOwnFromElsewhere)) this.catchUp();
  };

  /** A ballot of this person that another tab or device gave: what it says is asked for, it is in no entry. */
  private readonly isOwnFromElsewhere = (entry: EntryView): boolean => {
    const event = eventOf(entry);
    if (event.kind !== 'ballot-cast' || event.personId !== this.personId || event.choice !== undefined) return false;
    const vote = findVote(this.snapshot.state, event.voteId);
    const isUnderway = this.outbox.pending.some(
      ({ command }) => command.kind === 'cast-ballot' && command.voteId === event.voteId,
    );
    return !isUnderway && !this.givenHere.has(entry.seq) && vote !== null && procedureOf(vote).source !== 'urn';
  };

  private publish(fresh: readonly EntryView[]): void {
    if (fresh.length > 0) this.freshListeners.tell(fresh, this.snapshot.state);
  }

  private readonly outboxChanged = (): void => {
    this.update({ pending: this.outbox.pending });
    if (this.left && this.outbox.pending.length === 0) this.stop();
  };

  private readonly refusedOne = (command: CommandInput): void => {
    // It may be refused because another device was faster: then that ballot counts.
    if (command.kind === 'cast-ballot' && this.synced) this.catchUp();
  };

  /** Where the ballot stands is known from its entry: who gave the same before is answered with the journal's end. */
  private readonly acknowledged = (command: CommandInput, { seq }: CommandAnswer): void => {
    if (command.kind !== 'cast-ballot') return;
    this.givenHere.add(seq);
    const { voteId, choice, checkCode } = command;
    if (checkCode === undefined) this.update({ own: { ...this.snapshot.own, [voteId]: choice } });
    else this.update({ inUrns: [...this.snapshot.inUrns, voteId] });
  };

  private readonly refused = (problem: Problem): void => {
    // Whoever reads too fast is only asked to wait; that is no news to anybody.
    if (problem.code !== 'too-many-requests') this.update({ problem });
    this.tryLater(() => this.socket.connected && this.catchUp());
  };

  private readonly lineLost = (reason: string): void => {
    this.past.interrupt();
    this.synced = false;
    this.update({ connection: this.snapshot.loaded ? 'lost' : 'connecting' });
    // socket.io comes back by itself unless the server closed the socket (rights have changed): then it waits for us.
    if (reason !== 'io server disconnect') return;
    this.past.outdate();
    this.tryLater(() => this.socket.connect(), 200);
  };

  private readonly lineRefused = (): void => {
    this.update({ connection: this.snapshot.loaded ? 'lost' : 'connecting' });
    if (!this.socket.active) this.tryLater(() => this.socket.connect());
  };

  private tryLater(work: () => unknown, ms = RETRY_MS): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(work, ms);
  }

  private update(change: Partial<MeetingSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.tell();
  }
}
