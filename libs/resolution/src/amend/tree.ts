import { ResolutionError } from '../errors';
import { groupBy } from '../group-by';
import type { Inline, Op, Point, PointId, Scheme } from '../model';
import { flatten, joinBodies, sliceBody } from '../points/body';
import { isGuarded, tokenRange } from './edits';

type TextOp = Extract<Op, { k: 'text' }>;
type Placement = Extract<Op, { k: 'insert' | 'move' }>;

/**
 * A point under a set of operations, struck ones still at their place. `by` names the operation that put or struck it.
 */
export interface Amended {
  readonly id: PointId;
  readonly scheme: Scheme;
  readonly start: number | undefined;
  readonly stem: string | undefined;
  readonly base: Point | null;
  readonly body: readonly Inline[];
  readonly edits: readonly TextOp[];
  readonly replacedBy: Op | null;
  readonly state: 'kept' | 'inserted' | 'deleted' | 'moved';
  readonly by: Op | null;
  readonly children: readonly Amended[];
}

/**
 * Applies operations to a text without forgetting what they did. Their order matters only for several new points at one
 * place.
 *
 * @throws ResolutionError `base-changed` when the words of an edit are not the ones it was made for, `overlap` when two
 *   edits touch the same words,
 *   `unknown-point` when a point is not there
 */
export function amend(base: readonly Point[], ops: readonly Op[]): Amended[] {
  const all = ops.find((op) => op.k === 'all');
  if (all !== undefined)
    return [
      ...base.map((point) => amendOnly(point, 'deleted', all)),
      ...all.points.map((point) => amendOnly(point, 'inserted', all)),
    ];
  const plan = makePlan(base, ops);
  const tree = buildChildren(plan, null, base, false);
  const lost = plan.placements.find((op) => !plan.placed.has(op));
  if (lost !== undefined) throw new ResolutionError('unknown-point', `no place for ${lost.id}`, lost.id);
  return tree;
}

interface Plan {
  readonly placements: readonly Placement[];
  /** The same by the place where they put a point, see `placeKey`. */
  readonly byPlace: ReadonlyMap<string, readonly Placement[]>;
  /** The points that are moved below a parent, by both. */
  readonly movedBelow: ReadonlySet<string>;
  readonly placed: Set<Placement>;
  readonly moved: ReadonlyMap<PointId, Extract<Op, { k: 'move' }>>;
  readonly deleted: ReadonlyMap<PointId, Op>;
  readonly replaced: ReadonlyMap<PointId, Extract<Op, { k: 'replace' }>>;
  readonly texts: ReadonlyMap<PointId, readonly TextOp[]>;
  readonly byId: ReadonlyMap<PointId, Point>;
}

function makePlan(base: readonly Point[], ops: readonly Op[]): Plan {
  const byId = new Map<PointId, Point>();
  const index = (points: readonly Point[]): void => {
    for (const point of points) {
      byId.set(point.id, point);
      index(point.children);
    }
  };
  index(base);
  index(ops.flatMap((op) => (op.k === 'insert' ? [op.node] : [])));
  for (const op of ops)
    if ('point' in op && !byId.has(op.point)) throw new ResolutionError('unknown-point', `no point ${op.point}`, op.id);
  const placements = ops.filter((op) => op.k === 'insert' || op.k === 'move');
  return {
    placements,
    byPlace: groupBy(placements, (op) => placeKey(op.parent ?? null, op.after)),
    movedBelow: new Set(placements.flatMap((op) => (op.k === 'move' ? [placeKey(op.parent ?? null, op.point)] : []))),
    placed: new Set(),
    moved: new Map(ops.flatMap((op) => (op.k === 'move' ? [[op.point, op]] : []))),
    deleted: new Map(ops.flatMap((op) => (op.k === 'delete' ? [[op.point, op]] : []))),
    replaced: new Map(ops.flatMap((op) => (op.k === 'replace' ? [[op.point, op]] : []))),
    texts: groupBy(
      ops.filter((op) => op.k === 'text'),
      (op) => op.point,
    ),
    byId,
  };
}

