import { proceduralMotion } from '@gremia/contracts';
import { bodiesInForce, profileFor, type Choice, type RuleProfile } from '@gremia/rules';
import fc from 'fast-check';
import type { CommandActor } from '../decision';
import type { MeetingState } from '../state';
import { resolutionOf } from '../views/resolution-of';
import { amendment, codeNo, itemText, member, office, refusal, TestCouncil, type TestCommand, TEXT } from './council';
import { laterActs, SUBSTITUTES } from './later-acts';
import { leadsOn, leadsToResult } from './leads-on';
import { rareActs } from './rare-acts';
import { scene, type Turn } from './scenes';
import { unitActs } from './unit-acts';

export const SEATS = 9;
/** They exclude each other. */
const AMENDMENTS = [
  amendment('a', '0013/26', TEXT.replace('2030', '2029')),
  amendment('b', '0014/26', TEXT.replace('2030', '2035')),
];
/** What the office lays on the table anew: one of them was withdrawn. */
const LAID = itemText({ amendments: AMENDMENTS.slice(0, 1) });
const items = [
  {
    itemId: 'i1',
    text: { amendments: AMENDMENTS },
  },
  { itemId: 'n1', public: false, title: 'Nichtöffentlich', text: { title: 'Grundstück' } },
  { itemId: 'i2' },
  { itemId: 'i3' },
];
const itemId = fc.constantFrom('i1', 'i1', 'n1', 'n1', 'i2', 'i3', 'late1');
const DAY = '2026-11-25';
/** Council, committees and advisory boards of every Land that is known. */
const DELIVERED = bodiesInForce(DAY).map(({ key }) => profileFor(key, DAY));
const [FIRST] = DELIVERED;
/** And as rules of procedure may have it: conflicts of interest left to whoever leads, the public part recorded. */
const withOwnRules = ({ conflict, recording, ...rules }: RuleProfile): RuleProfile => ({
  ...rules,
  conflict: { ...conflict, value: { ...conflict.value, decidedBy: 'chair' } },
  recording: { ...recording, value: { ...recording.value, of: 'sound', consent: 'none' } },
});
const PROFILES = [...DELIVERED, ...(FIRST === undefined ? [] : [withOwnRules(FIRST)])];
const VOTES = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8'];
const voteId = fc.constantFrom(...VOTES);
export const choice = fc.constantFrom<Choice>('yes', 'no', 'abstain', 'conflicted');
/** With what only some kinds of vote know. */
const anyChoice = fc.oneof(choice, fc.constantFrom('blank', 'invalid'));
/** Drawn on the device of whoever votes; some votes have no use for it. */
const checkCode = fc.nat(999_999).map(codeNo);
const mode = fc.constantFrom('hall' as const, 'hall' as const, 'remote' as const);
const person = fc.integer({ min: 1, max: SEATS }).map(member);

const moves = fc
  .tuple(person, fc.constantFrom(...proceduralMotion.options), fc.constantFrom('p1', 'p2', 'p3', 'p4'))
  .map(
    ([actor, motion, motionId]) => [{ kind: 'raise-motion', motionId, motion, detail: 'x' } as const, actor] as const,
  );
/** What anybody may try at any time, sensible or not. */
const act: fc.Arbitrary<readonly [TestCommand, CommandActor]> = fc.oneof(
  fc.tuple(fc.record({ kind: fc.constant('check-in' as const), mode }), person),
  fc.tuple(fc.record({ kind: fc.constant('check-out' as const) }), person),
  fc.tuple(fc.record({ kind: fc.constant('declare-conflict' as const), itemId }), person),
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.record({
        kind: fc.constant('cast-ballot' as const),
        voteId,
        choice: anyChoice,
        checkCode,
        replaces: fc.boolean(),
      }),
      person,
    ),
  },
  moves,
  fc.tuple(fc.record({ kind: fc.constant('request-floor' as const), pointOfOrder: fc.boolean() }), person),
  ...rareActs(itemId, voteId, person),
  ...laterActs(itemId, voteId, person),
  ...unitActs(itemId, person, AMENDMENTS),
  fc.tuple(fc.record({ kind: fc.constant('doubt-result' as const), voteId, reason: fc.constant('') }), person),
  fc.tuple(
    fc.constantFrom<TestCommand>(
      { kind: 'interrupt-meeting', reason: 'Pause' },
      { kind: 'resume-meeting' },
      { kind: 'give-floor', seconds: 60 },
      { kind: 'close-meeting' },
    ),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({ kind: fc.constant('close-item' as const), itemId, disposition: fc.constant('done' as const) }),
    fc.constant(office),
  ),
);

