import type { Conflict, ConflictKind, Op, PointId, UnitId } from '../model';

/** An operation and the unit it belongs to. */
export interface Own {
  readonly op: Op;
  readonly unit: UnitId;
}

/** A conflict in the form that does not depend on who was found first. */
export function conflict(
  kind: ConflictKind,
  blocking: boolean,
  point: PointId | null,
  units: readonly UnitId[],
  ops: readonly string[],
): Conflict {
  return { kind, blocking, point, units: [...new Set(units)].sort(), ops: [...new Set(ops)].sort() };
}
