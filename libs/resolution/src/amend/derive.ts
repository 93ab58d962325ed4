import { alignPoints, type Alignment } from '../diff/align';
import { newEffort } from '../diff/effort';
import { longestIncreasing } from '../diff/stable';
import type { Inline, Op, Point, PointId, UnitId, VoteUnit } from '../model';
import { joinBodies, printNode } from '../points/body';
import { citationsOf } from '../points/labels';
import { linkBody, targetsOf } from '../points/references';
import { reviveReferences } from '../points/dead-references';
import { listsGoOn, withNumbering } from './numbering';
import { placesById, renamePoint, walk } from '../points/tree';
import { deriveEdits } from './edits';
import { groupUnits, type Grouping, type OpDraft } from './units';

export interface DeriveOptions {
  /** Begins every id that is made, so that ids are unique over the amendments of a paper. */
  readonly amendmentId: string;
  /**
   * Whether the council votes on each top point (`points`, the default) or on all of it at once (`whole`: one unit,
   * whose label names the points).
   */
  readonly grouping?: Grouping;
  /**
   * What the amendment aimed at before it was edited again: new points that it had already keep their ids, also when
   * `edited` names them otherwise.
   */
  readonly aimedBefore?: readonly Point[];
  /** The vote units that top points had before: what was voted on at once still is, and these units keep their ids. */
  readonly unitsBefore?: ReadonlyMap<PointId, UnitId>;
}

export interface Derived {
  readonly ops: Op[];
  readonly units: VoteUnit[];
}

/**
 * The operations that make `edited` of `base`, and the units the council votes on: by default one for each top point
 * ("BP 02", "BP 07 (neu)"); a move between two
 * points joins their units. Points are recognised by id or by likeness, so `edited` may as well be parsed from plain
 * text. Deterministic; new points that already have an
 * id of this amendment keep it, so that deriving again from the text it aims at (`amendedText`) gives the same ids.
 */
export function deriveOperations(base: readonly Point[], edited: readonly Point[], options: DeriveOptions): Derived {
  const aligned = alignPoints(base, edited);
  const fresh = walk(edited).filter(({ point }) => !aligned.toOld.has(point.id));
  const newIds = nameNewPoints(
    fresh.map(({ point }) => point.id),
    `${options.amendmentId}:p`,
    options.aimedBefore ?? [],
    edited,
  );
  const finalId = (id: PointId): PointId => aligned.toOld.get(id) ?? newIds.get(id) ?? id;
  const renamed = reviveReferences(
    base,
    edited.map((point) => renamePoint(point, finalId)),
  );
  const typedAnew = [...aligned.toNew].some(([old, fresh]) => old !== fresh);
  const target = typedAnew ? listsGoOn(base, keepReferences(base, renamed)) : renamed;
  const drafts = withNumbering(
    base,
    target,
    [...deletions(base, aligned), ...placements(base, target), ...changes(base, target)],
    typedAnew,
  );
  return groupUnits(base, target, drafts, options);
}

/**
 * In a text that was typed anew (its ids are not those of the base), a point whose references still read as before
 * still means the same points, although the numbers
 * in the new text would now belong to others, or to none: who strikes BP 04 does not edit "BP 05" elsewhere.
 */
function keepReferences(base: readonly Point[], target: readonly Point[]): Point[] {
  const baseById = placesById(base);
  const [oldNames, newNames] = [citationsOf(base), citationsOf(target)];
  const targets = targetsOf(base);
  const printed = (body: readonly Inline[]): string =>
    JSON.stringify(refsOf(body).map((node) => printNode(node, oldNames)));
  const keepPoint = (point: Point): Point => {
    const children = point.children.map(keepPoint);
    const old = baseById.get(point.id)?.point;
    const written = point.body.map((node): Inline =>
      node.t === 'ref' ? { t: 'text', s: printNode(node, newNames) } : node,
    );
    const asBefore = linkBody(joinBodies(written), targets);
    const isKept =
      old !== undefined &&
      printed(old.body) === printed(asBefore) &&
      refsOf(point.body).length <= refsOf(asBefore).length;
    return { ...point, children, body: isKept ? asBefore : point.body };
  };
  return target.map(keepPoint);
}

const refsOf = (body: readonly Inline[]): Inline[] => body.filter((node) => node.t === 'ref');

/**
 * New points that have a name of this amendment (it is being edited again) keep it; the others take names that it never
 * gave.
 */
