import { parseResolution } from '@gremia/resolution';
import fc from 'fast-check';
import type { CommandActor } from '../decision';
import type { LaidAmendment } from '../events';
import { office, TEXT, type TestCommand } from './council';

type Act = fc.Arbitrary<readonly [TestCommand, CommandActor]>;
const byOffice = (command: fc.Arbitrary<TestCommand>): Act => fc.tuple(command, fc.constant(office));

/**
 * What is done about the changes that amendments make, and about those who are connected and not reached.
 *
 * @param amendments of one item, which exclude each other
 */
export function unitActs(
  itemId: fc.Arbitrary<string>,
  person: fc.Arbitrary<CommandActor>,
  amendments: readonly LaidAmendment[],
): readonly Act[] {
  const unitIds = amendments.flatMap(({ units }) => units.map(({ id }) => id));
  const unitId = fc.constantFrom(...unitIds, 'x');
  const agreed = parseResolution(TEXT.replace('2030', '2032')).slice(1);
  return [
    byOffice(fc.record({ kind: fc.constant('take-over-unit' as const), itemId, unitId })),
    byOffice(fc.record({ kind: fc.constant('update-texts' as const), itemId })),
    byOffice(fc.record({ kind: fc.constant('order-units' as const), itemId, unitIds: fc.subarray(unitIds) })),
    byOffice(
      fc.constantFrom(...amendments).chain(({ id, ops }) =>
        fc.record({
          kind: fc.constant('regroup-units' as const),
          itemId,
          amendmentId: fc.constant(id),
          groups: fc.constantFrom(
            ops.map((each) => [each.id]),
            [ops.map((each) => each.id)],
            [['x']],
          ),
        }),
      ),
    ),
    byOffice(
      fc.record({
        kind: fc.constant('settle-conflict' as const),
        itemId,
        settlementId: fc.constantFrom('s1', 's2'),
        unitIds: fc.constantFrom(unitIds, ['x', 'y']),
        points: fc.constantFrom(agreed, []),
      }),
    ),
    byOffice(
      fc.record({ kind: fc.constant('lift-settlement' as const), itemId, settlementId: fc.constantFrom('s1', 's2') }),
    ),
    byOffice(
      fc.record({
        kind: fc.constant('settle-reach' as const),
        personId: person.map(({ personId }) => personId),
        counts: fc.boolean(),
      }),
    ),
  ];
}
