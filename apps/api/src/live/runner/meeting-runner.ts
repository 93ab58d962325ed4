import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  actingAs,
  findVote,
  procedureOf,
  type CommandActor,
  type MeetingCommand,
  type TextAnswers,
  type Urn,
} from '@gremia/meeting';
import type { Clock } from '../../platform/clock';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import type { JournalSignal } from '../../platform/journal/journal-signal';
import { JournalAwayError, StaleJournalError, type JournalStore } from '../../platform/journal/journal-store';
import type { MeetingPhases } from '../../platform/ports/meeting-phases.port';
import { ProblemError } from '../../platform/problem/problem-error';
import type { LiveMetrics } from '../live-metrics';
import type { LiveMeeting } from '../meeting/live-meeting';
import type { LiveMeetings } from '../meeting/live-meetings';
import type { UrnStore } from '../urn/urn-store';
import type { CommandContexts, PreparedCommand } from './command-contexts';
import type { CommandTexts, TextsWanted } from './command-texts';
import { OvertakenError, togetherWith } from './append-together';
import { decideBatch, type Answer, type Outcome } from './decide-batch';

/** So many commands are decided and committed together at most. */
const BATCH = 256;
/** So many may wait; whoever comes then is asked to come again. */
const MOST_WAITING = 20_000;
/**
 * So long a command waits for a database that is away or does not answer, before its sender is asked to send it again;
 * however long it has waited for its turn, its batch gets one honest attempt.
 */
const PATIENCE_MILLISECONDS = 4_000;
const SHORTEST_ATTEMPT_MILLISECONDS = 1_000;
/** A database that is silent for so long is asked anew, over another connection. */
const LONGEST_ATTEMPT_MILLISECONDS = 2_500;
const PAUSE_MILLISECONDS = 200;
/** A journal that is not where it was after so many readings is not the one this instance remembers. */
const MOST_FRUITLESS_READINGS = 3;
/** What a command rests on changes now and then, and not so often in the moment of one append. */
const MOST_LOOKS = 5;
/** So often texts are worked out for a command whose meeting has moved on meanwhile. */
const MOST_WORK = 5;
/** So many commands of one person may have texts worked out at a time. */
const MOST_WORK_OF_ONE = 4;

interface Waiting {
  readonly command: MeetingCommand;
  readonly actor: CommandActor;
  readonly settle: (answer: Answer) => void;
  /** What has been worked out of texts for it, and how often. */
  readonly texts: TextAnswers;
  readonly worked: number;
  /** When it came, in milliseconds of this process. */
  readonly since: number;
}

export interface RunnerTools {
  readonly meetings: LiveMeetings;
  readonly journal: JournalStore;
  readonly signal: JournalSignal;
  readonly contexts: CommandContexts;
  readonly phases: MeetingPhases;
  readonly texts: CommandTexts;
  readonly urns: UrnStore;
  /** Not there where nobody asks, as when the demonstration plays a meeting of the past. */
  readonly metrics?: LiveMetrics;
  readonly clock: Clock;
}

/**
 * The one queue of a meeting on this instance: takes what is waiting, decides it, commits it, and only then answers.
 */
export class MeetingRunner {
  private readonly logger = new Logger(MeetingRunner.name);
  private readonly waiting: Waiting[] = [];
  private running = false;
  /** How many commands are having their texts worked out. */
  private working = 0;
  /** What is being worked out, by sender and command: an impatient sender sends the same again. */
  private readonly inWork = new Map<string, Promise<TextAnswers>>();

  constructor(
    private readonly meetingId: string,
    private readonly tools: RunnerTools,
  ) {}

  get idle(): boolean {
    return !this.running && this.working === 0;
  }

  /**
   * Answers with the entry the command led to (null: nothing had to be noted) once it is durable. @throws ProblemError
   * when it was refused
   */
  submit(command: MeetingCommand, actor: CommandActor): Promise<JournalEntry | null> {
    if (this.waiting.length >= MOST_WAITING) throw new ProblemError('not-ready');
    return new Promise((resolve, reject) => {
      const settle = (answer: Answer): void =>
        'refusal' in answer ? reject(answer.refusal as Error) : resolve(answer.entry);
      this.waiting.push({ command, actor, settle, texts: {}, worked: 0, since: performance.now() });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, BATCH);
      const outcomes = await this.process(batch);
      const refused = outcomes.filter((outcome) => 'refusal' in outcome).length;
      this.tools.metrics?.answered(outcomes.filter((outcome) => 'entry' in outcome).length, refused);
      // The next batch is on its way to the database before the answers to this one are written: both take their time,
      // and they can take it together.
      setImmediate(() => batch.forEach((waiting, index) => this.settle(waiting, outcomes[index] ?? { entry: null })));
      if (outcomes.every(isNotReady)) this.turnAwayImpatient();
    }
    this.running = false;
  }

