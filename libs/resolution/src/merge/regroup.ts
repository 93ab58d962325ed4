import { ResolutionError } from '../errors';
import { mergeUnits } from './merge';
import type { AmendmentText, Op, Point, VoteUnit } from '../model';
import { fullLabel } from '../points/labels';
import { applyWithDeadReferences } from '../amend/apply';
import { groupUnits, subjectOf } from '../amend/units';

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
  const order = amendment.ops.map(({ id }) => id);
  const named = groups.flat();
  if (named.length !== order.length || order.some((id) => !named.includes(id))) {
    throw new ResolutionError(
      'not-a-grouping',
      `the groups of ${amendment.id} do not hold each of its operations once`,
    );
  }
  const place = placesIn(amendment);
  const sorted = groups
    .filter((group) => group.length > 0)
    .map((group) => [...group].sort((x, y) => place(x) - place(y)))
    .sort((x, y) => Math.min(...x.map(place)) - Math.min(...y.map(place)));
  const drafts = sorted.map(
    (ops): VoteUnit =>
      sameUnit(amendment, ops) ?? { id: idOf(amendment, ops), label: labelOf(base, amendment, ops), ops },
  );
  const units = drafts.map((unit, index) => ({ ...unit, label: tellApart(drafts, index) }));
  const unitOf = new Map(units.flatMap(({ id, ops }) => ops.map((op) => [op, id] as const)));
  const regrouped = {
    ...amendment,
    ops: amendment.ops.map((op) => ({ ...op, unit: unitOf.get(op.id) ?? op.unit })),
    units,
  };
  const dependent = units.find(({ id }) => mergeUnits(base, [regrouped], [id]).heldBack.length > 0);
  if (dependent !== undefined)
    throw new ResolutionError('inseparable', `${dependent.label} cannot be adopted by itself`);
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

const sameUnit = ({ units }: AmendmentText, ops: readonly string[]): VoteUnit | undefined =>
  units.find((unit) => unit.ops.length === ops.length && ops.every((op) => unit.ops.includes(op)));

const idOf = ({ id, ops: all }: AmendmentText, ops: readonly string[]): string =>
  `${id}:${all.flatMap((op) => (ops.includes(op.id) ? [op.id.slice(id.length + 1)] : [])).join('+')}`;

/**
 * The labels of the units that it holds as a whole; of one that was split, the points that its operations are about.
 */
function labelOf(base: readonly Point[], amendment: AmendmentText, group: readonly string[]): string {
  const target = applyWithDeadReferences(base, amendment.ops);
  const ofOp = (op: Op): string => {
    const subject = subjectOf(op);
    if (subject === null) return '';
    return fullLabel(base, subject) || `${fullLabel(target, subject)} (neu)`;
  };
  const labels = amendment.units.flatMap((unit) => {
    const held = unit.ops.filter((op) => group.includes(op));
    if (held.length === unit.ops.length) return [unit.label];
    return amendment.ops.filter(({ id }) => held.includes(id)).map((op) => ofOp(op) || unit.label);
  });
  return [...new Set(labels)].join(', ');
}

/** Two changes of one point: `BP 02, Teil 1` and `BP 02, Teil 2`. */
function tellApart(units: readonly VoteUnit[], index: number): string {
  const label = units[index]?.label ?? '';
  const alike = units.filter((unit) => unit.label === label);
  if (alike.length < 2) return label;
  return `${label}, Teil ${units.slice(0, index).filter((unit) => unit.label === label).length + 1}`;
}
