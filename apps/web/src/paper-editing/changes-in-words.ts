import {
  applyOperations,
  fullLabel,
  markAmendment,
  walk,
  withoutMarks,
  type MarkedPoint,
  type Op,
  type Point,
  type VoteUnit,
} from '@gremia/resolution';

/** What an amendment does to one point, to be said in a sentence. */
export interface PointChange {
  /** `BP 02 (1)`; of a new point the number it is to have. */
  readonly label: string;
  readonly change: 'changed' | 'inserted' | 'deleted' | 'moved';
  /** The changes of its words in their order; both of a replacement, one of an insertion or a deletion. */
  readonly words: readonly { readonly old: string; readonly fresh: string }[];
  readonly marked: MarkedPoint;
}

export interface UnitChanges {
  readonly unit: VoteUnit;
  readonly points: readonly PointChange[];
}

/**
 * The operations of an amendment by vote unit and point, as its author has to confirm them. What only follows a new
 * number elsewhere is no change of the author's.
 */
export function changesOf(base: readonly Point[], ops: readonly Op[], units: readonly VoteUnit[]): UnitChanges[] {
  const result = applyOperations(base, ops);
  const known = new Set(walk(base).map(({ point }) => point.id));
  const unitOf = new Map(
    ops.flatMap((op) =>
      'point' in op ? [[op.point, op.unit] as const] : op.k === 'insert' ? [[op.node.id, op.unit] as const] : [],
    ),
  );
  const below = new Map(
    ops.flatMap((op) => (op.k === 'insert' ? walk([op.node]).map(({ point }) => [point.id, op.unit] as const) : [])),
  );
  const marked = markAmendment(base, ops).flatMap((point): { unit: string; change: PointChange }[] => {
    const byOp = ops.find(({ id }) => point.segments.some(({ opId }) => opId === id))?.unit;
    const unit = unitOf.get(point.id) ?? below.get(point.id) ?? byOp;
    if (unit === undefined || point.change === 'equal') return [];
    const label = known.has(point.id) ? fullLabel(base, point.id) : fullLabel(result, point.id);
    return [{ unit, change: { label, change: point.change, words: wordsOf(point), marked: point } }];
  });
  return units.map((unit) => ({
    unit,
    points: marked.filter((each) => each.unit === unit.id).map(({ change }) => change),
  }));
}

/** A struck piece and the new one right after it are one replacement. */
function wordsOf({ change, segments }: MarkedPoint): PointChange['words'] {
  if (change === 'inserted' || change === 'deleted') return [];
  const words: { old: string; fresh: string }[] = [];
  let open = false;
  for (const { op, text, opId, table } of withoutMarks(segments)) {
    // Cells and rows of a table are parted by a stroke in a sentence.
    const said = table === undefined ? text.trim() : text.trim().replace(/\s*[\t\n]\s*/gu, ' | ');
    if (opId === undefined || said === '') {
      open = false;
      continue;
    }
    if (op === 'delete') words.push({ old: said, fresh: '' });
    const last = words.at(-1);
    if (op === 'insert' && open && last !== undefined) words.splice(-1, 1, { ...last, fresh: said });
    else if (op === 'insert') words.push({ old: '', fresh: said });
    open = op === 'delete';
  }
  return words;
}