  private settle(waiting: Waiting, outcome: Outcome): void {
    if ('wants' in outcome) void this.workOut(waiting, outcome.wants);
    else waiting.settle(outcome);
  }

  /** Works out the texts that a command needs, and puts it back before all others; these go on meanwhile. */
  private async workOut(waiting: Waiting, wanted: TextsWanted): Promise<void> {
    if (waiting.worked >= MOST_WORK) return waiting.settle({ refusal: new ProblemError('busy') });
    this.working += 1;
    try {
      const texts = await this.textsOf(wanted);
      this.waiting.unshift({ ...waiting, texts, worked: waiting.worked + 1, since: performance.now() });
    } catch (error) {
      waiting.settle({ refusal: error });
    } finally {
      this.working -= 1;
    }
    if (!this.running && this.waiting.length > 0) void this.run();
  }

  private textsOf(wanted: TextsWanted): Promise<TextAnswers> {
    const { command, actor } = wanted.prepared;
    const key = `${actor.personId} ${command.commandId}`;
    const known = this.inWork.get(key);
    if (known !== undefined) return known;
    const own = [...this.inWork.keys()].filter((other) => other.startsWith(`${actor.personId} `));
    if (own.length >= MOST_WORK_OF_ONE) return Promise.reject(new ProblemError('too-many-requests'));
    const texts = this.tools.texts.workOut(wanted).finally(() => this.inWork.delete(key));
    this.inWork.set(key, texts);
    return texts;
  }

  /**
   * Those who have waited behind a batch that got nowhere, as long as it, need not wait for an attempt of their own.
   */
  private turnAwayImpatient(): void {
    const latest = performance.now() - PATIENCE_MILLISECONDS;
    const impatient = this.waiting.findIndex(({ since }) => since > latest);
    const turnedAway = this.waiting.splice(0, impatient === -1 ? this.waiting.length : impatient);
    for (const { settle } of turnedAway) settle({ refusal: new ProblemError('not-ready') });
  }

  private async process(batch: readonly Waiting[]): Promise<readonly Outcome[]> {
    try {
      const prepared = await Promise.all(batch.map((waiting) => this.prepare(waiting)));
      const patientUntil = (batch[0]?.since ?? performance.now()) + PATIENCE_MILLISECONDS;
      return await this.tools.meetings.exclusively(this.meetingId, (meeting) =>
        this.commitFresh(meeting, prepared, Math.max(patientUntil, performance.now() + SHORTEST_ATTEMPT_MILLISECONDS)),
      );
    } catch (error) {
      if (batch.length === 1 || error instanceof ProblemError) return batch.map(() => ({ refusal: error }));
      // One command that cannot be stored must not take the others with it.
      const outcomes: Outcome[] = [];
      for (const one of batch) outcomes.push(...(await this.process([one])));
      return outcomes;
    }
  }

  private async prepare({
    command,
    actor,
    texts,
  }: Pick<Waiting, 'command' | 'actor' | 'texts'>): Promise<PreparedCommand> {
    // Hundreds of ballots come at once, and rest on the journal alone.
    if (command.kind === 'cast-ballot') return { command, actor, context: { texts } };
    const prepared = await this.tools.contexts.prepare(command, actor, await this.leads(actor));
    return { ...prepared, context: { ...prepared.context, texts } };
  }

  /** Whether somebody leads, by their account or by the journal; it is asked again when the command is decided. */
  private async leads(actor: CommandActor): Promise<boolean> {
    if (actor.office) return true;
    const { state } = await this.tools.meetings.get(this.meetingId);
    return actingAs(state, actor).office;
  }

