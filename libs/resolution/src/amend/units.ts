import { groupBy } from '../group-by';
import type { Op, Point, PointId, UnitId, VoteUnit } from '../model';
import { fullLabels } from '../points/labels';
import { walk } from '../points/tree';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** An operation that has no id and no unit yet. */
export type OpDraft = Without<Op, 'id' | 'unit'>;

/** The point that an operation is about: the new one of an insertion. `null` for the title and the whole text. */
export function subjectOf(op: OpDraft): PointId | null {
  if (op.k === 'insert') return op.node.id;
  return op.k === 'all' || op.k === 'title' ? null : op.point;
}

/**
 * What the council votes on at once: `points`, each top point by itself (the default), or `whole`, the whole amendment.
 */
export type Grouping = 'points' | 'whole';

export interface GroupOptions {
  readonly amendmentId: string;
  readonly grouping?: Grouping;
  /**
   * Units that top points had before; what was in one unit stays in one, under its id. Other units are named after the
   * free numbers.
   */
  readonly unitsBefore?: ReadonlyMap<PointId, UnitId>;
}

/**
 * Gives the operations their ids (`<amendment>:op1`) and units (`<amendment>:u1`), one unit a top point, in the order
 * of the text. What moves between two top points
 * ties them together, since half of it would lose the point or double it.
 */
export function groupUnits(
  base: readonly Point[],
  target: readonly Point[],
  drafts: readonly OpDraft[],
  { amendmentId, grouping = 'points', unitsBefore = new Map() }: GroupOptions,
): { ops: Op[]; units: VoteUnit[] } {
  const topInBase = topsOf(base);
  const topInTarget = topsOf(target);
  const groups = new Map<PointId, PointId>();
  const find = (top: PointId): PointId => {
    let group = top;
    for (let up = groups.get(group); up !== undefined; up = groups.get(group)) group = up;
    // What was found is remembered: chains of moves stay short.
    if (group !== top) groups.set(top, group);
    return group;
  };
  const topsOfDraft = (draft: OpDraft): PointId[] => {
    const subject = subjectOf(draft) ?? '';
    return [topInBase.get(subject), topInTarget.get(subject)].filter((top) => top !== undefined);
  };
  const joinPoints = (first: PointId | undefined, second: PointId | undefined): void => {
    if (first !== undefined && second !== undefined && find(first) !== find(second))
      groups.set(find(second), find(first));
  };
  for (const draft of drafts) {
    const [first, second] = topsOfDraft(draft);
    if (draft.k === 'move') joinPoints(first, second);
  }
  const touched = [...new Set(drafts.map((draft) => topsOfDraft(draft)[0] ?? wholeText))];
  const firstOfUnit = new Map<UnitId, PointId>();
  for (const top of touched) {
    const before = unitsBefore.get(top);
    if (before !== undefined && !firstOfUnit.has(before)) firstOfUnit.set(before, top);
    joinPoints(grouping === 'whole' ? touched[0] : firstOfUnit.get(before ?? ''), top);
  }
  const order = [...readingOrder(base, target), wholeText];
  // The operations stay in the order of the text, which decides the order of new points at one place; only the units
  // are sorted.
  const grouped = drafts.map((draft, index) => ({
    id: `${amendmentId}:op${index + 1}`,
    draft,
    group: find(topsOfDraft(draft)[0] ?? wholeText),
  }));
  const opsOf = groupBy(grouped, ({ group }) => group);
  const topsOfGroup = groupBy(order, find);
  const present = order.filter((top) => opsOf.has(top));
  const known = new Map<PointId, PointId>();
  for (const top of touched) if (unitsBefore.has(top) && !known.has(find(top))) known.set(find(top), top);
  const unitOf = nameUnits(present, known, amendmentId, unitsBefore);
  const label = unitLabeller(base, target);
  return {
    ops: grouped.map(({ id, draft, group }) => ({ ...draft, id, unit: unitOf.get(group) ?? '' })),
    units: present.map((group) => ({
      id: unitOf.get(group) ?? '',
      label: label(topsOfGroup.get(group) ?? [], drafts),
      ops: (opsOf.get(group) ?? []).map(({ id }) => id),
    })),
  };
}

