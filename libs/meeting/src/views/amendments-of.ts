import type { Point, VoteUnit } from '@gremia/resolution';
import type { ItemText, LaidAmendment } from '../events';
import type { ItemState, MeetingState } from '../state';
import { askTexts } from '../texts/ask-texts';
import type { Merging } from '../texts/text-work';
import { carriedUnits } from './votes-of';

/**
 * What was worked out last for these texts; it stays the same until a unit is carried or regrouped, and so do all that
 * is worked out of it.
 */
interface Worked {
  readonly carried: string;
  readonly regrouped: ItemState['regrouped'];
  readonly all: readonly LaidAmendment[];
  readonly toPaper: readonly LaidAmendment[];
}

const worked = new WeakMap<ItemText, Worked>();

/**
 * The amendments of an item as they stand now: one whose own amendments were adopted reads as these make it, and the
 * units are those into which the chair split
 * or joined them. Empty for a reader who may not see the texts.
 */
export const amendmentsOf = (state: MeetingState, item: ItemState): readonly LaidAmendment[] =>
  workOut(state, item)?.all ?? NONE;

/** Those that change the paper itself. */
export const amendmentsToPaper = (state: MeetingState, item: ItemState): readonly LaidAmendment[] =>
  workOut(state, item)?.toPaper ?? NONE;

const NONE: readonly LaidAmendment[] = [];

export const changesPaper = ({ amends }: LaidAmendment): boolean => amends === undefined || amends === null;

/**
 * The text whose points an amendment changes: the paper's, or that of the amendment it amends, as moved. null where it
 * has none (any more).
 */
export function textChangedBy(
  state: MeetingState,
  { text }: ItemState,
  amendment: LaidAmendment,
): readonly Point[] | null {
  if (text === null || text.base === null || changesPaper(amendment)) return text?.base ?? null;
  const parent = text.amendments.find(({ id }) => id === amendment.amends);
  return parent === undefined ? null : askTexts(state, 'aim', { base: parent.madeFor ?? text.base, amendment: parent });
}

/** These units of the amendments to an amendment, in the text that it aims at as moved; null where there is none. */
export function mergingIntoAmendment(
  state: MeetingState,
  item: ItemState,
  parentId: string,
  unitIds: readonly string[],
): Merging | null {
  const amendments = amendmentsOf(state, item).filter(({ amends }) => amends === parentId);
  const base = amendments[0] === undefined ? null : textChangedBy(state, item, amendments[0]);
  if (base === null) return null;
  const ids = unitIds.filter((unitId) => amendments.some(({ units }) => units.some(({ id }) => id === unitId)));
  return { base, amendments, unitIds: ids, order: ids, settlements: [] };
}

function workOut(state: MeetingState, item: ItemState): Worked | null {
  const { text } = item;
  if (text === null) return null;
  const carried = carriedUnits(state, item);
  const last = worked.get(text);
  if (last?.regrouped === item.regrouped && last.carried === carried.join(' ')) return last;
  const all = standing(state, text, item.regrouped, new Set(carried));
  const fresh = { carried: carried.join(' '), regrouped: item.regrouped, all, toPaper: all.filter(changesPaper) };
  worked.set(text, fresh);
  return fresh;
}

function standing(
  state: MeetingState,
  { base, amendments }: ItemText,
  units: ItemState['regrouped'],
  carried: ReadonlySet<string>,
): readonly LaidAmendment[] {
  const regrouped = amendments.map((amendment) => regroupedAs(amendment, units[amendment.id]));
  return amendments.map((amendment, index) => {
    const subs = regrouped.filter(({ amends }) => amends === amendment.id);
    const adopted = subs.flatMap((sub) => sub.units.flatMap(({ id }) => (carried.has(id) ? [id] : [])));
    if (adopted.length === 0) return regrouped[index] ?? amendment;
    const amended = askTexts(state, 'amend', { base: amendment.madeFor ?? base ?? [], amendment, subs, adopted });
    return regroupedAs({ ...amendment, ...amended }, units[amendment.id]);
  });
}

/** The amendment in the chair's units, as long as these hold its operations: a changed text is grouped anew. */
function regroupedAs(amendment: LaidAmendment, units: readonly VoteUnit[] | undefined): LaidAmendment {
  const unitOf = new Map((units ?? []).flatMap(({ id, ops }) => ops.map((op) => [op, id] as const)));
  if (units === undefined || unitOf.size !== amendment.ops.length || !amendment.ops.every(({ id }) => unitOf.has(id)))
    return amendment;
  return { ...amendment, units, ops: amendment.ops.map((op) => ({ ...op, unit: unitOf.get(op.id) ?? op.unit })) };
}
