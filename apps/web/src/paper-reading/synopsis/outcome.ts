import {
  mergeUnits,
  type AmendmentText,
  type Conflict,
  type MergeResult,
  type Point,
  type UnitId,
  type UnitRelation,
} from '@gremia/resolution';

/** Amendments of the same text. */
interface Texts {
  readonly base: readonly Point[];
  readonly amendments: readonly AmendmentText[];
}

/** What comes of adopting these units in this order. */
export interface Outcome {
  readonly merged: MergeResult;
  /** Units that can no longer be adopted, with those by whose adoption they are settled. */
  readonly settled: ReadonlyMap<UnitId, readonly UnitId[]>;
}

/**
 * Units that are none of these amendments' are passed over: an adopted amendment of an amendment may have left nothing
 * of one.
 */
export function outcomeOf(
  { base, amendments }: Texts,
  relations: readonly UnitRelation[],
  chosen: readonly UnitId[],
): Outcome {
  const settled = new Map<UnitId, UnitId[]>();
  for (const { kind, units } of relations) {
    if (kind !== 'excludes') continue;
    for (const [one, other] of [units, [units[1], units[0]] as const]) {
      if (chosen.includes(one) && !chosen.includes(other))
        settled.set(other, [...new Set([...(settled.get(other) ?? []), one])]);
    }
  }
  const known = new Set(amendments.flatMap(({ units }) => units.map(({ id }) => id)));
  const wanted = chosen.filter((id) => known.has(id));
  return { merged: mergeUnits(base, amendments, wanted, { order: wanted }), settled };
}

/**
 * What a unit does by itself that somebody should know: it no longer fits the base, or leaves a reference without its
 * point.
 */
export function concernsOf({ base, amendments }: Texts): ReadonlyMap<UnitId, readonly Conflict[]> {
  return new Map(
    amendments.flatMap(({ units }) =>
      units.map(({ id }) => [id, mergeUnits(base, amendments, [id], { order: [id] }).conflicts] as const),
    ),
  );
}

/** The units that fall by the adoption of this one, among those that are still open. */
export const fallingWith = (
  relations: readonly UnitRelation[],
  unitId: UnitId,
  open: ReadonlySet<UnitId>,
): readonly UnitId[] => [
  ...new Set(
    relations.flatMap(({ kind, units }) =>
      kind === 'excludes' && units.includes(unitId) ? units.filter((other) => other !== unitId && open.has(other)) : [],
    ),
  ),
];

/** The units that do the same, among those that are still open. */
export const sameAs = (
  relations: readonly UnitRelation[],
  unitId: UnitId,
  open: ReadonlySet<UnitId>,
): readonly UnitId[] =>
  relations.flatMap(({ kind, units }) =>
    kind === 'identical' && units.includes(unitId) ? units.filter((other) => other !== unitId && open.has(other)) : [],
  );

/** The units that this one certainly goes further than, among those that are still open. */
export const lesserThan = (
  relations: readonly UnitRelation[],
  unitId: UnitId,
  open: ReadonlySet<UnitId>,
): readonly UnitId[] => [
  ...new Set(
    relations.flatMap(({ further, units }) =>
      further === unitId ? units.filter((other) => other !== unitId && open.has(other)) : [],
    ),
  ),
];
