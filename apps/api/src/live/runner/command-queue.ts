import { Injectable } from '@nestjs/common';
import type { Command, CommandAnswer } from '@gremia/contracts';
import { refuseOutsider, type CommandActor, type ServerNote } from '@gremia/meeting';
import { Clock } from '../../platform/clock';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import { JournalSignal } from '../../platform/journal/journal-signal';
import { JournalStore } from '../../platform/journal/journal-store';
import { MeetingPhases } from '../../platform/ports/meeting-phases.port';
import { ProblemError } from '../../platform/problem/problem-error';
import type { Access } from '../access/meeting-access';
import { LiveMetrics } from '../live-metrics';
import type { LiveMeeting } from '../meeting/live-meeting';
import { LiveMeetings } from '../meeting/live-meetings';
import { UrnStore } from '../urn/urn-store';
import { CommandContexts } from './command-contexts';
import { CommandTexts } from './command-texts';
import { NOBODY, refusalOf } from './decide-batch';
import { MeetingRunner, type RunnerTools } from './meeting-runner';

/** The ballot that was cast before, from another device perhaps: whoever sends it again is told of that one. */
const ballotOf = ({ entries }: LiveMeeting, command: Command, { personId }: CommandActor): JournalEntry | null =>
  command.kind !== 'cast-ballot'
    ? null
    : (entries.findLast(
        ({ event }) => event.kind === 'ballot-cast' && event.voteId === command.voteId && event.personId === personId,
      ) ?? null);

/** What whoever was let into the call says themselves, with a seat or without one. */
type CommandInCall = Extract<Command, { kind: 'object-to-recording' | 'request-floor' | 'withdraw-floor' }>;

/** Takes commands for every meeting and answers them in the numbers of the sender's audience. */
@Injectable()
export class CommandQueue {
  private readonly runners = new Map<string, MeetingRunner>();
  private readonly tools: RunnerTools;

  constructor(
    private readonly meetings: LiveMeetings,
    journal: JournalStore,
    signal: JournalSignal,
    contexts: CommandContexts,
    phases: MeetingPhases,
    texts: CommandTexts,
    urns: UrnStore,
    metrics: LiveMetrics,
    clock: Clock,
  ) {
    this.tools = { meetings, journal, signal, contexts, phases, texts, urns, metrics, clock };
    meetings.onUsage((meetingId) => (this.isBusy(meetingId) ? 'needed' : 'idle'));
  }

  /** @throws ProblemError when the command is refused */
  async submit({ meetingId, audience, actor }: Access, command: Command): Promise<CommandAnswer> {
    if (actor === null) throw new ProblemError('not-signed-in');
    if (audience === 'public') await this.refuseAtTheDoor(meetingId, command, actor);
    const fresh = await this.runnerOf(meetingId).submit(command, actor);
    const meeting = await this.meetings.get(meetingId);
    const channel = meeting.channelOf(audience, actor.personId);
    const entry = fresh ?? ballotOf(meeting, command, actor);
    const seq = entry === null ? channel.head : channel.numberOf(entry.seq);
    return { ok: true, seq, leafHash: (entry ?? channel.entryAt(seq))?.leafHash ?? '' };
  }

  /** Notes in the name of whoever it is about, or who changed a paper, or in nobody's; the same note again is none. */
  async note(note: ServerNote, personId: string | null): Promise<void> {
    const actor = { personId: personId ?? NOBODY, name: '', office: false, chair: false };
    await this.runnerOf(note.meetingId).submit(note, actor);
  }

  /** What somebody says who was let into the call, with a seat or without. @throws ProblemError when it is refused */
  async fromCall(command: CommandInCall, actor: CommandActor): Promise<void> {
    await this.refuseAtTheDoor(command.meetingId, command, actor);
    await this.runnerOf(command.meetingId).submit(command, actor);
  }

  /**
   * Whoever does not belong is answered at once: an answer that waited for the others' commands would tell how many
   * there are. The roster is frozen with the opening, so that this instance cannot be behind in it.
   */
  private async refuseAtTheDoor(meetingId: string, command: Command, actor: CommandActor): Promise<void> {
    const { state } = await this.meetings.get(meetingId, false);
    const refusal = refuseOutsider(state, command, actor);
    if (refusal !== null) throw refusalOf(refusal);
  }

  private isBusy(meetingId: string): boolean {
    const runner = this.runners.get(meetingId);
    if (runner?.idle) this.runners.delete(meetingId);
    return runner?.idle === false;
  }

  private runnerOf(meetingId: string): MeetingRunner {
    const existing = this.runners.get(meetingId);
    if (existing !== undefined) return existing;
    const runner = new MeetingRunner(meetingId, this.tools);
    this.runners.set(meetingId, runner);
    return runner;
  }
}
