import { groupBy } from '../group-by';
import type { AmendmentText, Conflict, ConflictKind, Op, Point, PointId, UnitId } from '../model';
import { findConflicts } from './conflicts';
import { selectUnits, type SelectedUnit } from './selection';
import { signature } from './twins';

/** What two vote units mean to each other, known before anybody votes. */
export interface UnitRelation {
  /** In the order in which the amendments and their units are listed. */
  readonly units: readonly [UnitId, UnitId];
  /**
   * `identical`: both do the same, either adopts both. `excludes`: only one of them can be adopted, the other is then
   * settled. `same-place`: both add something at one
   * place, the first to be adopted stands first. `touches`: both can be adopted, but together they make a sentence that
   * nobody moved.
   */
  readonly kind: 'identical' | 'excludes' | 'same-place' | 'touches';
  /** Why; null for `identical`. */
  readonly cause: ConflictKind | null;
  /** The point of the base where they meet; null for new points at the top and for identical units. */
  readonly point: PointId | null;
  /**
   * The one that goes further, where that is certain: it strikes the whole of what the other one changes. Otherwise
   * null.
   */
  readonly further: UnitId | null;
}

const KINDS: Partial<Record<ConflictKind, UnitRelation['kind']>> = { 'same-place': 'same-place', touching: 'touches' };

/**
 * Every pair of vote units that are identical, exclude each other or meet in one place; pairs that have nothing to do
 * with each other are left out. Whether a unit still
 * fits the base, and which references it breaks, is said by `mergeUnits` with that unit alone.
 *
 * @returns one relation for each pair, kind and point, in the order of the units
 */
export function relateUnits(base: readonly Point[], amendments: readonly AmendmentText[]): UnitRelation[] {
  // What was made for an earlier version can be compared with nothing.
  const current = amendments.filter(({ outdated }) => outdated !== true);
  const ids = current.flatMap(({ units }) => units.map(({ id }) => id));
  const units = selectUnits(current, ids);
  const strikes = new Set(units.flatMap(({ ops }) => ops.filter(isStrike).map(({ id }) => id)));
  const owner = new Map(units.flatMap(({ id, ops }) => ops.map((op) => [op.id, id] as const)));
  const rank = new Map(ids.map((id, index) => [id, index]));
  const met = findConflicts(base, units, new Set(ids)).flatMap((found) => relationOf(found, rank, strikes, owner));
  const unique = new Map(
    [...identicalPairs(units), ...agreeOnFurther(met)].map((relation) => [keyOf(relation), relation]),
  );
  return [...unique.values()].sort((x, y) => byRank(x, y, rank));
}

const isStrike = (op: Op): boolean => op.k === 'delete';
const pairOf = ({ units }: UnitRelation): string => units.join('\n');
const keyOf = (relation: UnitRelation): string => JSON.stringify([relation.units, relation.kind, relation.point]);
const byRank = (x: UnitRelation, y: UnitRelation, rank: ReadonlyMap<UnitId, number>): number =>
  (rank.get(x.units[0]) ?? 0) - (rank.get(y.units[0]) ?? 0) ||
  (rank.get(x.units[1]) ?? 0) - (rank.get(y.units[1]) ?? 0);

/** Circles of three and more exclude nobody in particular; the merge reports them. */
function relationOf(
  found: Conflict,
  rank: ReadonlyMap<UnitId, number>,
  strikes: ReadonlySet<string>,
  owner: ReadonlyMap<string, UnitId>,
): UnitRelation[] {
  const [first, second, ...others] = [...found.units].sort((x, y) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0));
  if (first === undefined || second === undefined || others.length > 0) return [];
  const striking = [...new Set(found.ops.filter((id) => strikes.has(id)).map((id) => owner.get(id)))];
  const kind = found.blocking ? 'excludes' : KINDS[found.kind];
  if (kind === undefined) return [];
  const further = kind === 'excludes' && striking.length === 1 ? (striking[0] ?? null) : null;
  return [{ units: [first, second], kind, cause: found.kind, point: found.point, further }];
}

/** A unit goes further only if it does so wherever the two exclude each other. */
function agreeOnFurther(relations: readonly UnitRelation[]): UnitRelation[] {
  const opinions = new Map<string, Set<UnitId | null>>();
  for (const relation of relations) {
    if (relation.kind !== 'excludes') continue;
    opinions.set(pairOf(relation), (opinions.get(pairOf(relation)) ?? new Set()).add(relation.further));
  }
  return relations.map((relation) =>
    (opinions.get(pairOf(relation))?.size ?? 0) > 1 ? { ...relation, further: null } : relation,
  );
}

function identicalPairs(units: readonly SelectedUnit[]): UnitRelation[] {
  const groups = groupBy(
    units.filter(({ ops }) => ops.length > 0),
    ({ ops }) => JSON.stringify([...new Set(ops.map(signature))].sort()),
  );
  return [...groups.values()].flatMap((same) =>
    same.flatMap(({ id: first }, index) =>
      same.slice(index + 1).map(({ id: second }): UnitRelation => ({
        units: [first, second],
        kind: 'identical',
        cause: null,
        point: null,
        further: null,
      })),
    ),
  );
}
