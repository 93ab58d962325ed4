import { randomBytes, randomUUID } from 'node:crypto';
import {
  checkCodeFrom,
  type CommandInput,
  type EntriesMessage,
  type EntryView,
  type RefusalAnswer,
  type StartRehearsal,
  type Subscription,
} from '@gremia/contracts';
import {
  evolve,
  findItem,
  findSeat,
  findVote,
  initialState,
  isUnconfirmed,
  mayVote,
  askedOf,
  procedureOf,
  upcast,
  type MeetingState,
} from '@gremia/meeting';
import { io, type Socket } from 'socket.io-client';
import type { Character } from './character';
import { delayOf, leaningOf } from './temper';

const ANSWER_MILLISECONDS = 10_000;
/** Refusals that are none in a moment. */
const LATER: ReadonlySet<string> = new Set(['not-ready', 'too-many-requests']);

export interface Simulated {
  readonly meetingId: string;
  readonly personId: string;
  readonly mode: 'hall' | 'remote';
  readonly pace: StartRehearsal['pace'];
  readonly character: Character;
  /** Address of this server, the municipality's host there, and the Origin under which its pages live. */
  readonly address: string;
  readonly host: string;
  readonly origin: string;
  readonly cookie: string;
  readonly random: () => number;
}

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;

/**
 * A member that is not there: takes part in a rehearsal through a socket of its own, as everybody does, and knows no
 * more than a member may.
 */
export class SimulatedMember {
  private readonly socket: Socket;
  protected readonly timers = new Map<string, NodeJS.Timeout>();
  protected state: MeetingState = initialState;
  private seq = 0;
  private numbering = 0;
  /** What happens to this member once, or once for each item, and has happened. */
  private readonly happened = new Set<string>();

  constructor(
    protected readonly self: Simulated,
    private readonly atTheEnd: () => void,
  ) {
    const extraHeaders = { host: self.host, origin: self.origin, cookie: self.cookie };
    this.socket = io(`${self.address}/live`, {
      transports: ['websocket'],
      extraHeaders,
      forceNew: true,
      reconnectionDelay: 500,
    });
    this.socket.on('connect', () => this.follow());
    this.socket.on('entries', ({ entries, numbering = this.numbering }: EntriesMessage) => {
      // What was kept from this member may be known now, and has its place among the rest.
      if (numbering !== this.numbering) return this.readAnew();
      this.acceptEntries(entries);
      this.consider();
    });
    this.socket.on('disconnect', (reason) => this.lost(reason));
  }

  get personId(): string {
    return this.self.personId;
  }

  leave(): void {
    this.forgetPlans();
    this.socket.disconnect();
  }

  /** By callback: a promise would be settled after a push that came right behind the answer. */
  private follow(): void {
    const { seq: after, numbering } = this;
    const from = { meetingId: this.self.meetingId, after, audience: 'members', numbering };
    this.socket
      .timeout(ANSWER_MILLISECONDS)
      .emit('subscribe', from, (error: Error | null, answer: Subscription | RefusalAnswer) => {
        if (error !== null) this.forgetPlans();
        else if (!answer.ok && LATER.has(answer.problem.code)) this.actAfterPause('follow', () => this.followAgain());
        // Without the session only the public's stream is left, or none: somebody has ended the rehearsal.
        else if (!answer.ok || answer.audience !== 'members') this.atTheEnd();
        else this.read(answer);
      });
  }

  private async followAgain(): Promise<void> {
    this.timers.delete('follow');
    if (this.socket.connected) this.follow();
  }

  /** What is to be done shows only when the whole past is known. */
  private read({ entries, next, numbering }: Subscription): void {
    if (numbering !== this.numbering) this.forget();
    this.numbering = numbering;
    this.acceptEntries(entries);
    if (next === null) this.consider();
    else this.follow();
  }

  private readAnew(): void {
    this.forget();
    this.follow();
  }

  private forget(): void {
    this.state = initialState;
    this.seq = 0;
  }

