import fc from 'fast-check';
import type { CommandActor } from '../decision';
import { office, type TestCommand } from './council';

type Act = fc.Arbitrary<readonly [TestCommand, CommandActor]>;
const byOffice = (command: fc.Arbitrary<TestCommand>): Act => fc.tuple(command, fc.constant(office));

/** Whoever may sit for the first two members. */
export const SUBSTITUTES = [['m1', 'm2'], ['m2']];

/** What changes the agenda, the seats or what is told to whom while the meeting runs. */
export const laterActs = (
  itemId: fc.Arbitrary<string>,
  voteId: fc.Arbitrary<string>,
  person: fc.Arbitrary<CommandActor>,
): readonly Act[] => [
  byOffice(
    fc.record({
      kind: fc.constant('put-alternatives' as const),
      itemId,
      alternativesId: fc.constantFrom('w3', 'w4'),
      question: fc.constant('Womit?'),
      options: fc.constant(['a', 'b', 'c'].map((name) => ({ optionId: name, name, text: '' }))),
      oneCount: fc.constant(true),
    }),
  ),
  byOffice(
    fc.record({
      kind: fc.constant('drop-alternatives' as const),
      itemId,
      alternativesId: fc.constantFrom('w1', 'w2', 'w3', 'w4'),
      reason: fc.constant('Erledigt'),
    }),
  ),
  fc.tuple(
    fc.record({
      kind: fc.constant('cast-ballot' as const),
      voteId,
      choice: fc.constantFrom('a', 'b', 'c', 'against', 'blank'),
    }),
    person,
  ),
  byOffice(
    fc.record({
      kind: fc.constant('add-item' as const),
      itemId: fc.constantFrom('late1', 'late2'),
      title: fc.constant('Nachtrag zum Grundstück'),
      neutralTitle: fc.constant('Vertragsangelegenheit'),
      public: fc.constant(false),
      reason: fc.constant('Frist am Montag'),
      basis: fc.oneof(
        fc.constant({ kind: 'consent' as const }),
        voteId.map((id) => ({ kind: 'urgency' as const, voteId: id })),
      ),
    }),
  ),
  byOffice(
    fc.record({
      kind: fc.constant('open-vote' as const),
      voteId,
      itemId: fc.constant(null),
      subject: fc.constant({ kind: 'free' as const, question: 'Dringlichkeit?' }),
      question: fc.constant('urgency' as const),
    }),
  ),
  byOffice(
    fc.record({
      kind: fc.constant('seat-substitute' as const),
      personId: fc.constantFrom('s1', 's2'),
      forPersonId: fc.constantFrom('m1', 'm2'),
      confirmed: fc.constant(true),
    }),
  ),
  byOffice(fc.record({ kind: fc.constant('end-substitution' as const), forPersonId: fc.constantFrom('m1', 'm2') })),
  fc.tuple(
    fc.record({
      kind: fc.constant('report-disturbance' as const),
      reportId: fc.constantFrom('d1', 'd2'),
      what: fc.constantFrom('picture' as const, 'line' as const),
    }),
    person,
  ),
  byOffice(
    fc.record({
      kind: fc.constant('settle-disturbance' as const),
      reportId: fc.constantFrom('d1', 'd2'),
      how: fc.constantFrom('over' as const, 'no-hindrance' as const),
      sphere: fc.constant('unknown' as const),
    }),
  ),
  byOffice(
    fc.record({
      kind: fc.constant('release-resolution' as const),
      voteId,
      extent: fc.constantFrom('whole' as const, 'result' as const),
      reference: fc.constant('Verfügung'),
      ceased: fc.boolean(),
    }),
  ),
];
