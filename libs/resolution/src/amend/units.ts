import type { Op, Point, PointId, UnitId, VoteUnit } from '../model';
import { citationsOf, fullLabel } from '../points/labels';
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
    const up = groups.get(top) ?? top;
    return up === top ? top : find(up);
  };
  const topsOfDraft = (draft: OpDraft): PointId[] => {
    const subject = subjectOf(draft) ?? '';
    return [topInBase.get(subject), topInTarget.get(subject)].filter((top) => top !== undefined);
  };
  const tie = (first: PointId | undefined, second: PointId | undefined): void => {
    if (first !== undefined && second !== undefined && find(first) !== find(second))
      groups.set(find(second), find(first));
  };
  for (const draft of drafts) {
    const [first, second] = topsOfDraft(draft);
    if (draft.k === 'move') tie(first, second);
  }
  const touched = [...new Set(drafts.map((draft) => topsOfDraft(draft)[0] ?? wholeText))];
  for (const top of touched) {
    const before = unitsBefore.get(top);
    tie(
      grouping === 'whole'
        ? touched[0]
        : touched.find((other) => before !== undefined && unitsBefore.get(other) === before),
      top,
    );
  }
  const order = [...readingOrder(base, target), wholeText];
  // The operations stay in the order of the text, which decides the order of new points at one place; only the units
  // are sorted.
  const grouped = drafts.map((draft, index) => ({
    id: `${amendmentId}:op${index + 1}`,
    draft,
    group: find(topsOfDraft(draft)[0] ?? wholeText),
  }));
  const present = order.filter((top) => grouped.some(({ group }) => group === top));
  const unitOf = nameUnits(
    present,
    (group) => touched.find((top) => find(top) === group && unitsBefore.has(top)),
    amendmentId,
    unitsBefore,
  );
  return {
    ops: grouped.map(({ id, draft, group }) => ({ ...draft, id, unit: unitOf.get(group) ?? '' })),
    units: present.map((group) => ({
      id: unitOf.get(group) ?? '',
      label: unitLabel(
        order.filter((top) => find(top) === group),
        base,
        target,
        drafts,
      ),
      ops: grouped.filter((member) => member.group === group).map(({ id }) => id),
    })),
  };
}

/**
 * The label that a unit of these operations has on a base, `target` being what the whole amendment makes of it: points
 * are named as they are numbered there. null where
 * the operations are about no point.
 */
export function labelOfUnit(base: readonly Point[], target: readonly Point[], ops: readonly OpDraft[]): string | null {
  const [topInBase, topInTarget] = [topsOf(base), topsOf(target)];
  const tops = new Set(
    ops.flatMap((op) => {
      const subject = subjectOf(op) ?? '';
      const both = [topInBase.get(subject), topInTarget.get(subject)].filter((top) => top !== undefined);
      return op.k === 'move' ? both : both.slice(0, 1);
    }),
  );
  const inOrder = readingOrder(base, target).filter((top) => tops.has(top));
  return inOrder.length === 0 ? null : unitLabel(inOrder, base, target, ops);
}

/** The group of what belongs to no point. */
const wholeText = '*';

function topsOf(points: readonly Point[]): Map<PointId, PointId> {
  return new Map(points.flatMap((top) => walk([top]).map(({ point }) => [point.id, top.id] as const)));
}

/** Top points of both texts: those of the base in their order, new ones after the point they follow. */
function readingOrder(base: readonly Point[], target: readonly Point[]): PointId[] {
  const order = base.map((point) => point.id);
  target.forEach((point, index) => {
    if (order.includes(point.id)) return;
    const before = target[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before.id) + 1, 0, point.id);
  });
  return order;
}

/**
 * A group that holds a point which had a unit before keeps the id of that unit; the others take the next free number.
 */
function nameUnits(
  groups: readonly PointId[],
  knownTop: (group: PointId) => PointId | undefined,
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
  return new Map(groups.map((group) => [group, unitsBefore.get(knownTop(group) ?? '') ?? fresh()]));
}

function unitLabel(
  tops: readonly PointId[],
  base: readonly Point[],
  target: readonly Point[],
  drafts: readonly OpDraft[],
): string {
  const inBase = citationsOf(base);
  const rest = drafts.some((draft) => draft.k === 'title') ? 'Titel' : 'Gesamter Text';
  return tops
    .map((top) =>
      top === wholeText ? rest : inBase.has(top) ? fullLabel(base, top) : `${fullLabel(target, top)} (neu)`,
    )
    .join(', ');
}
