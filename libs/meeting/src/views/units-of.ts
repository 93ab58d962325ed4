import type { MergeResult } from '@gremia/resolution';
import type { LaidAmendment } from '../events';
import { findItem } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { askTexts } from '../texts/ask-texts';
import type { Merging, Obstacles } from '../texts/text-work';
import { amendmentsOf, amendmentsToPaper, changesPaper, mergingIntoAmendment } from './amendments-of';
import { carriedUnits, lastVoteOn, latestResult, struckPoints } from './votes-of';

/**
 * How a vote unit stands. `settled`: nobody voted on it, and it can no longer be adopted, because it contradicts what
 * was adopted or taken over
 * ("erledigt durch Annahme"), because what it builds upon was rejected, or because the amendment that it wanted to
 * change is decided.
 */
export type UnitStanding = 'open' | 'adopted' | 'rejected' | 'taken-over' | 'settled';

export interface UnitView {
  readonly unitId: string;
  /** What the unit changes: `BP 02`. */
  readonly label: string;
  readonly amendmentId: string;
  readonly amendmentNo: string;
  readonly amendmentTitle: string;
  readonly originators: readonly string[];
  /** The number of the amendment that this one wants to change; null for one to the paper. */
  readonly amends: string | null;
  /** `Änderungsantrag 1131/25 zu BP 02`, `Änderungsantrag 1133/25 zu BP 02 des Änderungsantrags 1131/25`. */
  readonly name: string;
  readonly state: UnitStanding;
  /**
   * The units, this one included, whose movers have agreed on one wording: they are voted on together only. Empty where
   * there is no such settlement.
   */
  readonly jointly: readonly string[];
  /** The name of an open unit of an amendment to this one's: it is decided first. null where nothing has to wait. */
  readonly waitsFor: string | null;
  /**
   * Its amendment, or the one that it amends, was made for an earlier version of the text: it has to be checked anew
   * before anybody can vote on it.
   */
  readonly outdated: boolean;
  /** The latest vote on it, also when it was aborted or doubted; null when there was none. */
  readonly voteId: string | null;
}

/**
 * The ids of the units that were adopted: those taken over, then those carried in the order of their votes, or in the
 * order that the chair gave them. This order
 * decides which of two new points at one place comes first, and nothing else.
 */
export function adoptedUnits(state: MeetingState, item: ItemState): readonly string[] {
  const known = new Set(amendmentsOf(state, item).flatMap(({ units }) => units.map(({ id }) => id)));
  const carried = carriedUnits(state, item).filter((unitId) => known.has(unitId));
  const rank = (unitId: string): number =>
    item.order.includes(unitId) ? item.order.indexOf(unitId) : item.order.length;
  return carried
    .map((unitId, index) => ({ unitId, index }))
    .sort((x, y) => rank(x.unitId) - rank(y.unitId) || x.index - y.index)
    .map(({ unitId }) => unitId);
}

/** The adopted units that change the paper itself, in the same order. */
export function unitsInText(state: MeetingState, item: ItemState): readonly string[] {
  const units = new Set(amendmentsToPaper(state, item).flatMap((amendment) => amendment.units.map(({ id }) => id)));
  return adoptedUnits(state, item).filter((unitId) => units.has(unitId));
}

/**
 * The text as it stands with these units, without the points that were rejected one by one, or null where there is no
 * text. What cannot stand together is in `conflicts`.
 * Units of amendments to amendments are in those.
 */
export function mergedText(
  state: MeetingState,
  item: ItemState,
  unitIds: readonly string[],
  struck: readonly string[] = struckPoints(state, item),
): MergeResult | null {
  const merging = mergingIntoText(state, item, unitIds, struck);
  return merging === null ? null : askTexts(state, 'merge', merging);
}

/** What stands in the way of these units being in the text together; null where there is no text. */
export function obstaclesTo(state: MeetingState, item: ItemState, unitIds: readonly string[]): Obstacles | null {
  const merging = mergingIntoText(state, item, unitIds);
  return merging === null ? null : askTexts(state, 'weigh', merging);
}

/** These units in the text of the paper; those of amendments to amendments are passed over. */
export function mergingIntoText(
  state: MeetingState,
  item: ItemState,
  unitIds: readonly string[],
  struck: readonly string[] = [],
): Merging | null {
  const base = item.text?.base ?? null;
  if (base === null) return null;
  const amendments = amendmentsToPaper(state, item);
  const ids = unitIds.filter((unitId) => amendments.some(({ units }) => units.some(({ id }) => id === unitId)));
  const apart = struck.length === 0 ? {} : { struck };
  return { base, amendments, unitIds: ids, order: ids, settlements: item.settlements, ...apart };
}

/** Whether a merge left something out or needs a decision first. */
export const isBlocked = ({ heldBack, conflicts }: Obstacles): boolean =>
  heldBack.length > 0 || conflicts.some(({ blocking }) => blocking);

