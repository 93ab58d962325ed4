import {
  entriesMessage,
  PROBLEMS,
  subscription as subscriptionSchema,
  type Caption,
  type CommandAnswer,
  type CommandInput,
  type EntriesMessage,
  type EntryView,
  type Problem,
  type RefusalAnswer,
  type Subscription,
  type TypedCaption,
} from '@gremia/contracts';
import { findVote, initialState, procedureOf, type MeetingState } from '@gremia/meeting';
import { eventOf } from './apply-entry';
import { foldEntries, type Folded } from './fold-entries';
import type { LiveSocket } from './live-socket';
import { UNREAD, type MeetingSnapshot } from './meeting-snapshot';
import { Outbox, refusalOf, type CommandBody } from './outbox';
import { SignsOfLife, type ArrivingNow } from './signs-of-life';

/** A line that comes later than this is of no use. */
const CAPTION_MILLISECONDS = 5_000;

export type { Connection, MeetingSnapshot } from './meeting-snapshot';

export type FreshListener = (entries: readonly EntryView[], state: MeetingState) => void;

/** Pages as far as they have come. */
interface Reading extends Folded {
  readonly audience: Subscription['audience'];
  readonly numbering: number;
  /** What follows this number is news; what does not was known before. */
  readonly newsAfter: number;
}

const RETRY_MS = 2_000;
const SUBSCRIBE_MS = 20_000;

/**
 * The live stream of one meeting: reads on by `seq` after every break, folds the entries into the state, and carries
 * commands through the outbox.
 */
export class MeetingFeed {
  private snapshot: MeetingSnapshot = UNREAD;
  private seq = 0;
  /** Which numbers the entries have: others, once something was added that may be known only now. */
  private numbering: number | null = null;
  /** Pages read so far, as long as the last one is missing: a past that is half read is not shown to anybody. */
  private reading: Reading | null = null;
  private synced = false;
  private attempt = 0;
  /** Read everything anew: what may be seen of the past has changed with the rights. */
  private anew = false;
  /** Numbers of the entries of ballots that were given on this page. */
  private readonly givenHere = new Set<number>();
  private started = false;
  private left = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly outbox: Outbox;
  private readonly signs: SignsOfLife;
  private readonly listeners = new Set<() => void>();
  private readonly freshListeners = new Set<FreshListener>();
  private readonly callListeners = new Set<() => void>();
  private readonly captionListeners = new Set<(caption: Caption) => void>();

