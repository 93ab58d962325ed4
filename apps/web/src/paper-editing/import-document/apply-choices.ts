import type { ReadDocumentResult } from '@gremia/contracts';
import { placesById, renamePoint, walk, withStart, type Point, type PointId } from '@gremia/resolution';
import { insertAt, removePoint } from '../points-editor/point-tree';

export type Reading = NonNullable<ReadDocumentResult['reading']>;
export type ReadPoint = Reading['points'][number];
/** What a person decides about a doubtful point: as the document has it, or as it was. */
export type Choice = 'read' | 'base';

/** A doubtful point with everything that the document says about it. */
export interface Question {
  readonly id: PointId;
  readonly entries: readonly ReadPoint[];
}

/** The doubtful points that can be decided, each once. */
export function questionsOf({ base, edited, points }: Reading): readonly Question[] {
  const known = new Set([...walk(base), ...walk(edited)].map(({ point }) => point.id));
  const doubtful = [...new Set(points.filter(({ certain }) => !certain).map(({ id }) => id))].filter((id) =>
    known.has(id),
  );
  return doubtful.map((id) => ({ id, entries: points.filter((point) => point.id === id) }));
}

/**
 * What the document says and no point takes up (an instruction that names no point of the paper): it has to be entered
 * by hand.
 */
export function unplaced(reading: Reading): readonly ReadPoint[] {
  const asked = new Set(questionsOf(reading).map(({ id }) => id));
  return reading.points.filter(({ certain, id }) => !certain && !asked.has(id));
}

/**
 * A point that the document leaves out among its neighbours: it stays unless the person says that it is to be struck.
 */
export const isLeftOut = ({ entries }: Question): boolean =>
  entries.every(({ doubts }) => doubts.includes('not-mentioned'));

/**
 * The text after the person's decisions. A point kept as it was gets its old body, comes back where it stood, or goes
 * if the base never had it; what is below it
 * keeps its own decision. Points without a decision are as read.
 */
export function applyChoices(reading: Reading, choices: ReadonlyMap<PointId, Choice>): readonly Point[] {
  const old = placesById(reading.base);
  return questionsOf(reading).reduce<readonly Point[]>((points, question) => {
    const { id } = question;
    const choice = choices.get(id);
    if (isLeftOut(question)) return choice === 'read' ? removePoint(points, id) : points;
    if (choice !== 'base') return points;
    const before = old.get(id)?.point;
    if (before === undefined) return removePoint(points, id);
    return placesById(points).has(id) ? keepBody(points, before) : restorePoint(points, before, reading);
  }, reading.edited);
}

const keepBody = (points: readonly Point[], before: Point): readonly Point[] =>
  points.map((point) =>
    point.id === before.id
      ? withStart({ ...point, body: before.body, scheme: before.scheme }, before)
      : { ...point, children: keepBody(point.children, before) },
  );

/**
 * A struck point stands again behind the nearest earlier sibling that is still there; of what was below it, what the
 * document does not mention comes back too.
 */
function restorePoint(points: readonly Point[], point: Point, { base, points: read }: Reading): readonly Point[] {
  const mentioned = new Set(read.map(({ id }) => id));
  const unmentioned = (children: readonly Point[]): Point[] =>
    children
      .filter(({ id }) => !mentioned.has(id))
      .map((child) => ({ ...child, children: unmentioned(child.children) }));
  const placed = placesById(base).get(point.id);
  const present = placesById(points);
  const above = placed?.parent?.id ?? null;
  const parent = above !== null && !present.has(above) ? null : above;
  const siblings = (placed?.parent?.children ?? base).slice(0, placed?.index ?? 0);
  const after =
    siblings.findLast(({ id }) => present.has(id) && (present.get(id)?.parent?.id ?? null) === parent)?.id ?? null;
  return insertAt(points, { parent, after }, { ...point, children: unmentioned(point.children) });
}

/**
 * Ids made of the position in the document would be taken for those of points that are already there; those of the base
 * stay.
 */
export function withFreshIds(result: ReadDocumentResult, prefix: string): ReadDocumentResult {
  const { reading } = result;
  const known = new Set(walk(reading?.base ?? []).map(({ point }) => point.id));
  const rename = (id: PointId): PointId => (id === '' || known.has(id) ? id : prefix + id);
  return {
    ...result,
    points: result.points.map((point) => renamePoint(point, (id) => prefix + id)),
    reading:
      reading === null
        ? null
        : {
            ...reading,
            edited: reading.edited.map((point) => renamePoint(point, rename)),
            points: reading.points.map((point) => ({ ...point, id: rename(point.id) })),
          },
  };
}
