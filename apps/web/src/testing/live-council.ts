import { type BallotContent, PROBLEMS, type CommandAnswer, type EntryView, type ProblemCode } from '@gremia/contracts';
import type { CommandActor, Decision } from '@gremia/meeting';
import { useSyncExternalStore } from 'react';
import { TestCouncil, type TestMeeting } from '../../../../libs/meeting/src/testing/council';
import { ApiProblem } from '../api/api-problem';
import type { FreshListener } from '../live/meeting-feed';
import type { CommandBody } from '../live/outbox';
import type { LiveMeeting } from '../live/use-meeting';
import { uuid } from '../live/uuid';

interface Underway {
  readonly id: string;
  readonly body: CommandBody;
  readonly resolve: (answer: CommandAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/** Of every entry: what it says is tested where it is worked out. */
const HASH = 'a7'.repeat(32);
const MEETING_ID = '00000000-0000-4000-8000-000000000001';

/**
 * A meeting held by its real rules, with one person's device at it. The line between them is in the test's hand: it can
 * be slow (`holding`) or broken. How the
 * real line behaves is tested with sockets in meeting-feed.test.ts.
 */
export class LiveCouncil {
  readonly council: TestCouncil;
  holding = false;
  /** What the server says no to before it decides, in its turn. */
  readonly refusals: ProblemCode[] = [];
  private readonly underway: Underway[] = [];
  private own: Readonly<Record<string, BallotContent>> = {};
  private ownEntries: LiveMeeting['ownEntries'] = {};
  private inUrns: readonly string[] = [];
  private connection: LiveMeeting['connection'] = 'online';
  private snapshot: LiveMeeting;
  private readonly listeners = new Set<() => void>();
  private readonly freshListeners = new Set<FreshListener>();

  constructor(
    private readonly actor: CommandActor,
    options: Partial<TestMeeting> = {},
    council: TestCouncil | null = null,
  ) {
    this.council = council ?? new TestCouncil(options);
    this.snapshot = this.view();
  }

  /** The device's view; a hook, as the pages use it. */
  readonly useLive = (): LiveMeeting =>
    useSyncExternalStore(
      (listener) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
      },
      () => this.snapshot,
    );

  /** Something happens in the hall. */
  happens(work: (council: TestCouncil) => void): void {
    const before = this.council.entries.length;
    work(this.council);
    this.changed();
    const entries = this.council.entries.slice(before).map((entry, index): EntryView => {
      const { at, actor, audience, event } = entry;
      return { seq: before + index + 1, at, actor, audience, leafHash: HASH, commitment: null, event: { ...event } };
    });
    for (const listener of this.freshListeners) listener(entries, this.council.state);
  }

  /** The same meeting on a page that is opened anew, by this person or by another one. */
  reopened(actor = this.actor): LiveCouncil {
    return new LiveCouncil(actor, {}, this.council);
  }

  breakLine(): void {
    this.connection = 'lost';
    this.changed();
  }

  mendLine(): void {
    this.connection = 'online';
    this.changed();
    this.deliver();
  }

  /** Commands that were held back reach the meeting, and their answers the device. */
  deliver(): void {
    for (const command of this.underway.splice(0)) this.decide(command);
  }

  private readonly send = (body: CommandBody): Promise<CommandAnswer> =>
    new Promise((resolve, reject) => {
      const command = { id: uuid(), body, resolve, reject };
      if (this.holding || this.connection !== 'online') this.underway.push(command);
      else this.decide(command);
      this.changed();
    });

  private decide({ body, resolve, reject }: Underway): void {
    const refused = this.refusals.shift();
    const decision: Decision = refused === undefined ? this.council.try(body, this.actor) : { refused };
    if ('refused' in decision) {
      const [status, sentence] = PROBLEMS[decision.refused];
      reject(new ApiProblem(decision.refused, decision.detail ?? sentence, status, decision.norm ?? null));
    } else {
      this.happens((council) => council.do(body, this.actor));
      if (body.kind === 'cast-ballot' && body.checkCode !== undefined) this.inUrns = [...this.inUrns, body.voteId];
      else if (body.kind === 'cast-ballot') this.own = { ...this.own, [body.voteId]: body.choice };
      const seq = this.council.entries.length;
      if (body.kind === 'cast-ballot') this.ownEntries = { ...this.ownEntries, [body.voteId]: { seq, leafHash: HASH } };
      resolve({ ok: true, seq, leafHash: HASH });
    }
    this.changed();
  }

  private changed(): void {
    this.snapshot = this.view();
    for (const listener of this.listeners) listener();
  }

  private view(): LiveMeeting {
    return {
      meetingId: MEETING_ID,
      personId: this.actor.personId,
      state: this.council.state,
      own: this.own,
      ownEntries: this.ownEntries,
      inUrns: this.inUrns,
      audience: this.actor.office ? 'office' : 'members',
      connection: this.connection,
      problem: null,
      loaded: true,
      pending: this.underway.map(({ id, body }) => ({
        command: { ...body, commandId: id, meetingId: MEETING_ID },
        since: 0,
      })),
      clockOffset: 0,
      send: this.send,
      onFresh: (listener) => {
        this.freshListeners.add(listener);
        return () => void this.freshListeners.delete(listener);
      },
      onCall: () => () => undefined,
      onCaption: () => () => undefined,
      writeCaption: () => Promise.resolve(),
      watchCall: () => () => undefined,
    };
  }
}
