import { randomUUID } from 'node:crypto';
import type { Command } from '@gremia/contracts';
import { initialState, replay, type CommandActor, type CommandContext } from '@gremia/meeting';
import { profileFor } from '@gremia/rules';
import fc from 'fast-check';
import { LiveMeeting } from '../meeting/live-meeting';
import { decideBatch } from './decide-batch';

const meetingId = randomUUID();
const [itemId, firstVote, secondVote] = [randomUUID(), randomUUID(), randomUUID()];
const CLERK: CommandActor = { personId: randomUUID(), name: 'Protokoll', office: true, chair: false };
const MEMBERS = Array.from({ length: 5 }, (_, index): CommandActor => ({
  personId: randomUUID(),
  name: `Mitglied ${index}`,
  office: false,
  chair: false,
}));
const NOW = new Date('2026-11-25T17:00:00.000Z');

const text = {
  title: 'Punkt',
  paperId: null,
  paperNumber: null,
  paperTitle: null,
  originators: [],
  responsibility: null,
  base: null,
  amendments: [],
};
const OPENING: CommandContext['opening'] = {
  title: 'Sitzung',
  committee: { id: randomUUID(), name: 'Beirat', kind: 'advisory-board', seats: MEMBERS.length },
  place: 'Rathaus',
  publicRoom: null,
  rehearsal: false,
  public: true,
  profile: profileFor('thueringen-advisory-board', '2026-11-25'),
  emergency: null,
  roster: MEMBERS.map(({ personId, name }) => ({
    personId,
    name,
    faction: null,
    function: 'member',
    voting: true,
    excused: false,
  })),
  convocation: '',
  secretary: CLERK.name,
  items: [{ itemId, number: 'Ö 1', title: 'Punkt', public: true, text }],
};

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;
const by = (actor: CommandActor, command: Unaddressed<Command>, commandId: string = randomUUID()) => ({
  command: { ...command, commandId, meetingId } as Command,
  actor,
  context: command.kind === 'open-meeting' ? { opening: OPENING } : {},
});

const opened = (): LiveMeeting => {
  const meeting = new LiveMeeting(meetingId);
  const free = (voteId: string) =>
    by(CLERK, { kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: voteId } });
  const commands = [
    by(CLERK, { kind: 'open-meeting', confirmsRules: true }),
    ...MEMBERS.map((member) => by(member, { kind: 'check-in', mode: 'hall' })),
    by(CLERK, { kind: 'call-item', itemId }),
    free(firstVote),
  ];
  meeting.applySteps(decideBatch(meeting, commands, NOW).steps);
  return meeting;
};

/**
 * Ballots and changes of mind, among them the end of one vote and the beginning of the next, leaving and coming back.
 */
const act = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      member: fc.nat(4),
      choice: fc.constantFrom('yes', 'no', 'abstain'),
      replaces: fc.boolean(),
      second: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom('close', 'announce', 'reopen', 'leave', 'return') },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function commandOf(wish: Act) {
  if (typeof wish === 'object') {
    const { member, choice, replaces, second } = wish;
    const actor = MEMBERS[member] ?? CLERK;
    return by(actor, {
      kind: 'cast-ballot',
      voteId: second ? secondVote : firstVote,
      choice: choice as 'yes',
      replaces,
    });
  }
  const [member = CLERK] = MEMBERS;
  if (wish === 'close') return by(CLERK, { kind: 'close-vote', voteId: firstVote });
  if (wish === 'announce')
    return by(CLERK, { kind: 'announce-result', voteId: firstVote, carried: true, reason: 'Probe' });
  if (wish === 'reopen')
    return by(CLERK, {
      kind: 'open-vote',
      voteId: secondVote,
      itemId,
      subject: { kind: 'free', question: 'Noch einmal' },
    });
  return by(member, wish === 'leave' ? { kind: 'check-out' } : { kind: 'check-in', mode: 'hall' });
}

const summary = (meeting: LiveMeeting) => meeting.entries.map(({ seq, actor, event }) => ({ seq, actor, event }));

describe('a batch of commands', () => {
  it('is decided as if they came one by one', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
        const commands = acts.map(commandOf);
        const [together, alone] = [opened(), opened()];
        const { steps, outcomes } = decideBatch(together, commands, NOW);
        together.applySteps(steps);
        const answers = commands.map((command) => {
          const plan = decideBatch(alone, [command], NOW);
          alone.applySteps(plan.steps);
          return plan.outcomes[0];
        });
        const told = (outcome: (typeof outcomes)[number] | undefined) =>
          outcome !== undefined && 'entry' in outcome
            ? (outcome.entry?.event ?? null)
            : String(outcome !== undefined && 'refusal' in outcome ? outcome.refusal : undefined);
        expect(outcomes.map(told)).toEqual(answers.map(told));
        expect(summary(together)).toEqual(summary(alone));
        expect(together.state).toEqual(alone.state);
        expect(together.state).toEqual(replay(initialState, together.entries));
      }),
      { numRuns: 150 },
    );
  });

  it('answers a command that is in it twice with the same entry', () => {
    const meeting = opened();
    const [member = CLERK] = MEMBERS;
    const twice = by(member, { kind: 'cast-ballot', voteId: firstVote, choice: 'yes', replaces: false });
    const { steps, outcomes } = decideBatch(meeting, [twice, twice], NOW);
    expect(steps).toHaveLength(1);
    expect(outcomes).toEqual([{ entry: steps[0]?.entry }, { entry: steps[0]?.entry }]);
  });

  it('never dates an entry before the last one', () => {
    const meeting = opened();
    const remark = by(CLERK, { kind: 'note-remark', itemId: null, text: 'Eine Bemerkung' });
    const { steps } = decideBatch(meeting, [remark], new Date(NOW.getTime() - 5_000));
    expect(steps[0]?.entry.at).toBe(NOW.toISOString());
  });
});
