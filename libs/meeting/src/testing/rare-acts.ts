import fc from 'fast-check';
import type { CommandActor } from '../decision';
import { office, type TestCommand } from './council';

type Act = fc.Arbitrary<readonly [TestCommand, CommandActor]>;

/** What is rarely done in a meeting: conflicts of interest as a procedure, order, who leads, elections, several items
 * in one vote. */
export const rareActs = (
  itemId: fc.Arbitrary<string>,
  voteId: fc.Arbitrary<string>,
  person: fc.Arbitrary<CommandActor>,
): readonly Act[] => [
  fc.tuple(
    fc.record({
      kind: fc.constant('raise-conflict' as const),
      itemId,
      personId: person.map(({ personId }) => personId),
      reason: fc.constant('geheim: das Grundstück'),
    }),
    person,
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('take-order-measure' as const),
      measureId: fc.constantFrom('o1', 'o2', 'o3'),
      measure: fc.constantFrom('call-to-order' as const, 'floor-withdrawn' as const, 'public-cleared' as const),
      personId: person.map(({ personId }) => personId),
      reason: fc.constant('Zwischenruf'),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.constantFrom<TestCommand>(
      { kind: 'send-out-guest', personId: 'guest', name: 'Gast', reason: 'Stört' },
      { kind: 'let-in-guest', personId: 'guest' },
      { kind: 'confirm-alone' },
      { kind: 'object-to-recording', objects: true },
    ),
    fc.oneof(person, fc.constant(office)),
  ),
  fc.tuple(
    fc.constantFrom<TestCommand>(
      { kind: 'begin-recording', agreed: true },
      { kind: 'pause-recording', on: true },
      { kind: 'pause-recording', on: false },
      { kind: 'end-recording' },
    ),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('open-vote' as const),
      voteId,
      itemId: fc.constant(null),
      subject: fc.constant({ kind: 'free' as const, question: 'Pause' }),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({ kind: fc.constant('note-guest-conflict' as const), itemId, name: fc.constant('Anna Amsel') }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('offer-chair' as const),
      personId: person.map(({ personId }) => personId),
      scope: fc.constantFrom('item' as const, 'rest' as const),
      ground: fc.constantFrom('wish' as const, 'absent' as const),
      reason: fc.constant('Reihenfolge'),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.constantFrom<TestCommand>({ kind: 'take-chair' }, { kind: 'drop-chair-offer' }, { kind: 'return-chair' }),
    fc.oneof(person, fc.constant(office)),
  ),
  fc.tuple(
    fc.constantFrom<TestCommand>(
      { kind: 'begin-telling', reason: 'Stromausfall' },
      { kind: 'end-telling' },
      { kind: 'end-telling' },
    ),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constantFrom('check-out' as const, 'check-in' as const),
      mode: fc.constant('hall' as const),
      personId: person.map(({ personId }) => personId),
      told: fc.integer({ min: 0, max: 9 }).map((minute) => ({ at: `2026-11-25T16:0${minute}:00.000Z` })),
    }) as fc.Arbitrary<TestCommand>,
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('start-election' as const),
      itemId,
      electionId: fc.constantFrom('e1', 'e2'),
      office: fc.constant('Vorsitz'),
      places: fc.integer({ min: 1, max: 2 }),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('nominate-candidate' as const),
      itemId,
      electionId: fc.constantFrom('e1', 'e2'),
      candidateId: fc.constantFrom('x', 'y', 'z'),
      name: fc.constantFrom('Xaver', 'Yvonne', 'Zoe'),
      by: fc.constant('Fraktion Linde'),
      agrees: fc.boolean(),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.uniqueArray(itemId, { minLength: 2, maxLength: 3 }).map((itemIds): TestCommand => ({
      kind: 'propose-block',
      parts: itemIds.map((id) => ({ itemId: id })),
    })),
    fc.constant(office),
  ),
  fc.tuple(fc.record({ kind: fc.constant('object-to-block' as const), itemId }), person),
  fc.tuple(
    fc.record({
      kind: fc.constant('put-alternatives' as const),
      itemId,
      alternativesId: fc.constantFrom('w1', 'w2'),
      question: fc.constant('Wo?'),
      options: fc.constant(['a', 'b', 'c'].map((name) => ({ optionId: name, name, text: '' }))),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('part-points' as const),
      itemId,
      pointIds: fc.subarray(['p1', 'p2', 'p3'], { minLength: 0 }),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('propose-block' as const),
      parts: itemId.map((id) => ['p1', 'p2'].map((pointId) => ({ itemId: id, pointId }))),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.record({ kind: fc.constant('cast-ballot' as const), voteId, choice: fc.constantFrom('x', 'c0', 'against') }),
    person,
  ),
  fc.tuple(
    fc.record({
      kind: fc.constantFrom('object-to-measure' as const, 'lift-exclusion' as const),
      measureId: fc.constantFrom('o1', 'o2', 'o3', 'x-m2', 'x-m3'),
      reason: fc.constant('Zu Unrecht'),
    }),
    fc.oneof(person, fc.constant(office)),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('speak-on-motion' as const),
      motionId: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
      side: fc.constantFrom('for' as const, 'against' as const),
      personId: person.map(({ personId }) => personId),
      confirmed: fc.boolean(),
    }),
    fc.constant(office),
  ),
  fc.tuple(
    fc.constantFrom<TestCommand>(
      { kind: 'drop-block' },
      { kind: 'close-doors', motionId: 'p1' },
      { kind: 'close-doors', motionId: 'p2' },
      { kind: 'remove-participant', participantId: 'expert' },
    ),
    fc.constant(office),
  ),
  fc.tuple(fc.record({ kind: fc.constant('admit-public' as const), itemId }), fc.constant(office)),
  fc.tuple(
    fc.record({
      kind: fc.constant('object-to-circular' as const),
      reason: fc.constantFrom('', 'In eine Sitzung'),
      itemId,
    }),
    person,
  ),
];

/** The body is asked whether a member has to leave the meeting. */
export const exclusionVote = (personId: string, itemId: string): TestCommand => ({
  kind: 'open-vote',
  voteId: `x-${personId}`,
  itemId,
  subject: { kind: 'free', question: 'Ausschluss?', about: { personId, matter: 'exclusion', reason: 'Beleidigung' } },
});
