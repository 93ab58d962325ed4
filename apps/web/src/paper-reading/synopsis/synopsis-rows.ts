import { compareVersions, fullLabel, walk, type MarkedPoint, type PointId, type UnitId } from '@gremia/resolution';
import type { SynopsisAmendment, SynopsisSource } from './synopsis-source';

export interface SynopsisEntry {
  readonly amendment: SynopsisAmendment;
  readonly points: readonly MarkedPoint[];
  /** The vote units that make this change; empty when only numbers of references follow a change elsewhere. */
  readonly unitIds: readonly UnitId[];
}

export interface SynopsisCounter {
  readonly office: string;
  readonly points: readonly MarkedPoint[];
}

/** A point of the base with what is moved to it, or (`place`) a place where new points are moved. */
export interface SynopsisRow {
  readonly id: string;
  readonly kind: 'point' | 'place';
  /** `BP 04`; of a place the point it comes after, the empty string at the beginning. */
  readonly label: string;
  readonly base: readonly MarkedPoint[];
  readonly entries: readonly SynopsisEntry[];
  readonly counters: readonly SynopsisCounter[];
}

const START = '';
const placeKey = (after: PointId): string => `nach:${after}`;
const isPlaced = ({ change }: MarkedPoint): boolean => change === 'inserted' || change === 'moved';

/**
 * The base point by point, new points at their places, and beside each what every amendment and the administration
 * would make of it.
 */
export function synopsisRows({ base, amendments, counters }: SynopsisSource): SynopsisRow[] {
  const known = new Set(base.map(({ id }) => id));
  const amended = amendments.map((amendment) => ({ amendment, parts: splitByRow(amendment.marked, known) }));
  const countered = counters.map(({ office, points }) => ({
    office,
    parts: splitByRow(compareVersions(base, points), known),
  }));
  const unchanged = splitByRow(compareVersions(base, base), known);

  const row = (id: string, kind: SynopsisRow['kind'], label: string): SynopsisRow => ({
    id,
    kind,
    label,
    base: unchanged.get(id) ?? [],
    entries: amended.flatMap(({ amendment, parts }) => {
      const points = parts.get(id) ?? [];
      return points.some(({ change }) => change !== 'equal')
        ? [{ amendment, points, unitIds: unitsIn(amendment, points) }]
        : [];
    }),
    counters: countered.flatMap(({ office, parts }) => {
      const points = parts.get(id) ?? [];
      return points.some(({ change }) => change !== 'equal') ? [{ office, points }] : [];
    }),
  });
  const place = (after: PointId): SynopsisRow[] => {
    const found = row(placeKey(after), 'place', after === START ? '' : fullLabel(base, after));
    return found.entries.length + found.counters.length === 0 ? [] : [found];
  };
  return [...place(START), ...base.flatMap(({ id }) => [row(id, 'point', fullLabel(base, id)), ...place(id)])];
}

/**
 * The marked points by the row they belong to: a top point with all below it; a new one by the top point of the base it
 * comes after.
 */
function splitByRow(marked: readonly MarkedPoint[], known: ReadonlySet<PointId>): Map<string, MarkedPoint[]> {
  const rows = new Map<string, MarkedPoint[]>();
  let last = START;
  let current = START;
  for (const point of marked) {
    if (point.depth === 0) {
      const inBase = known.has(point.id) && point.change !== 'inserted';
      if (inBase && !isPlaced(point)) last = point.id;
      current = inBase ? point.id : placeKey(last);
    }
    rows.set(current, [...(rows.get(current) ?? []), point]);
  }
  return rows;
}

function unitsIn({ ops, units }: SynopsisAmendment, points: readonly MarkedPoint[]): UnitId[] {
  const done = new Set(points.flatMap(({ segments }) => segments.map(({ opId }) => opId)));
  const here = new Set(points.map(({ id }) => id));
  const mine = new Set(
    ops.filter((op) => done.has(op.id) || (op.k === 'move' && here.has(op.point))).map(({ id }) => id),
  );
  return units.filter((unit) => unit.ops.some((id) => mine.has(id))).map(({ id }) => id);
}

/**
 * The row a point belongs to, for what is said about that point alone; null for a new point, which is spoken of
 * wherever its unit is.
 */
export const rowOfPoint = ({ base }: SynopsisSource, id: PointId | null): string | null =>
  id === null ? null : (base.find((top) => walk([top]).some(({ point }) => point.id === id))?.id ?? null);