  /** Whom the server has sent away for good has to come back by themselves, and to read everything anew. */
  private lost(reason: string): void {
    if (reason !== 'io server disconnect') return;
    this.forgetPlans();
    this.forget();
    this.actAfterPause('come-back', async () => void this.socket.connect());
  }

  private acceptEntries(entries: readonly EntryView[]): void {
    for (const entry of entries) {
      if (entry.seq !== this.seq + 1) continue;
      this.seq = entry.seq;
      this.state = evolve(this.state, { at: entry.at, actor: entry.actor, event: upcast(entry.event) });
    }
  }

  protected consider(): void {
    const { personId, mode } = this.self;
    const { state } = this;
    if (state.phase === 'closed') this.atTheEnd();
    if (state.phase === 'planned' || state.phase === 'closed') return;
    const seat = findSeat(state, personId);
    if (seat === null) return;
    const { character } = this.self;
    const begun = state.items.some(({ calledAt }) => calledAt !== null);
    if (state.present[personId] === undefined) {
      if (character !== 'late' || begun) this.actAfterPause('check-in', () => this.act({ kind: 'check-in', mode }));
      return;
    }
    this.playIncident(character);
    if (isUnconfirmed(state, state.currentItemId, personId)) {
      this.actAfterPause(`confirm-alone ${state.currentItemId ?? ''}`, () => this.act({ kind: 'confirm-alone' }));
      return;
    }
    const vote = findVote(state, state.currentVoteId);
    if (vote === null || !mayVote(state, vote.voteId, personId) || personId in vote.cast) return;
    if (character === 'silent') return;
    if (state.profile === null) return;
    const leaning = leaningOf(vote.voteId, seat.faction);
    const { rehearse, source } = procedureOf(vote);
    const random = this.self.random();
    const choice = rehearse({ profile: state.profile, leaning, random, asked: askedOf(vote) });
    const code = source === 'urn' ? { checkCode: checkCodeFrom(randomBytes(8)) } : {};
    if (choice !== null)
      this.actAfterPause(vote.voteId, () =>
        this.act({ kind: 'cast-ballot', voteId: vote.voteId, choice, replaces: false, ...code }),
      );
  }

  /** What befalls this member, each once: while an item is dealt with, or in the middle of a vote. */
  private playIncident(character: Character): void {
    const { state } = this;
    const item = findItem(state, state.currentItemId);
    if (item === null || state.phase !== 'running') return;
    const itemId = item.itemId;
    if (state.currentVoteId !== null) {
      if (character === 'drops-off') this.once('drops-off', () => this.dropOff());
      return;
    }
    if (character === 'conflicted' && (item.text?.paperId ?? null) !== null)
      this.once('conflicted', () => this.act({ kind: 'declare-conflict', itemId }));
    if (character === 'speaker' || character === 'point-of-order')
      this.once(`floor ${itemId}`, () =>
        this.act({ kind: 'request-floor', pointOfOrder: character === 'point-of-order' }),
      );
  }

  private once(name: string, act: () => Promise<void>): void {
    if (this.happened.has(name)) return;
    this.happened.add(name);
    this.actAfterPause(name, act);
  }

  /** The line breaks, and after a while it is there again. */
  private async dropOff(): Promise<void> {
    this.forgetPlans();
    this.socket.disconnect();
    this.actAfterPause('come-back', async () => {
      this.timers.delete('come-back');
      this.socket.connect();
    });
  }

  /** Does something once, after a while; what has been overtaken by then is refused by the server, as for anybody. */
  private actAfterPause(name: string, act: () => Promise<void>): void {
    if (this.timers.has(name)) return;
    this.timers.set(
      name,
      setTimeout(() => void act(), delayOf(this.self.pace, this.self.random())),
    );
  }

  private forgetPlans(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  protected async act(act: Unaddressed<CommandInput>): Promise<void> {
    try {
      await this.socket
        .timeout(ANSWER_MILLISECONDS)
        .emitWithAck('command', { ...act, commandId: randomUUID(), meetingId: this.self.meetingId });
    } catch {
      // The line broke; after reconnecting the member looks again at what is to be done.
      this.forgetPlans();
    }
  }
}