/**
 * The vote units of an item, in the order of its amendments, and how each stands. Empty for a reader who may not see
 * the texts.
 */
export function unitsOf(state: MeetingState, itemId: string): readonly UnitView[] {
  const item = findItem(state, itemId);
  if (item === null || item.text === null) return [];
  const adopted = adoptedUnits(state, item);
  const amendments = amendmentsOf(state, item);
  const units = amendments.flatMap((amendment) => {
    const parent = amendments.find(({ id }) => id === amendment.amends) ?? null;
    return amendment.units.map(({ id, label }) => ({
      unitId: id,
      label,
      amendmentId: amendment.id,
      amendmentNo: amendment.no,
      amendmentTitle: amendment.title,
      originators: amendment.originators,
      amends: parent?.no ?? null,
      name: `Änderungsantrag ${amendment.no} zu ${label}${parent === null ? '' : ` des Änderungsantrags ${parent.no}`}`,
      state: standing(state, item, amendment, parent, adopted, id),
      jointly: item.settlements.find(({ units }) => units.includes(id))?.units ?? [],
      outdated: amendment.outdated === true || parent?.outdated === true,
      voteId: lastVoteOn(state, item, id)?.voteId ?? null,
    }));
  });
  const open = units.filter((unit) => unit.state === 'open');
  return units.map((unit) => ({
    ...unit,
    waitsFor: (open.includes(unit) ? open.find(({ amends }) => amends === unit.amendmentNo)?.name : null) ?? null,
  }));
}

/** One unit, or null. */
export const findUnit = (state: MeetingState, itemId: string, unitId: string): UnitView | null =>
  unitsOf(state, itemId).find((unit) => unit.unitId === unitId) ?? null;

/** Whether units can still be voted on together with what stands already. */
export function fitsWithAdopted(state: MeetingState, item: ItemState, unitIds: readonly string[]): boolean {
  const obstacles = obstaclesWith(state, item, unitIds);
  return obstacles === null || !isBlocked(obstacles);
}

/**
 * What stands in the way of these units in the text of the paper, or of the amendment that they want to change, with
 * what was adopted before.
 */
function obstaclesWith(state: MeetingState, item: ItemState, unitIds: readonly string[]): Obstacles | null {
  const all = [...adoptedUnits(state, item), ...unitIds];
  const parentId =
    amendmentsOf(state, item).find(({ units }) => units.some(({ id }) => unitIds.includes(id)))?.amends ?? null;
  const merging =
    parentId === null ? mergingIntoText(state, item, all) : mergingIntoAmendment(state, item, parentId, all);
  return merging === null ? null : askTexts(state, 'weigh', merging);
}

function standing(
  state: MeetingState,
  item: ItemState,
  amendment: LaidAmendment,
  parent: LaidAmendment | null,
  adopted: readonly string[],
  unitId: string,
): UnitStanding {
  if (item.takenOver.includes(unitId)) return 'taken-over';
  if (adopted.includes(unitId)) return 'adopted';
  if (latestResult(state, item, unitId) !== null) return 'rejected';
  if (!changesPaper(amendment) && (parent === null || isDealtWith(state, item, parent, adopted))) return 'settled';
  const rejected = amendment.units.map(({ id }) => id).filter((id) => latestResult(state, item, id)?.carried === false);
  if (adopted.length === 0 && rejected.length === 0) return 'open';
  if (contradicts(state, item, unitId)) return 'settled';
  // A change below a point that was itself rejected has lost its place. Without that cause it is not settled: its text
  // has to be brought up to date.
  return isHomeless(state, item, [unitId]) && !isHomeless(state, item, [...rejected, unitId]) ? 'settled' : 'open';
}

/** Once a part of an amendment is decided, or all of it is settled, it can no longer be changed. */
function isDealtWith(
  state: MeetingState,
  item: ItemState,
  amendment: LaidAmendment,
  adopted: readonly string[],
): boolean {
  const standings = amendment.units.map(({ id }) => standing(state, item, amendment, null, adopted, id));
  return (
    standings.some((unit) => unit !== 'open' && unit !== 'settled') || standings.every((unit) => unit === 'settled')
  );
}

const contradicts = (state: MeetingState, item: ItemState, unitId: string): boolean =>
  obstaclesWith(state, item, [unitId])?.conflicts.some(
    ({ blocking, kind, units }) => blocking && kind !== 'base-changed' && units.includes(unitId),
  ) ?? false;

/** Asked of the last of these units, those before it being adopted as well. */
const isHomeless = (state: MeetingState, item: ItemState, unitIds: readonly string[]): boolean =>
  obstaclesWith(state, item, unitIds)?.conflicts.some(
    ({ kind, units }) => kind === 'base-changed' && units.includes(unitIds.at(-1) ?? ''),
  ) ?? false;
