import { ResolutionError } from '../errors';
import { groupBy } from '../group-by';
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
  const known = new Set(listed.map((unit) => unit.id));
  const unknown = [...wanted].find((id) => !known.has(id));
  if (unknown !== undefined) throw new ResolutionError('unknown-unit', `no vote unit ${unknown}`);
  const rank = rankOf(order);
  const ranked = listed.filter((unit) => wanted.has(unit.id)).sort((x, y) => rank(x.id) - rank(y.id));
  return unifyTwins(ranked);
}

/**
 * The operations of all units in the order in which they are applied, equal ones once; of two equal new points the
 * first keeps its id. Units follow their rank, but the
 * new points of one amendment stay in the order that it gave them, in the places that its units have.
 */
export function orderOps(units: readonly SelectedUnit[]): Op[] {
  const placements = new Map<string, { readonly inOrder: Op[]; next: number }>();
  for (const [amendmentId, own] of groupBy(units, (unit) => unit.amendmentId)) {
    const rank = rankOf(own[0]?.opOrder ?? []);
    const inOrder = own.flatMap(({ ops }) => ops.filter(isPlacement)).sort((x, y) => rank(x.id) - rank(y.id));
    placements.set(amendmentId, { inOrder, next: 0 });
  }
  const seen = new Map<string, string>();
  return units.flatMap(({ amendmentId, ops }) =>
    ops.flatMap((op) => {
      const queue = placements.get(amendmentId);
      const own = isPlacement(op) && queue !== undefined ? (queue.inOrder[queue.next++] ?? op) : op;
      const doing = signature(own);
      const first = seen.get(doing) ?? amendmentId;
      seen.set(doing, first);
      return first === amendmentId ? [own] : [];
    }),
  );
}

/** The place of each member of a list; what is not in it comes last. */
function rankOf(order: readonly string[]): (id: string) => number {
  const ranks = new Map<string, number>();
  order.forEach((id, index) => {
    if (!ranks.has(id)) ranks.set(id, index);
  });
  return (id) => ranks.get(id) ?? order.length;
}

const isPlacement = (op: Op): boolean => op.k === 'insert' || op.k === 'move';
