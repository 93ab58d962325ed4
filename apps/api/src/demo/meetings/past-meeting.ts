import type { Command, CommandInput, VoteSubject } from '@gremia/contracts';
import { command } from '@gremia/contracts';
import { announcementOf, findItem, unitsOf, type CommandActor, type MeetingState } from '@gremia/meeting';
import type { MeetingRunner } from '../../live/runner/meeting-runner';
import { COUNCILLORS } from '../council/persons';
import type { DemoClock } from '../demo-clock';
import { demoId } from '../demo-id';
import type { DemoPeople } from '../demo-people';
import { paperId } from '../papers/paper-input';
import type { MeetingKey } from './calendar';
import type { DemoAct, DemoBallots, DemoCourse, DemoStep, DemoUnit } from './course';

type Given = CommandInput extends infer C
  ? C extends CommandInput
    ? Omit<C, 'commandId' | 'meetingId'>
    : never
  : never;

const CLERK = 'sitzungsdienst';
const SECONDS_PER_MINUTE = 60;
const keyOf = new Map(['vorsitz', ...COUNCILLORS.map(({ key }) => key)].map((key) => [demoId(`person/${key}`), key]));
const factionOf = new Map(COUNCILLORS.map(({ key, faction }) => [key, faction]));

/**
 * Holds a meeting of the past: sends the commands its people would have sent, at the times at which they would have.
 * Held again, nothing is doubled.
 */
export class PastMeeting {
  private readonly meetingId: string;
  private sent = 0;
  private votes = 0;

  constructor(
    private readonly key: MeetingKey,
    private readonly course: DemoCourse,
    private readonly runner: MeetingRunner,
    private readonly stateNow: () => Promise<MeetingState>,
    private readonly people: DemoPeople,
    private readonly clock: DemoClock,
  ) {
    this.meetingId = demoId(`meeting/${key}`);
  }

  async holdMeeting(): Promise<void> {
    const { chair, excused, missing, acts } = this.course;
    await this.send(chair, { kind: 'open-meeting', confirmsRules: true });
    const away = new Set([...excused, ...missing]);
    const { roster } = await this.stateNow();
    const arrivals = roster.filter(({ personId }) => !away.has(keyOf.get(personId) ?? ''));
    await Promise.all(arrivals.map(({ personId }) => this.send(CLERK, { kind: 'check-in', personId, mode: 'hall' })));
    for (const act of acts) await this.play(act);
    await this.send(chair, { kind: 'close-meeting' });
  }

  private async play({ item, minutes, steps, end, note = '' }: DemoAct): Promise<void> {
    const itemId = demoId(`item/${this.key}/${item}`);
    this.clock.pass(20);
    await this.send(this.course.chair, { kind: 'call-item', itemId });
    for (const step of steps) {
      this.clock.pass((minutes * SECONDS_PER_MINUTE) / (steps.length + 1));
      await this.playStep(itemId, step);
    }
    this.clock.pass((minutes * SECONDS_PER_MINUTE) / (steps.length + 1));
    await this.send(await this.leader(itemId), { kind: 'close-item', itemId, disposition: end, note });
  }

  private async playStep(itemId: string, step: DemoStep): Promise<void> {
    const leader = await this.leader(itemId);
    if ('vote' in step) await this.vote(itemId, await this.subjectOf(itemId, step.vote, step.leaveOpen), step.ballots);
    else if ('ask' in step) await this.vote(itemId, { kind: 'free', question: step.ask }, step.ballots);
    else if ('takeOver' in step)
      await this.send(leader, { kind: 'take-over-unit', itemId, unitId: await this.unitId(itemId, step.takeOver) });
    else if ('conflict' in step) await this.send(step.conflict, { kind: 'declare-conflict', itemId });
    else if ('doubt' in step) await this.repeat(itemId, step);
    else if ('remark' in step) await this.send(CLERK, { kind: 'note-remark', itemId, text: step.remark });
    else if ('come' in step)
      await this.send(CLERK, { kind: 'check-in', personId: demoId(`person/${step.come}`), mode: 'hall' });
    else if ('leave' in step) await this.send(CLERK, { kind: 'check-out', personId: demoId(`person/${step.leave}`) });
    else await this.pause(leader, step);
  }