function nameNewPoints(
  ids: readonly PointId[],
  prefix: string,
  before: readonly Point[],
  edited: readonly Point[],
): Map<PointId, PointId> {
  const given = new Set(walk(before).map(({ point }) => point.id));
  const names = new Map(ids.filter((id) => id.startsWith(prefix)).map((id) => [id, id]));
  const taken = new Set([...names.values()]);
  const earlier = before.length === 0 ? undefined : alignPoints(before, edited).toOld;
  for (const id of ids) {
    const name = names.has(id) ? undefined : earlier?.get(id);
    if (name === undefined || !name.startsWith(prefix) || taken.has(name)) continue;
    names.set(id, name);
    taken.add(name);
  }
  let next = 1;
  for (const id of ids) {
    if (names.has(id)) continue;
    while (taken.has(`${prefix}${next}`) || given.has(`${prefix}${next}`)) next += 1;
    names.set(id, `${prefix}${next}`);
    next += 1;
  }
  return names;
}

function deletions(base: readonly Point[], aligned: Alignment): OpDraft[] {
  return walk(base)
    .filter(({ point, parent }) => !aligned.toNew.has(point.id) && (parent === null || aligned.toNew.has(parent.id)))
    .map(({ point }) => ({ k: 'delete', point: point.id }));
}

/**
 * Insertions and moves in the order of the new text; each is anchored to the nearest point before it that stays (or is
 * struck) at its place.
 */
function placements(base: readonly Point[], target: readonly Point[]): OpDraft[] {
  const baseById = placesById(base);
  const targetIds = placesById(target);
  const drafts: OpDraft[] = [];
  const place = (siblings: readonly Point[], parent: Point | null): void => {
    const isNewParent = parent !== null && !baseById.has(parent.id);
    const oldSiblings = parent === null ? base : (baseById.get(parent.id)?.point.children ?? []);
    const oldIndex = new Map(oldSiblings.map((point, index) => [point.id, index]));
    const stayed = siblings.filter((point) => oldIndex.has(point.id));
    const kept = longestIncreasing(stayed.map((point) => oldIndex.get(point.id) ?? 0));
    const stable = new Set(stayed.filter((_, index) => kept.has(index)).map((point) => point.id));
    let anchor = followStruck(null, -1, oldSiblings, targetIds);
    for (const point of siblings) {
      const isNew = !baseById.has(point.id);
      const where = { ...(parent === null ? {} : { parent: parent.id }), after: anchor };
      if (stable.has(point.id)) anchor = followStruck(point.id, oldIndex.get(point.id) ?? -1, oldSiblings, targetIds);
      else if (isNew && isNewParent) anchor = point.id;
      else if (isNew) drafts.push({ k: 'insert', ...where, node: withoutKnown(point, baseById) });
      else drafts.push({ k: 'move', point: point.id, ...where });
      place(point.children, point);
    }
  };
  place(target, null);
  return drafts;
}

/** What is new stands after what was struck at the same place. */
function followStruck(
  after: PointId | null,
  at: number,
  oldSiblings: readonly Point[],
  targetIds: ReadonlyMap<PointId, unknown>,
): PointId | null {
  let anchor = after;
  for (let index = at + 1; index < oldSiblings.length; index += 1) {
    const next = oldSiblings[index];
    if (next === undefined || targetIds.has(next.id)) break;
    anchor = next.id;
  }
  return anchor;
}

function withoutKnown(point: Point, baseById: ReadonlyMap<PointId, unknown>): Point {
  return {
    ...point,
    children: point.children.filter((child) => !baseById.has(child.id)).map((child) => withoutKnown(child, baseById)),
  };
}

function changes(base: readonly Point[], target: readonly Point[]): OpDraft[] {
  const targetById = placesById(target);
  const effort = newEffort();
  return walk(base).flatMap(({ point }): OpDraft[] => {
    const edited = targetById.get(point.id)?.point;
    if (edited === undefined) return [];
    // A point that is numbered in another way is another point to the reader; its children keep their own operations.
    if (edited.scheme !== point.scheme) return [{ k: 'replace', point: point.id, node: { ...edited, children: [] } }];
    return deriveEdits(point.body, edited.body, effort).map(({ at, was, now }) => ({
      k: 'text',
      point: point.id,
      at,
      was,
      now,
    }));
  });
}
