import { alignPoints } from '../diff/align';
import { diffTokens } from '../diff/diff-tokens';
import { newEffort } from '../diff/effort';
import type { Hunk } from '../diff/hunks';
import { applyWithDeadReferences } from '../amend/apply';
import { isGuarded } from '../amend/edits';
import { unitNames } from '../amend/units';
import { unlessBroken } from '../errors';
import { firstIndex } from '../first-index';
import type { AmendmentText, Op, Point, PointId, VoteUnit } from '../model';
import { flatten, type FlatBody } from '../points/body';
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

  const bodies = comparedBodies();

  const moved = amendment.ops.map((op) => ({ op, next: moveOp(op) }));
  const lost = moved.filter((each) => each.next === null).map(({ op }) => describeLost(op));
  const lostOps = new Set(lost.map(({ op }) => op));
  const units = amendment.units.filter((unit) => !unit.ops.some((op) => lostOps.has(op)));
  const leftOut = new Set(
    amendment.units.filter((unit) => unit.ops.some((op) => lostOps.has(op))).flatMap((unit) => unit.ops),
  );
  const kept = moved.flatMap(({ op, next: rebased }) => (rebased === null || leftOut.has(op.id) ? [] : [rebased]));
  const target = textWith(next, kept);
  if (target === null)
    return { amendment: { ...amendment, ops: [], units: [] }, lost: amendment.ops.map(describeLost) };
  // The new version may number the points of a unit otherwise.
  const byId = new Map(kept.map((op) => [op.id, op]));
  const label = unitNames(next, target);
  const labelled = units.map((unit): VoteUnit => {
    const ops = unit.ops.flatMap((id) => byId.get(id) ?? []);
    return { ...unit, label: label(ops) ?? unit.label };
  });
  return { amendment: { ...amendment, ops: kept, units: labelled }, lost };

  function moveOp(op: Op): Op | null {
    switch (op.k) {
      case 'all':
      case 'title':
        return op;
      case 'text': {
        const [old, fresh] = [before.get(op.point)?.point, after.get(follow(op.point) ?? '')?.point];
        if (old === undefined || fresh === undefined) return null;
        const compared = bodies(old, fresh);
        const at = moveRange(compared, op.at);
        return at === null || !isGuarded(compared.b, op, at) ? null : { ...op, point: fresh.id, at };
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
    const place = parent === undefined ? {} : { parent };
    if (op.after !== null && own.has(op.after)) return { ...place, after: op.after };
    const anchor = before.get(op.after ?? '');
    const isHere = anchor !== undefined && (anchor.parent?.id ?? undefined) === op.parent;
    for (let index = isHere ? anchor.index : -1; index >= 0; index -= 1) {
      const left = after.get(follow(siblings[index]?.id ?? '') ?? '');
      if (left !== undefined && (left.parent?.id ?? undefined) === parent) return { ...place, after: left.point.id };
    }
    return { ...place, after: null };
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
    return a !== undefined && b !== undefined && bodies(a, b).hunks.length === 0;
  }
}

/** The body of a point in both versions: the tokens of the new one, and where they differ. */
interface Compared {
  readonly fresh: Point;
  readonly b: FlatBody;
  readonly hunks: readonly Hunk[];
  /** By how much tokens are shifted before the first hunk, before the second, …, behind the last. */
  readonly shifts: readonly number[];
}

/** Compares the bodies of two points, each pair once: an amendment may have many operations on one point. */
function comparedBodies(): (old: Point, fresh: Point) => Compared {
  const known = new Map<Point, Compared>();
  const effort = newEffort();
  return (old, fresh) => {
    const found = known.get(old);
    if (found?.fresh === fresh) return found;
    const b = flatten(fresh.body);
    const hunks = diffTokens(flatten(old.body).tokens, b.tokens, effort);
    let shift = 0;
    const shifts = [0, ...hunks.map((hunk) => (shift += hunk.b[1] - hunk.b[0] - (hunk.a[1] - hunk.a[0])))];
    const compared = { fresh, b, hunks, shifts };
    known.set(old, compared);
    return compared;
  };
}

const describeLost = (op: Op): Rebased['lost'][number] => ({
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
function moveRange({ hunks, shifts }: Compared, [from, to]: readonly [number, number]): [number, number] | null {
  const next = firstIndex(hunks, ({ a }) => a[1] > from || (a[1] === from && to === from));
  const hunk = hunks[next];
  if (hunk !== undefined && (hunk.a[0] < to || (hunk.a[0] === to && to === from))) return null;
  const shift = shifts[next] ?? 0;
  return [from + shift, to + shift];
}