/** Names a place: behind a point (null: at the beginning) below a parent (null: at the top). */
const placeKey = (parent: PointId | null, after: PointId | null): string => JSON.stringify([parent, after]);

function buildChildren(
  plan: Plan,
  parent: PointId | null,
  children: readonly Point[],
  struck: boolean,
  isNew = false,
): Amended[] {
  const list: Amended[] = [];
  const placeAfter = (anchor: PointId | null): void => {
    for (const op of plan.byPlace.get(placeKey(parent, anchor)) ?? []) {
      if (plan.placed.has(op)) continue;
      plan.placed.add(op);
      const point = op.k === 'insert' ? op.node : plan.byId.get(op.point);
      if (point === undefined) continue;
      list.push(op.k === 'insert' ? build(plan, point, struck, true, op) : build(plan, point, struck, false, op));
      placeAfter(point.id);
    }
  };
  placeAfter(null);
  for (const child of children) {
    if (!plan.moved.has(child.id)) list.push(build(plan, child, struck, isNew, null));
    if (!plan.movedBelow.has(placeKey(parent, child.id))) placeAfter(child.id);
  }
  return list;
}

function build(plan: Plan, point: Point, parentStruck: boolean, isNew: boolean, by: Op | null): Amended {
  const deletion = plan.deleted.get(point.id);
  const struck = deletion !== undefined || (parentStruck && by?.k !== 'move');
  const replacement = plan.replaced.get(point.id);
  const edits = struck
    ? []
    : [...(plan.texts.get(point.id) ?? [])].sort((x, y) => x.at[0] - y.at[0] || x.at[1] - y.at[1]);
  const renewed = replacement?.node.children ?? [];
  return {
    id: point.id,
    ...numberingOf(replacement?.node ?? point),
    base: isNew ? null : point,
    body: replacement?.node.body ?? applyEdits(point.body, edits),
    edits,
    replacedBy: struck ? null : (replacement ?? null),
    state: struck ? 'deleted' : isNew ? 'inserted' : by === null ? 'kept' : 'moved',
    by: deletion ?? by,
    children: [
      ...buildChildren(plan, point.id, point.children, struck || renewed.length > 0, isNew),
      ...renewed.map((child) => amendOnly(child, struck ? 'deleted' : 'inserted', replacement ?? by)),
    ],
  };
}

const numberingOf = ({ scheme, start, stem }: Point): Pick<Amended, 'scheme' | 'start' | 'stem'> => ({
  scheme,
  start,
  stem,
});

function applyEdits(body: readonly Inline[], edits: readonly TextOp[]): Inline[] {
  const flat = flatten(body);
  const pieces: (readonly Inline[])[] = [];
  let at = 0;
  let token = 0;
  for (const op of edits) {
    if (op.at[0] < token) throw new ResolutionError('overlap', `${op.id} overlaps another edit`, op.id);
    if (!isGuarded(flat, op, op.at))
      throw new ResolutionError('base-changed', `the words of ${op.id} are not there`, op.id);
    const [from, to] = tokenRange(flat.tokens, ...op.at);
    pieces.push(sliceBody(flat, at, from), op.now);
    at = to;
    token = op.at[1];
  }
  return edits.length === 0 ? [...body] : joinBodies(...pieces, sliceBody(flat, at, flat.text.length));
}

function amendOnly(point: Point, state: 'deleted' | 'inserted', by: Op | null): Amended {
  const children = point.children.map((child) => amendOnly(child, state, by));
  return {
    id: point.id,
    ...numberingOf(point),
    base: state === 'deleted' ? point : null,
    body: point.body,
    edits: [],
    replacedBy: null,
    state,
    by,
    children,
  };
}