  /** Commits on what is so now: what has changed since it was looked up is looked up again, a few times at most. */
  private async commitFresh(
    meeting: LiveMeeting,
    prepared: readonly PreparedCommand[],
    patientUntil: number,
  ): Promise<readonly Outcome[]> {
    let commands = prepared;
    for (let looks = 1; ; looks += 1) {
      try {
        return await this.commit(meeting, commands, patientUntil);
      } catch (error) {
        if (!(error instanceof OvertakenError)) throw error;
        const { overtaken, refusal } = error;
        const { command, actor, context } = overtaken;
        const settled = refusal ?? (looks >= MOST_LOOKS ? new ProblemError('busy') : undefined);
        const again =
          settled === undefined
            ? await this.prepare({ command, actor, texts: context.texts ?? {} })
            : { command, actor, context, refusal: settled };
        commands = commands.map((each) => (each === overtaken ? again : each));
      }
    }
  }

  /**
   * Tries until the batch is durable. What an attempt with an unknown end has left in the journal is found there by the
   * ids of its commands. No attempt outlives the patience: the meeting is free for the next batch when this one ends.
   */
  private async commit(
    meeting: LiveMeeting,
    commands: readonly PreparedCommand[],
    patientUntil: number,
  ): Promise<readonly Outcome[]> {
    const { meetings } = this.tools;
    const left = (): number => patientUntil - performance.now();
    let fruitless = 0;
    for (let again = false; ; again = true) {
      try {
        if (again) fruitless = (await meetings.readOn(meeting, left())) === 0 ? fruitless + 1 : 0;
        return await this.attempt(meeting, commands, left);
      } catch (error) {
        if (error instanceof StaleJournalError && fruitless < MOST_FRUITLESS_READINGS) continue;
        if (!(error instanceof StaleJournalError || error instanceof JournalAwayError)) throw error;
        if (!again)
          this.logger.warn(
            { err: error, meetingId: this.meetingId, waiting: commands.length },
            'cannot append to the journal',
          );
        if (error instanceof StaleJournalError) meetings.forget(this.meetingId);
        if (error instanceof StaleJournalError || left() <= PAUSE_MILLISECONDS) throw new ProblemError('not-ready');
        await sleep(PAUSE_MILLISECONDS);
      }
    }
  }

  private async attempt(
    meeting: LiveMeeting,
    commands: readonly PreparedCommand[],
    left: () => number,
  ): Promise<readonly Outcome[]> {
    const { journal, meetings, phases, signal, urns, metrics, clock } = this.tools;
    const plan = decideBatch(meeting, commands, clock.now(), await this.urnsToCount(meeting, commands));
    const { steps, outcomes } = plan;
    if (steps.length === 0) {
      // An append would have shown that this is the newest state; without one, a refusal must not rest on what another
      // instance has long changed.
      const rests = outcomes.some((outcome) => 'refusal' in outcome || ('entry' in outcome && outcome.entry === null));
      return rests && (await meetings.readOn(meeting, left())) > 0 ? this.attempt(meeting, commands, left) : outcomes;
    }
    const entries = steps.map(({ entry }) => entry);
    const began = performance.now();
    const within = Math.min(left(), LONGEST_ATTEMPT_MILLISECONDS);
    const together = togetherWith(meeting, commands, plan, phases, urns);
    await journal.append(this.meetingId, meeting.head, entries, within, together);
    metrics?.appended(entries.length, performance.now() - began);
    meetings.acceptSteps(meeting, steps);
    signal.announce({ meetingId: this.meetingId, seq: meeting.head.seq });
    return outcomes;
  }

  /**
   * What lies in the urns of votes that are to be closed. Urns change with the journal only: if another instance has
   * put in a ballot since, the journal does not end where it did, and all of this is decided again.
   */
  private async urnsToCount(
    { state }: LiveMeeting,
    commands: readonly PreparedCommand[],
  ): Promise<ReadonlyMap<string, Urn>> {
    const voteIds = commands.flatMap(({ command }) => {
      const vote = command.kind === 'close-vote' ? findVote(state, command.voteId) : null;
      return vote?.phase === 'open' && procedureOf(vote).source === 'urn' ? [vote.voteId] : [];
    });
    return voteIds.length === 0 ? new Map() : this.tools.urns.read(voteIds);
  }
}

const isNotReady = (outcome: Outcome): boolean =>
  'refusal' in outcome && outcome.refusal instanceof ProblemError && outcome.refusal.code === 'not-ready';
