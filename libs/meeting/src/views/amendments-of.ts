import { amendedText, amendmentAsAmended, type MergeResult, mergeUnits, type Point, unlessBroken, type VoteUnit } from '@gremia/resolution';
import type { LaidAmendment } from '../events';
import type { ItemState, MeetingState } from '../state';
import { carriedUnits } from './votes-of';

const known = new WeakMap<MeetingState, Map<ItemState, readonly LaidAmendment[]>>();

/**
 * The amendments of an item as they stand now: one whose own amendments were adopted reads as these make it, and the units are those into which the chair split
 * or joined them. Empty for a reader who may not see the texts.
 */
export function amendmentsOf(state: MeetingState, item: ItemState): readonly LaidAmendment[] {
  const items = known.get(state) ?? new Map<ItemState, readonly LaidAmendment[]>();
  known.set(state, items);
  const amendments = items.get(item) ?? standing(state, item);
  items.set(item, amendments);
  return amendments;
}

/** Those that change the paper itself. */
export const amendmentsToPaper = (state: MeetingState, item: ItemState): readonly LaidAmendment[] => amendmentsOf(state, item).filter(changesPaper);

export const changesPaper = ({ amends }: LaidAmendment): boolean => amends === undefined || amends === null;

/** The text whose points an amendment changes: the paper's, or that of the amendment it amends, as moved. null where it has none (any more). */
export function textChangedBy({ text }: ItemState, amendment: LaidAmendment): readonly Point[] | null {
  if (text === null || text.base === null || changesPaper(amendment)) return text?.base ?? null;
  const parent = text.amendments.find(({ id }) => id === amendment.amends);
  return parent === undefined ? null : unlessBroken(() => amendedText(parent.madeFor ?? text.base ?? [], parent));
}

/** The text that an amendment aims at, with these units of the amendments to it. null where there is no such text. */
export function mergedAmendment(state: MeetingState, item: ItemState, parentId: string, unitIds: readonly string[]): MergeResult | null {
  const subs = amendmentsOf(state, item).filter(({ amends }) => amends === parentId);
  const base = subs[0] === undefined ? null : textChangedBy(item, subs[0]);
  const ids = unitIds.filter((unitId) => subs.some(({ units }) => units.some(({ id }) => id === unitId)));
  return base === null ? null : mergeUnits(base, subs, ids, { order: ids });
}

function standing(state: MeetingState, item: ItemState): readonly LaidAmendment[] {
  const { text } = item;
  if (text === null) return [];
  const carried = new Set(carriedUnits(state, item));
  return text.amendments.map((amendment) => {
    const subs = text.amendments.filter(({ amends }) => amends === amendment.id);
    const adopted = subs.flatMap((sub) => regroupedAs(sub, item.regrouped[sub.id]).units.flatMap(({ id }) => (carried.has(id) ? [id] : [])));
    const base = amendment.madeFor ?? text.base ?? [];
    const regrouped = subs.map((sub) => regroupedAs(sub, item.regrouped[sub.id]));
    const amended = adopted.length === 0 ? null : unlessBroken(() => amendmentAsAmended(base, amendment, regrouped, adopted));
    return regroupedAs({ ...amendment, ...amended }, item.regrouped[amendment.id]);
  });
}

/** The amendment in the chair's units, as long as these hold its operations: a changed text is grouped anew. */
function regroupedAs(amendment: LaidAmendment, units: readonly VoteUnit[] | undefined): LaidAmendment {
  const unitOf = new Map((units ?? []).flatMap(({ id, ops }) => ops.map((op) => [op, id] as const)));
  if (units === undefined || unitOf.size !== amendment.ops.length || !amendment.ops.every(({ id }) => unitOf.has(id))) return amendment;
  return { ...amendment, units, ops: amendment.ops.map((op) => ({ ...op, unit: unitOf.get(op.id) ?? op.unit })) };
}