  constructor(
    private readonly meetingId: string,
    private readonly personId: string | null,
    private readonly socket: LiveSocket,
    acknowledgementMs?: number,
  ) {
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

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Entries that came after the first reading: what is news for somebody who is already here. */
  readonly onFresh = (listener: FreshListener): (() => void) => {
    this.freshListeners.add(listener);
    return () => void this.freshListeners.delete(listener);
  };

  /** Something about the call of this meeting may have changed: the server says so, or the line was away. */
  readonly onCall = (listener: () => void): (() => void) => {
    this.callListeners.add(listener);
    return () => void this.callListeners.delete(listener);
  };

  /** A line of captions has come. */
  readonly onCaption = (listener: (caption: Caption) => void): (() => void) => {
    this.captionListeners.add(listener);
    return () => void this.captionListeners.delete(listener);
  };

  /** Sends a line that is being typed. Rejects with an `ApiProblem` where it is refused. */
  readonly writeCaption = async (typed: Omit<TypedCaption, 'meetingId'>): Promise<void> => {
    const answer = await this.socket.timeout(CAPTION_MILLISECONDS).emitWithAck('caption', {
      ...typed,
      meetingId: this.meetingId,
    });
    if (!answer.ok) throw refusalOf(answer.problem);
  };

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
    this.socket.on('call', this.callChanged);
    this.socket.on('caption', this.captionCame);
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
    this.socket.off('call', this.callChanged);
    this.socket.off('caption', this.captionCame);
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
    if (this.anew) this.reading = null;
    const { audience } = this.snapshot;
    const known = { seq: this.anew ? 0 : this.seq, audience, numbering: this.anew ? null : this.numbering };
    const { seq, ...from } = this.reading ?? known;
    this.ask(seq, from.audience, from.numbering);
  };

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
      .timeout(SUBSCRIBE_MS)
      .emit('subscribe', message, (error: Error | null, answer?: Subscription | RefusalAnswer) => {
        if (attempt !== this.attempt || !this.socket.connected) return;
        if (error || !answer) return this.renewLine();
        if (!answer.ok) return this.refused(answer.problem);
        const read = subscriptionSchema.safeParse(answer);
        if (read.success) this.read(read.data, after);
        else
          this.refused({
            type: 'about:blank',
            title: '',
            status: 500,
            code: 'unexpected',
            detail: PROBLEMS.unexpected[1],
          });
      });
  }

  private read(answer: Subscription, after: number): void {
    const reading = this.reading ?? this.begin(answer, after);
    this.anew = false;
    const follows = answer.head === reading.seq || answer.entries[0]?.seq === reading.seq + 1;
    const isSame = answer.audience === reading.audience && answer.numbering === reading.numbering;
    if (!isSame || !follows) {
      this.anew = true;
      this.catchUp();
      return;
    }
    // The next page is on its way while this one is folded in.
    if (answer.next !== null) this.ask(answer.next, answer.audience, answer.numbering);
    this.reading = { ...reading, ...foldEntries(reading, answer.entries, this.personId) };
    if (answer.next === null) this.show(answer, this.reading);
  }

  /** Goes on from what is known, or from nothing. */
  private begin({ audience, numbering, head }: Subscription, after: number): Reading {
    const { state, own, ownEntries, loaded, audience: known } = this.snapshot;
    const isOther = (known !== null && known !== audience) || (this.numbering ?? numbering) !== numbering;
    const fromStart = after === 0 || isOther || head < this.seq;
    // With other numbers nothing of it can be told to be new.
    const newsAfter = loaded && !isOther ? this.seq : Infinity;
    return {
      audience,
      numbering,
      newsAfter,
      own,
      taken: [],
      ...(fromStart ? { seq: 0, state: initialState, ownEntries: {} } : { seq: this.seq, state, ownEntries }),
    };
  }

  private show(answer: Subscription, { seq, state, own, ownEntries, taken, newsAfter, numbering }: Reading): void {
    this.reading = null;
    this.synced = true;
    this.seq = seq;
    this.numbering = numbering;
    this.update({
      state,
      own: { ...this.snapshot.own, ...own, ...answer.own },
      ownEntries,
      audience: answer.audience,
      connection: 'online',
      problem: null,
      loaded: true,
      clockOffset: Date.parse(answer.serverTime) - Date.now(),
    });
    this.publish(taken.filter((entry) => entry.seq > newsAfter));
    this.outbox.resend();
    this.callChanged();
  }

  private readonly captionCame = (caption: Caption): void => {
    if (caption.meetingId !== this.meetingId) return;
    for (const listener of this.captionListeners) listener(caption);
  };

  private readonly callChanged = (): void => {
    for (const listener of this.callListeners) listener();
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
    this.anew ||= numbering !== this.numbering;
    const isBehind = this.anew || entries.some((entry) => entry.seq > seq);
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
    if (fresh.length > 0) for (const listener of this.freshListeners) listener(fresh, this.snapshot.state);
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

  private refused(problem: Problem): void {
    // Whoever reads too fast is only asked to wait; that is no news to anybody.
    if (problem.code !== 'too-many-requests') this.update({ problem });
    this.tryLater(() => this.socket.connected && this.catchUp());
  }

  private readonly lineLost = (reason: string): void => {
    this.attempt += 1;
    this.synced = false;
    this.update({ connection: this.snapshot.loaded ? 'lost' : 'connecting' });
    // socket.io comes back by itself unless the server closed the socket (rights have changed): then it waits for us.
    if (reason !== 'io server disconnect') return;
    this.anew = true;
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
    for (const listener of this.listeners) listener();
  }
}
