import { citationsOf, parseResolution, type Inline, type Point, type PointId } from '@gremia/resolution';
import type { DemoEdit } from './demo-paper';

/**
 * The whole text after the edits, as the editor would send it: points that stay keep their id. @throws when an edit
 * does not fit the text it is made for
 */
export function edited(base: readonly Point[], edits: readonly DemoEdit[], prefix: string): Point[] {
  const byLabel = new Map([...citationsOf(base)].map(([id, label]) => [label, id]));
  return edits.reduce<Point[]>(
    (points, edit, index) => apply(points, edit, byLabel, `${prefix}${index + 1}`),
    [...base],
  );
}

function apply(
  points: readonly Point[],
  edit: DemoEdit,
  byLabel: ReadonlyMap<string, PointId>,
  newId: string,
): Point[] {
  if ('strike' in edit) return without(points, idOf(byLabel, edit.strike));
  if ('insert' in edit) return insertAfter(points, idOf(byLabel, edit.after), newPoint(edit.insert, newId, byLabel));
  return points.map((point) => changed(point, idOf(byLabel, edit.at), edit.change));
}

function idOf(byLabel: ReadonlyMap<string, PointId>, label: string): PointId {
  const id = byLabel.get(label);
  if (id === undefined) throw new Error(`there is no point ${label}`);
  return id;
}

const without = (points: readonly Point[], id: PointId): Point[] =>
  points.filter((point) => point.id !== id).map((point) => ({ ...point, children: without(point.children, id) }));

const insertAfter = (points: readonly Point[], id: PointId, node: Point): Point[] =>
  points.flatMap((point) =>
    point.id === id ? [point, node] : [{ ...point, children: insertAfter(point.children, id, node) }],
  );

function changed(point: Point, id: PointId, change: readonly [string, string]): Point {
  if (point.id !== id) return { ...point, children: point.children.map((child) => changed(child, id, change)) };
  const [old, fresh] = change;
  const at = point.body.findIndex((node) => node.t === 'text' && node.s.includes(old));
  if (at === -1) throw new Error(`„${old}“ does not occur`);
  return {
    ...point,
    body: point.body.map((node, index) =>
      index === at && node.t === 'text' ? { ...node, s: node.s.replace(old, fresh) } : node,
    ),
  };
}

/** References in a new point are nodes like all others, so that they follow the numbers of the points they name. */
function newPoint(text: string, id: PointId, byLabel: ReadonlyMap<string, PointId>): Point {
  const [point] = parseResolution(`01\n${text}`, { idPrefix: id });
  if (point === undefined) throw new Error('a new point needs words');
  return { ...point, id, body: point.body.flatMap((node) => (node.t === 'text' ? linked(node.s, byLabel) : [node])) };
}

function linked(text: string, byLabel: ReadonlyMap<string, PointId>): Inline[] {
  return text.split(/(BP \d\d)/u).flatMap((piece): Inline[] => {
    const to = piece.startsWith('BP ') ? byLabel.get(piece.slice(3)) : undefined;
    if (to !== undefined) return [{ t: 'ref', to, form: 'BP' }];
    return piece === '' ? [] : [{ t: 'text', s: piece }];
  });
}
