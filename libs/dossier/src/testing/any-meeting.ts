import type { CommandActor, MeetingState } from '@gremia/meeting';
import { nextStep } from '@gremia/meeting';
import fc from 'fast-check';
import {
  amendment,
  codeNo,
  member,
  office,
  refusal,
  TestCouncil,
  TEXT,
  type TestCommand,
} from '../../../meeting/src/testing/council';
import { leads, sends } from '../../../meeting/src/testing/leads';
import { rareActs } from '../../../meeting/src/testing/rare-acts';

const SEATS = 9;
const VOTES = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7'];
const items = [
  { itemId: 'i1', text: { amendments: [amendment('a', '0013/26', TEXT.replace('2030', '2029'))] } },
  { itemId: 'n1', public: false, title: 'Grundstück', text: { title: 'Grundstück' } },
  { itemId: 'i2', title: 'Bänke' },
];
const itemId = fc.constantFrom('i1', 'n1', 'i2');
const voteId = fc.constantFrom(...VOTES);
const person = fc.integer({ min: 1, max: SEATS }).map(member);

type Act = readonly [TestCommand, CommandActor] | 'next';

/** What somebody does, sensible or not; every second act is what the chair would do next. */
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.constant('next' as const) },
  {
    weight: 8,
    arbitrary: fc.tuple(
      fc.record({
        kind: fc.constant('cast-ballot' as const),
        voteId,
        choice: fc.constantFrom('yes', 'no', 'abstain', 'conflicted', 'blank', 'invalid'),
        checkCode: fc.nat(999_999).map(codeNo),
        replaces: fc.boolean(),
      }),
      person,
    ),
  },
  fc.tuple(fc.record({ kind: fc.constant('declare-conflict' as const), itemId }), person),
  fc.tuple(fc.constant<TestCommand>({ kind: 'check-out' }), person),
  ...rareActs(itemId, voteId, person),
  fc.tuple(
    fc.constantFrom<TestCommand>({ kind: 'interrupt-meeting', reason: 'Pause' }, { kind: 'resume-meeting' }),
    fc.constant(office),
  ),
);

/** A meeting as people may hold it: every kind of vote, secret urns, conflicts, items behind closed doors. */
export const anyMeeting: fc.Arbitrary<TestCouncil> = fc
  .tuple(fc.array(act, { minLength: 20, maxLength: 70 }), fc.integer({ min: 4, max: SEATS }), fc.nat(9))
  .map(([acts, seated, first]) => {
    const meeting = heldBy(acts, seated, first);
    // A counterexample is named by what happened, not by all that follows from it.
    const kinds = meeting.entries.map(({ event }) => event.kind).join(' ');
    return Object.assign(meeting, { [fc.toStringMethod]: () => `[${kinds}]` });
  });

/** Some meetings that were held before; what is done to them afterwards is what matters. */
export const heldBefore = (count: number): fc.Arbitrary<TestCouncil> =>
  fc.constantFrom(...fc.sample(anyMeeting, count));

function heldBy(acts: readonly Act[], seated: number, first: number): TestCouncil {
  const meeting = new TestCouncil({ seats: SEATS, members: SEATS, deputies: 2, items }).convened(seated);
  let urn = 0;
  for (const [turn, each] of acts.entries()) {
    const [command, actor] =
      each === 'next'
        ? [chairs(meeting.state, turn + first), sends(meeting.state, nextStep(meeting.state), office)]
        : each;
    if (command === null || refusal(meeting.try(command, actor)) !== 'accepted') continue;
    meeting.do(command, actor);
    // Nobody would meet an open urn by chance often enough: some put in a ballot as soon as there is one.
    const open = meeting.state.votes[meeting.state.currentVoteId ?? ''];
    if (command.kind === 'open-vote' && open !== undefined)
      for (const personId of open.electorate.slice(0, (turn + first) % 6)) {
        const ballot = {
          kind: 'cast-ballot',
          voteId: open.voteId,
          choice: 'yes',
          checkCode: codeNo((urn += 1)),
        } as const;
        const voter = { ...member(0), personId };
        if (refusal(meeting.try(ballot, voter)) === 'accepted') meeting.do(ballot, voter);
      }
  }
  return meeting;
}

/** As long as there is another vote to open. */
function chairs(state: MeetingState, turn: number): TestCommand | null {
  const fresh = VOTES.find((id) => state.votes[id] === undefined);
  const step = nextStep(state);
  return fresh === undefined && step.step === 'open-vote' ? null : leads(state, step, fresh ?? '', turn);
}
