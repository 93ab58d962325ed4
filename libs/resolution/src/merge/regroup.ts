import { applyWithDeadReferences } from '../amend/apply';
import { groupUnits, subjectOf } from '../amend/units';
import { ResolutionError } from '../errors';
import { groupBy } from '../group-by';
import type { AmendmentText, Op, Point, VoteUnit } from '../model';
import { fullLabels } from '../points/labels';
import { unitsThatNeedOthers } from './conflicts';
import { selectUnits } from './selection';

/**
 * The amendment with its operations put to the vote in other units: each by itself, all at once, or as the chair splits
 * and joins them. A unit that stays as it was keeps
 * its id and label; another one is named by its operations (`<amendment>:op1+op2`), so that the same grouping always
 * gives the same ids.
 *
 * @param groups the ids of the operations of every unit; every operation of the amendment belongs to exactly one. Units
 *   stand in the order of the text, whatever
 *   order is given here
 * @throws ResolutionError `not-a-grouping` when an operation is missing, unknown or named twice; `inseparable` when a
 *   unit could not be adopted without another one
 */
export function regroupUnits(
  base: readonly Point[],
  amendment: AmendmentText,
  groups: readonly (readonly string[])[],
): AmendmentText {
  const named = new Set(groups.flat());
  const isComplete = groups.flat().length === amendment.ops.length && amendment.ops.every(({ id }) => named.has(id));
  if (!isComplete) {
    throw new ResolutionError(
      'not-a-grouping',
      `the groups of ${amendment.id} do not hold each of its operations once`,
    );
  }
  const place = placesIn(amendment);
  const sorted = groups
    .filter((group) => group.length > 0)
    .map((group) => [...group].sort((x, y) => place(x) - place(y)))
    .sort(([x = ''], [y = '']) => place(x) - place(y));
  const [same, idOf, labelOf] = [sameUnits(amendment), unitIds(amendment), unitLabels(base, amendment)];
  const drafts = sorted.map((ops): VoteUnit => same(ops) ?? { id: idOf(ops), label: labelOf(ops), ops });
  const units = tellApart(drafts);
  const unitOf = new Map(units.flatMap(({ id, ops }) => ops.map((op) => [op, id] as const)));
  const regrouped = {
    ...amendment,
    ops: amendment.ops.map((op) => ({ ...op, unit: unitOf.get(op.id) ?? op.unit })),
    units,
  };
  const [dependent] = unitsThatNeedOthers(
    base,
    selectUnits(
      [regrouped],
      units.map(({ id }) => id),
    ),
  );
  if (dependent !== undefined) {
    const { label } = units.find(({ id }) => id === dependent) ?? { label: dependent };
    throw new ResolutionError('inseparable', `${label} cannot be adopted by itself`);
  }
  return regrouped;
}

/** The usual grouping of an amendment's operations: one unit a top point, in the order of the text. */
export function groupsByPoint(base: readonly Point[], amendment: AmendmentText): readonly (readonly string[])[] {
  const { ops, units } = groupUnits(base, applyWithDeadReferences(base, amendment.ops), amendment.ops, {
    amendmentId: amendment.id,
  });
  const own = new Map(ops.map(({ id }, index) => [id, amendment.ops[index]?.id ?? id]));
  return units.map((unit) => unit.ops.map((op) => own.get(op) ?? op));
}

/** Where an operation stands: the units are in the order of the text, the operations of the whole amendment are not. */
function placesIn({ units }: AmendmentText): (op: string) => number {
  const places = new Map(units.flatMap(({ ops }) => ops).map((op, index) => [op, index]));
  return (op) => places.get(op) ?? places.size;
}

/** Finds the unit that already holds exactly these operations. */
function sameUnits({ units }: AmendmentText): (ops: readonly string[]) => VoteUnit | undefined {
  const unitOf = new Map(units.flatMap((unit) => unit.ops.map((op) => [op, unit] as const)));
  return (ops) => {
    const unit = unitOf.get(ops[0] ?? '');
    return unit?.ops.length === ops.length && ops.every((op) => unitOf.get(op) === unit) ? unit : undefined;
  };
}

/** Names a unit by its operations in the order of the amendment: `<amendment>:op1+op2`. */
function unitIds({ id, ops: all }: AmendmentText): (ops: readonly string[]) => string {
  const rank = new Map(all.map((op, index) => [op.id, index]));
  return (ops) =>
    `${id}:${[...ops]
      .sort((x, y) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0))
      .map((op) => op.slice(id.length + 1))
      .join('+')}`;
}

/**
 * The labels of the units that it holds as a whole; of one that was split, the points that its operations are about.
 */
function unitLabels(base: readonly Point[], amendment: AmendmentText): (group: readonly string[]) => string {
  const target = applyWithDeadReferences(base, amendment.ops);
  const [inBase, inTarget] = [fullLabels(base), fullLabels(target)];
  const opsById = new Map(amendment.ops.map((op) => [op.id, op]));
  const rank = new Map(amendment.ops.map((op, index) => [op.id, index]));
  const unitOf = new Map(amendment.units.flatMap((unit) => unit.ops.map((op) => [op, unit] as const)));
  const order = new Map(amendment.units.map((unit, index) => [unit, index]));
  const ofOp = (op: Op | undefined): string => {
    const subject = op === undefined ? null : subjectOf(op);
    return subject === null ? '' : (inBase.get(subject) ?? `${inTarget.get(subject) ?? ''} (neu)`);
  };
  return (group) => {
    const held = [...groupBy(group, (op) => unitOf.get(op))]
      .flatMap(([unit, ops]) => (unit === undefined ? [] : [{ unit, ops }]))
      .sort((x, y) => (order.get(x.unit) ?? 0) - (order.get(y.unit) ?? 0));
    const labels = held.flatMap(({ unit, ops }) => {
      if (ops.length === unit.ops.length) return [unit.label];
      const inOrder = [...ops].sort((x, y) => (rank.get(x) ?? 0) - (rank.get(y) ?? 0));
      return inOrder.map((op) => ofOp(opsById.get(op)) || unit.label);
    });
    return [...new Set(labels)].join(', ');
  };
}

/** Two changes of one point: `BP 02, Teil 1` and `BP 02, Teil 2`. */
function tellApart(units: readonly VoteUnit[]): VoteUnit[] {
  const alike = groupBy(units, ({ label }) => label);
  const counted = new Map<string, number>();
  return units.map((unit) => {
    const { label } = unit;
    const part = (counted.get(label) ?? 0) + 1;
    counted.set(label, part);
    return (alike.get(label)?.length ?? 0) < 2 ? unit : { ...unit, label: `${label}, Teil ${part}` };
  });
}