/** Now and then the chair does what is to be done next, or leads a whole vote; in between, people act at random. */
export const script = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: act.map((each) => [each]) },
      { weight: 6, arbitrary: fc.constant(['next' as const]) },
      { weight: 2, arbitrary: fc.constant(['vote' as const]) },
      { weight: 1, arbitrary: fc.constant(['correct' as const]) },
      { weight: 2, arbitrary: scene(['i2', 'i3'], 'v7') },
    ),
    { minLength: 20, maxLength: 120 },
  )
  .map((parts): readonly ('correct' | Turn)[] => parts.flat());

const CIRCULAR = {
  ground: 'Hochwasser',
  movedBy: 'Vorsitz',
  until: '2026-11-25T16:00:40.000Z',
  simpleMatters: true,
} as const;
const recorded = (rests: boolean): readonly TestCommand[] => [
  { kind: 'begin-recording', agreed: true },
  { kind: 'pause-recording', on: rests },
];
/** How many come into the hall, by whose rules they meet, and whether they would rather not. */
export const seated = fc.tuple(fc.integer({ min: 4, max: SEATS }), fc.nat(PROFILES.length - 1), fc.boolean());

/** The meeting that comes of it. */
export function play(
  steps: readonly ('correct' | Turn)[],
  [hall, law, nobodyMeets]: readonly [hall: number, law: number, nobodyMeets: boolean],
): TestCouncil {
  const profile = PROFILES[law % PROFILES.length];
  if (profile === undefined) throw new Error('no rules');
  const meeting = new TestCouncil({
    ...{ seats: SEATS, members: SEATS, deputies: 2, items, profile },
    substitutes: SUBSTITUTES,
    emergency: { declared: true, statuteClause: null },
  });
  if (nobodyMeets && profile.circular.value.allowed !== 'never')
    meeting.do({ kind: 'open-meeting', confirmsRules: true, circular: CIRCULAR });
  else meeting.convened(hall);
  // Where the public part may be recorded it is from the beginning, and rests in every second meeting.
  for (const command of recorded(hall % 2 === 0)) if (refusal(meeting.try(command)) === 'accepted') meeting.do(command);
  for (const [turn, each] of steps.entries()) {
    if (each === 'next') leadsOn(meeting, VOTES, turn);
    else if (each === 'vote') leadsToResult(meeting, VOTES, turn);
    else {
      const [command, actor] = each === 'correct' ? ([corrects(meeting.state), office] as const) : each;
      const laid = command?.kind === 'update-texts' ? LAID : undefined;
      if (command !== null && refusal(meeting.try(command, actor, laid)) === 'accepted')
        meeting.do(command, actor, laid);
    }
  }
  return meeting;
}

/** A letter more at the end of what was resolved first; refused as long as nothing is, or it can be doubted. */
function corrects(state: MeetingState): TestCommand | null {
  const resolved = state.items
    .map(({ itemId: id }) => ({ id, text: resolutionOf(state, id) }))
    .find(({ text }) => text !== null);
  if (resolved === undefined || resolved.text === null) return null;
  const { points, textHash } = resolved.text;
  const longer = points.map((point) => ({ ...point, body: [...point.body, { t: 'text' as const, s: 'e' }] }));
  return {
    kind: 'correct-text',
    itemId: resolved.id,
    points: longer,
    basedOn: textHash,
    reason: 'Endung',
    confirmsMeaning: true,
  };
}
