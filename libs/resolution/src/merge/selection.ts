import { ResolutionError } from '../errors';
import type { AmendmentText, Op, UnitId } from '../model';
import { signature, unifyTwins } from './twins';

/** A vote unit with its operations. */
export interface SelectedUnit {
  readonly id: UnitId;
  readonly amendmentId: string;
  readonly ops: readonly Op[];
  /** The ids of all operations of the amendment, in its order. */
  readonly opOrder: readonly string[];
  /** Made for an earlier version of the base. */
  readonly outdated?: boolean;
}

/**
 * The named units in their order: first as `order` names them, then as the amendments and their units are listed. Units
 * named twice count once.
 *
 * @throws ResolutionError `unknown-unit` when a unit is in none of the amendments
 */
export function selectUnits(
  amendments: readonly AmendmentText[],
  ids: Iterable<UnitId>,
  order: readonly UnitId[] = [],
): SelectedUnit[] {
  const wanted = new Set(ids);
  const listed = amendments.flatMap((amendment) => {
    const ops = new Map(amendment.ops.map((op) => [op.id, op]));
    const opOrder = amendment.ops.map((op) => op.id);
    const outdated = amendment.outdated === true;
    return amendment.units.map((unit) => ({
      id: unit.id,
      amendmentId: amendment.id,
      opOrder,
      outdated,
      ops: unit.ops.flatMap((id) => ops.get(id) ?? []),
    }));
  });
  const unknown = [...wanted].find((id) => !listed.some((unit) => unit.id === id));
  if (unknown !== undefined) throw new ResolutionError('unknown-unit', `no vote unit ${unknown}`);
  const ranked = listed
    .filter((unit) => wanted.has(unit.id))
    .map((unit, index) => ({
      unit,
      ordered: order.includes(unit.id) ? order.indexOf(unit.id) : Number.MAX_SAFE_INTEGER,
      index,
    }))
    .sort((x, y) => x.ordered - y.ordered || x.index - y.index);
  return unifyTwins(ranked.map(({ unit }) => unit));
}

/**
 * The operations of all units in the order in which they are applied, equal ones once; of two equal new points the
 * first keeps its id. Units follow their rank, but the
 * new points of one amendment stay in the order that it gave them, in the places that its units have.
 */
export function orderOps(units: readonly SelectedUnit[]): Op[] {
  const inOrder = new Map<string, Op[]>();
  for (const { amendmentId, ops, opOrder } of units)
    inOrder.set(amendmentId, [...(inOrder.get(amendmentId) ?? []), ...ops.filter(isPlacement)].sort(by(opOrder)));
  const seen = new Map<string, string>();
  return units.flatMap(({ amendmentId, ops }) =>
    ops.flatMap((op) => {
      const own = isPlacement(op) ? (inOrder.get(amendmentId)?.shift() ?? op) : op;
      const first = seen.get(signature(own)) ?? amendmentId;
      seen.set(signature(own), first);
      return first === amendmentId ? [own] : [];
    }),
  );
}

const by =
  (opOrder: readonly string[]) =>
  (x: Op, y: Op): number =>
    opOrder.indexOf(x.id) - opOrder.indexOf(y.id);
const isPlacement = (op: Op): boolean => op.k === 'insert' || op.k === 'move';