/**
 * Gives the label that a unit has on a base by its operations, `target` being what the whole amendment makes of it:
 * points are named as they are numbered there. null where the operations are about no point.
 */
export function unitNames(
  base: readonly Point[],
  target: readonly Point[],
): (ops: readonly OpDraft[]) => string | null {
  const [topInBase, topInTarget] = [topsOf(base), topsOf(target)];
  const rank = new Map(readingOrder(base, target).map((top, index) => [top, index]));
  const label = unitLabeller(base, target);
  return (ops) => {
    const tops = new Set(
      ops.flatMap((op) => {
        const subject = subjectOf(op) ?? '';
        const both = [topInBase.get(subject), topInTarget.get(subject)].filter((top) => top !== undefined);
        return op.k === 'move' ? both : both.slice(0, 1);
      }),
    );
    const inOrder = [...tops].sort((x, y) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0));
    return inOrder.length === 0 ? null : label(inOrder, ops);
  };
}

/** The group of what belongs to no point. */
const wholeText = '*';

function topsOf(points: readonly Point[]): Map<PointId, PointId> {
  return new Map(points.flatMap((top) => walk([top]).map(({ point }) => [point.id, top.id] as const)));
}

/** Top points of both texts: those of the base in their order, new ones after the point they follow. */
function readingOrder(base: readonly Point[], target: readonly Point[]): PointId[] {
  const known = new Set(base.map((point) => point.id));
  const following = new Map<PointId | null, PointId[]>();
  let anchor: PointId | null = null;
  for (const { id } of target) {
    if (known.has(id)) {
      anchor = id;
      continue;
    }
    const behind = following.get(anchor);
    if (behind === undefined) following.set(anchor, [id]);
    else behind.push(id);
  }
  return [null, ...base.map((point) => point.id)].flatMap((id) => [
    ...(id === null ? [] : [id]),
    ...(following.get(id) ?? []),
  ]);
}

/**
 * A group that holds a point which had a unit before keeps the id of that unit; the others take the next free number.
 */
function nameUnits(
  groups: readonly PointId[],
  knownTop: ReadonlyMap<PointId, PointId>,
  amendmentId: string,
  unitsBefore: ReadonlyMap<PointId, UnitId>,
): Map<PointId, UnitId> {
  const taken = new Set(unitsBefore.values());
  let next = 1;
  const fresh = (): UnitId => {
    while (taken.has(`${amendmentId}:u${next}`)) next += 1;
    taken.add(`${amendmentId}:u${next}`);
    return `${amendmentId}:u${next}`;
  };
  return new Map(groups.map((group) => [group, unitsBefore.get(knownTop.get(group) ?? '') ?? fresh()]));
}

/** Whether a unit is one of an amendment, however it was grouped: ids of units begin with that of their amendment. */
export const isUnitOf = (unitId: UnitId, amendmentId: string): boolean => unitId.startsWith(`${amendmentId}:`);

/** Names a unit by the top points that it is about; `ops` tell what it is about where it is about none. */
function unitLabeller(
  base: readonly Point[],
  target: readonly Point[],
): (tops: readonly PointId[], ops: readonly OpDraft[]) => string {
  const [inBase, inTarget] = [fullLabels(base), fullLabels(target)];
  const nameOf = (top: PointId): string => inBase.get(top) ?? `${inTarget.get(top) ?? ''} (neu)`;
  return (tops, ops) =>
    tops
      .map((top) =>
        top === wholeText ? (ops.some((op) => op.k === 'title') ? 'Titel' : 'Gesamter Text') : nameOf(top),
      )
      .join(', ');
}
