import { alignPoints } from '../diff/align';
import { diffTokens } from '../diff/diff-tokens';
import { applyWithDeadReferences } from '../amend/apply';
import { guardOf } from '../amend/edits';
import { labelOfUnit } from '../amend/units';
import { unlessBroken } from '../errors';
import type { AmendmentText, Op, Point, PointId, VoteUnit } from '../model';
import { flatten } from '../points/body';
import { placesById, renamePoint, walk } from '../points/tree';
import { wordsOf } from './twins';

/** What became of an amendment when the paper got a new version. */
export interface Rebased {
  /**
   * The amendment on the new version: the operations that moved along. Units that have lost an operation have none
   * left.
   */
  readonly amendment: AmendmentText;
  /** Operations whose words or points are not there any more, and the units they belong to: "neu zu prüfen". */
  readonly lost: readonly { readonly op: string; readonly unit: string; readonly point: PointId | null }[];
}

/**
 * Moves an amendment to a new version of its base. An operation whose words are unchanged moves along, whatever changed
 * around them; the others are told, and their
 * units are left out as a whole, since half of one was never moved. An operation on an untouched text stays exactly as
 * it is. A new point that the version has taken in
 * word for word does not move along, for it would stand there twice; nor does the striking of a point below which
 * anything changed. Units keep their ids; their labels follow the new numbers.
 */
export function rebaseAmendment(base: readonly Point[], amendment: AmendmentText, next: readonly Point[]): Rebased {
  const aligned = alignPoints(base, next);
  const [before, after] = [placesById(base), placesById(next)];
  const taken = new Set(walk(next).flatMap(({ point }) => (aligned.toOld.has(point.id) ? [] : [wordsOf(point)])));
  const own = new Set(amendment.ops.flatMap((op) => (op.k === 'insert' ? [...placesById([op.node]).keys()] : [])));
  const follow = (id: PointId): PointId | null => (own.has(id) ? id : (aligned.toNew.get(id) ?? null));

  const moved = amendment.ops.map((op) => ({ op, next: moveOp(op) }));
  const lost = moved.filter((each) => each.next === null).map(({ op }) => tell(op));
  const lostUnits = new Set(
    amendment.units.filter((unit) => lost.some(({ op }) => unit.ops.includes(op))).map((unit) => unit.id),
  );
  const kept = moved.flatMap(({ op, next: rebased }) =>
    rebased === null || amendment.units.some((unit) => lostUnits.has(unit.id) && unit.ops.includes(op.id))
      ? []
      : [rebased],
  );
  const target = textWith(next, kept);
  if (target !== null) {
    const units = amendment.units
      .filter((unit) => !lostUnits.has(unit.id))
      .map((unit) => ({ ...unit, label: labelOn(target, unit) }));
    return { amendment: { ...amendment, ops: kept, units }, lost };
  }
  return { amendment: { ...amendment, ops: [], units: [] }, lost: amendment.ops.map(tell) };

  /** The new version may number the points of a unit otherwise. */
  function labelOn(target: readonly Point[], { label, ops }: VoteUnit): string {
    return (
      labelOfUnit(
        next,
        target,
        kept.filter(({ id }) => ops.includes(id)),
      ) ?? label
    );
  }

  function moveOp(op: Op): Op | null {
    switch (op.k) {
      case 'all':
      case 'title':
        return op;
      case 'text': {
        const [old, fresh] = [before.get(op.point)?.point, after.get(follow(op.point) ?? '')?.point];
        if (old === undefined || fresh === undefined) return null;
        const at = moveRange(old, fresh, op.at);
        return at === null || guardOf(flatten(fresh.body), at) !== op.was ? null : { ...op, point: fresh.id, at };
      }
      case 'delete': {
        const point = follow(op.point);
        return point === null || !sameTree(op.point, point) ? null : { ...op, point };
      }
      case 'replace': {
        const point = follow(op.point);
        return point === null || !sameText(op.point, point)
          ? null
          : { ...op, point, node: renamePoint(op.node, (id) => follow(id) ?? id) };
      }
      case 'move':
      case 'insert': {
        const place = movePlace(op);
        const point = op.k === 'move' ? follow(op.point) : null;
        if (place === null) return null;
        if (op.k === 'insert' && taken.has(wordsOf(op.node))) return null;
        if (op.k === 'insert') return { ...op, ...place, node: renamePoint(op.node, (id) => follow(id) ?? id) };
        return point === null ? null : { ...op, ...place, point };
      }
    }
  }

  /** The anchor that is left: the nearest point before it that the new version still has at this place. */
  function movePlace(op: Extract<Op, { k: 'insert' | 'move' }>): { parent?: PointId; after: PointId | null } | null {
    const parent = op.parent === undefined ? undefined : follow(op.parent);
    if (parent === null) return null;
    const siblings = op.parent === undefined ? base : (before.get(op.parent)?.point.children ?? []);
    const from = op.after === null || own.has(op.after) ? -1 : siblings.findIndex((point) => point.id === op.after);
    const anchors = siblings.slice(0, from + 1).reverse();
    const kept = anchors
      .map((point) => after.get(follow(point.id) ?? ''))
      .find((placed) => placed !== undefined && (placed.parent?.id ?? undefined) === parent);
    const anchor = op.after !== null && own.has(op.after) ? op.after : (kept?.point.id ?? null);
    return { ...(parent === undefined ? {} : { parent }), after: anchor };
  }

  /** Who strikes a point has read it as it was, and what stood below it. */
  function sameTree(old: PointId, fresh: PointId): boolean {
    const [a, b] = [before.get(old)?.point, after.get(fresh)?.point];
    if (a === undefined || b === undefined || a.children.length !== b.children.length || !sameText(old, fresh))
      return false;
    return a.children.every((child) => {
      const now = follow(child.id);
      return now !== null && after.get(now)?.parent?.id === fresh && sameTree(child.id, now);
    });
  }

  function sameText(old: PointId, fresh: PointId): boolean {
    const [a, b] = [before.get(old)?.point, after.get(fresh)?.point];
    return (
      a !== undefined && b !== undefined && diffTokens(flatten(a.body).tokens, flatten(b.body).tokens).length === 0
    );
  }
}

const tell = (op: Op): Rebased['lost'][number] => ({
  op: op.id,
  unit: op.unit,
  point: 'point' in op ? op.point : null,
});

/**
 * Each operation may find its place and all of them together none: points that are to stand below each other. Then
 * null.
 */
const textWith = (next: readonly Point[], ops: readonly Op[]): Point[] | null =>
  unlessBroken(() => applyWithDeadReferences(next, ops));

/**
 * Where a token range stands in the new body, if no change of the version touches it; an insertion keeps both its
 * neighbours.
 */
function moveRange(old: Point, fresh: Point, [from, to]: readonly [number, number]): [number, number] | null {
  let shift = 0;
  for (const { a, b } of diffTokens(flatten(old.body).tokens, flatten(fresh.body).tokens)) {
    if (a[0] > to || (a[0] === to && to > from)) break;
    const isBefore = a[1] < from || (a[1] === from && to > from);
    if (!isBefore) return null;
    shift += b[1] - b[0] - (a[1] - a[0]);
  }
  return [from + shift, to + shift];
}