  private async pause(
    leader: string,
    { pause, reason }: { readonly pause: number; readonly reason: string },
  ): Promise<void> {
    await this.send(leader, { kind: 'interrupt-meeting', reason });
    this.clock.pass(pause * SECONDS_PER_MINUTE);
    await this.send(leader, { kind: 'resume-meeting' });
  }

  private async repeat(itemId: string, { doubt, by, ballots }: Extract<DemoStep, { doubt: string }>): Promise<void> {
    await this.send(by, { kind: 'doubt-result', voteId: this.voteId(), reason: doubt });
    await this.vote(itemId, { kind: 'main', leaveOpen: false }, ballots);
  }

  private async vote(itemId: string, subject: VoteSubject, ballots: DemoBallots): Promise<void> {
    const leader = await this.leader(itemId);
    this.votes += 1;
    const voteId = this.voteId();
    await this.send(leader, { kind: 'open-vote', voteId, itemId, subject });
    const electorate = (await this.stateNow()).votes[voteId]?.electorate ?? [];
    const voters = electorate.flatMap((personId) => keyOf.get(personId) ?? []);
    // In three waves, for not everybody presses at the same moment.
    for (const wave of [0, 1, 2]) {
      this.clock.pass(4);
      const ready = voters.filter((voter, index) => index % 3 === wave && choiceOf(ballots, voter) !== null);
      await Promise.all(
        ready.map((voter) =>
          this.send(voter, { kind: 'cast-ballot', voteId, choice: choiceOf(ballots, voter) ?? 'abstain' }),
        ),
      );
    }
    this.clock.pass(6);
    await this.send(leader, { kind: 'close-vote', voteId });
    this.clock.pass(12);
    const carried = announcementOf(await this.stateNow(), voteId)?.carried ?? false;
    await this.send(leader, { kind: 'announce-result', voteId, carried });
  }

  private voteId(): string {
    return demoId(`vote/${this.key}/${this.votes}`);
  }

  /** Who leads: somebody who is excluded from the item has handed the lead to the deputy for it. */
  private async leader(itemId: string): Promise<string> {
    const { chair, deputy } = this.course;
    const state = await this.stateNow();
    if (findItem(state, itemId)?.conflicted.includes(demoId(`person/${chair}`)) !== true) return chair;
    if (state.chairing === null) {
      const personId = demoId(`person/${deputy}`);
      await this.send(chair, { kind: 'offer-chair', personId, scope: 'item', ground: 'conflict' });
      await this.send(deputy, { kind: 'take-chair' });
    }
    return deputy;
  }

  private async subjectOf(itemId: string, subject: 'main' | DemoUnit, leaveOpen = false): Promise<VoteSubject> {
    return subject === 'main'
      ? { kind: 'main', leaveOpen }
      : { kind: 'unit', unitIds: [await this.unitId(itemId, subject)] };
  }

  private async unitId(itemId: string, [paper, label]: DemoUnit): Promise<string> {
    const unit = unitsOf(await this.stateNow(), itemId).find(
      (found) => found.amendmentId === paperId(paper) && found.label === label,
    );
    if (unit === undefined) throw new Error(`${paper} has no unit ${label}`);
    return unit.unitId;
  }

  private async send(key: string, given: Given): Promise<void> {
    this.sent += 1;
    const message: Command = command.parse({
      ...given,
      commandId: demoId(`command/${this.key}/${this.sent}`),
      meetingId: this.meetingId,
    });
    await this.runner.submit(message, this.commandActor(key));
  }

  private commandActor(key: string): CommandActor {
    const { personId, name } = this.people.actor(key);
    const leads = key === this.course.chair || key === this.course.deputy;
    return { personId, name, office: leads || key === CLERK, chair: leads };
  }
}

function choiceOf(
  { factions = {}, persons = {}, rest }: DemoBallots,
  voter: string,
): 'yes' | 'no' | 'abstain' | 'conflicted' | null {
  const own = persons[voter];
  if (own !== undefined) return own;
  return factions[factionOf.get(voter) ?? ''] ?? rest ?? null;
}
