import { applyWithDeadReferences } from '../amend/apply';
import { groupBy } from '../group-by';
import type { AmendmentText, Conflict, MergeResult, Op, Point, PointId, UnitId } from '../model';
import { writeDeadReferences } from '../points/dead-references';
import { placesById, walk } from '../points/tree';
import { conflict, type Own } from './conflict';
import { findConflicts } from './conflicts';
import { renumberingOf } from './renumbering';
import { orderOps, selectUnits, type SelectedUnit } from './selection';
import { applySettlements, type Settlement } from './settlement';

export interface MergeOptions {
  /**
   * In which order new points (or new words) at one place stand, say the order of the votes. Without it: the order in
   * which the amendments and their units are listed.
   * The set of adopted units alone decides everything else.
   */
  readonly order?: readonly UnitId[];
  /** Conflicts that were settled; their units count as adopted. */
  readonly settlements?: readonly Settlement[];
  /** Points that were voted on by themselves and rejected: they are struck from what the units make of the text. */
  readonly struck?: readonly PointId[];
}

/**
 * The text with the adopted units in it.
 *
 * A unit is atomic: if one of its operations is in a blocking conflict with another adopted unit or with the base, the
 * whole unit is held back, and so is the other one.
 * The result depends on the base and the set of adopted units, not on their order; equal operations of several units
 * count once; without units the result is the base.
 * Conflicts that do not block (`touching`, `same-place` of points, `reference-to-deleted`) are for a person to read.
 *
 * @throws ResolutionError `unknown-unit` when an adopted unit is in none of the amendments
 */
export function mergeUnits(
  base: readonly Point[],
  amendments: readonly AmendmentText[],
  adoptedUnitIds: readonly UnitId[],
  options: MergeOptions = {},
): MergeResult {
  const { merged, ...result } = mergeWithDeadReferences(base, amendments, adoptedUnitIds, options);
  const points = writeDeadReferences(base, withoutPoints(merged, options.struck ?? []));
  return { points, ...result, renumbering: renumberingOf(base, points, amendments) };
}

/** The text without some of its points, as if an amendment had struck them. */
function withoutPoints(points: readonly Point[], struck: readonly PointId[]): readonly Point[] {
  const there = new Set(points.map(({ id }) => id));
  const ops = struck
    .filter((id) => there.has(id))
    .map((point): Op => ({ k: 'delete', id: `struck:${point}`, unit: 'struck', point }));
  return ops.length === 0 ? points : applyWithDeadReferences(points, ops);
}

/** As `mergeUnits`, references to struck points still being nodes; for a text that is not the last word. */
export function mergeWithDeadReferences(
  base: readonly Point[],
  amendments: readonly AmendmentText[],
  adoptedUnitIds: readonly UnitId[],
  options: MergeOptions,
): Pick<MergeResult, 'adopted' | 'heldBack' | 'conflicts'> & { readonly merged: Point[] } {
  const { units: adopted, settled } = applySettlements(
    selectUnits(amendments, adoptedUnitIds, options.order),
    options.settlements ?? [],
  );
  const named = (ids: Iterable<UnitId>): UnitId[] => [...ids].flatMap((id) => settled.get(id) ?? [id]).sort();
  const outdated = adopted.filter((unit) => unit.outdated === true);
  const conflicts = [
    ...findConflicts(
      base,
      adopted.filter((unit) => !outdated.includes(unit)),
      new Set(options.order),
    ),
    ...outdated.map(({ id, ops }) =>
      conflict(
        'base-changed',
        true,
        null,
        [id],
        ops.map((op) => op.id),
      ),
    ),
  ];
  const heldBack = new Set(conflicts.filter((found) => found.blocking).flatMap((found) => found.units));
  const orphans = holdBackOrphans(base, adopted, heldBack);
  const standing = adopted.filter((unit) => !heldBack.has(unit.id));
  const merged = applyWithDeadReferences(base, orderOps(standing));
  return {
    merged,
    adopted: named(standing.map((unit) => unit.id)),
    heldBack: named(heldBack),
    conflicts: sortConflicts([...conflicts, ...orphans, ...deadReferences(base, merged, standing)]),
  };
}

/** What was to stand below a new point that is not there after all cannot stand either. */
function holdBackOrphans(base: readonly Point[], adopted: readonly SelectedUnit[], heldBack: Set<UnitId>): Conflict[] {
  const found: Conflict[] = [];
  for (;;) {
    const standing = adopted.filter((unit) => !heldBack.has(unit.id));
    const known = new Set(
      walk([
        ...base,
        ...standing.flatMap((unit) => unit.ops).flatMap((op) => (op.k === 'insert' ? [op.node] : [])),
      ]).map(({ point }) => point.id),
    );
    const lost = standing.flatMap((unit) =>
      unit.ops.filter((op) => needs(op).some((id) => !known.has(id))).map((op) => ({ unit, op })),
    );
    if (lost.length === 0) return found;
    for (const { unit, op } of lost) {
      heldBack.add(unit.id);
      found.push(conflict('base-changed', true, null, [unit.id], [op.id]));
    }
  }
}

function needs(op: Op): PointId[] {
  const parent = (op.k === 'insert' || op.k === 'move') && op.parent !== undefined ? [op.parent] : [];
  return 'point' in op ? [op.point, ...parent] : parent;
}

/** References that stay and lose the point they mean. */
function deadReferences(base: readonly Point[], merged: readonly Point[], units: readonly SelectedUnit[]): Conflict[] {
  const present = new Set(walk(merged).map(({ point }) => point.id));
  const strikersOf = strikersIn(base, units);
  return walk(merged).flatMap(({ point }) =>
    point.body.flatMap((node) => {
      if (node.t !== 'ref' || present.has(node.to)) return [];
      const strikers = strikersOf(node.to);
      return [
        conflict(
          'reference-to-deleted',
          false,
          point.id,
          strikers.map(({ unit }) => unit),
          strikers.map(({ op }) => op.id),
        ),
      ];
    }),
  );
}

/** Gives the operations that struck a point, or one above it. */
function strikersIn(base: readonly Point[], units: readonly SelectedUnit[]): (target: PointId) => readonly Own[] {
  const places = placesById(base);
  const own = units.flatMap((unit) => unit.ops.map((op): Own => ({ op, unit: unit.id })));
  const everything = own.filter(({ op }) => op.k === 'all');
  const deletions = groupBy(
    own.filter(({ op }) => op.k === 'delete'),
    ({ op }) => ('point' in op ? op.point : ''),
  );
  return (target) => {
    const found = [...everything];
    for (let place = places.get(target); place !== undefined; place = places.get(place.parent?.id ?? ''))
      found.push(...(deletions.get(place.point.id) ?? []));
    return found;
  };
}

function sortConflicts(conflicts: readonly Conflict[]): Conflict[] {
  const keyed = new Map(
    conflicts.map((found) => [JSON.stringify([found.point, found.kind, found.units, found.ops]), found]),
  );
  return [...keyed.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, found]) => found);
}
