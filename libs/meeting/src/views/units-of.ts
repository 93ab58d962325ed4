import { type AmendmentText, type MergeResult, mergeUnits } from '@gremia/resolution';
import { findItem, findVote } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';

/**
 * How a vote unit stands. `settled`: nobody voted on it, and it can no longer be adopted, because it contradicts what was adopted or taken over
 * ("erledigt durch Annahme"), or because what it builds upon was rejected.
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
  /** `Änderungsantrag 1131/25 zu BP 02`. */
  readonly name: string;
  readonly state: UnitStanding;
  /** The latest vote on it, also when it was aborted or doubted; null when there was none. */
  readonly voteId: string | null;
}

/** The votes of an item in the order in which they were opened. */
export const votesOf = (state: MeetingState, item: ItemState): readonly VoteState[] =>
  item.voteIds.map((voteId) => findVote(state, voteId)).filter((vote): vote is VoteState => vote !== null);

/** The vote that decided on the (amended) text, if its result is announced and not doubted. */
export const finalVote = (state: MeetingState, item: ItemState): VoteState | null =>
  votesOf(state, item).findLast(({ subject, phase }) => subject.kind === 'main' && phase === 'announced') ?? null;

/**
 * The ids of the units that make up the text as it stands: those taken over, then those adopted in the order of their votes. This order decides which of two new
 * points at one place comes first, and nothing else.
 */
export function adoptedUnits(state: MeetingState, item: ItemState): readonly string[] {
  const known = new Set(item.text?.amendments.flatMap(({ units }) => units.map(({ id }) => id)));
  const voted = votesOf(state, item).flatMap(({ subject }) => (subject.kind === 'unit' ? subject.unitIds : []));
  const carried = voted.filter((unitId) => latestResult(state, item, unitId)?.carried === true);
  return [...new Set([...item.takenOver, ...carried])].filter((unitId) => known.has(unitId));
}

/** The text as it stands with these units, or null where there is no text. What cannot stand together is in `conflicts`. */
export const mergedText = ({ text }: ItemState, unitIds: readonly string[]): MergeResult | null =>
  text === null || text.base === null ? null : mergeUnits(text.base, text.amendments, unitIds, { order: unitIds });

/** Whether a merge left something out or needs a decision first. */
export const isBlocked = ({ heldBack, conflicts }: MergeResult): boolean => heldBack.length > 0 || conflicts.some(({ blocking }) => blocking);

/** The vote units of an item, in the order of its amendments, and how each stands. Empty for a reader who may not see the texts. */
export function unitsOf(state: MeetingState, itemId: string): readonly UnitView[] {
  const item = findItem(state, itemId);
  if (item === null || item.text === null) return [];
  const adopted = adoptedUnits(state, item);
  return item.text.amendments.flatMap((amendment) =>
    amendment.units.map(({ id, label }) => ({
      unitId: id,
      label,
      amendmentId: amendment.id,
      amendmentNo: amendment.no,
      amendmentTitle: amendment.title,
      originators: amendment.originators,
      name: nameOfUnit(amendment, label),
      state: standing(state, item, amendment, adopted, id),
      voteId: lastVoteOn(state, item, id)?.voteId ?? null,
    })),
  );
}

/** One unit, or null. */
export const findUnit = (state: MeetingState, itemId: string, unitId: string): UnitView | null =>
  unitsOf(state, itemId).find((unit) => unit.unitId === unitId) ?? null;

/** Whether a unit can still be voted on together with what stands already. */
export function fitsWithAdopted(state: MeetingState, item: ItemState, unitIds: readonly string[]): boolean {
  const merged = mergedText(item, [...adoptedUnits(state, item), ...unitIds]);
  return merged === null || !isBlocked(merged);
}

const nameOfUnit = ({ no }: AmendmentText, label: string): string => `Änderungsantrag ${no} zu ${label}`;

const lastVoteOn = (state: MeetingState, item: ItemState, unitId: string): VoteState | null =>
  votesOf(state, item).findLast(({ subject }) => subject.kind === 'unit' && subject.unitIds.includes(unitId)) ?? null;

/** A vote decides only while its result stands: announced and not doubted. */
function latestResult(state: MeetingState, item: ItemState, unitId: string): VoteState['result'] {
  const vote = lastVoteOn(state, item, unitId);
  return vote?.phase === 'announced' ? vote.result : null;
}

function standing(state: MeetingState, item: ItemState, amendment: AmendmentText, adopted: readonly string[], unitId: string): UnitStanding {
  if (item.takenOver.includes(unitId)) return 'taken-over';
  if (adopted.includes(unitId)) return 'adopted';
  if (latestResult(state, item, unitId) !== null) return 'rejected';
  const rejected = amendment.units.map(({ id }) => id).filter((id) => latestResult(state, item, id)?.carried === false);
  if (adopted.length === 0 && rejected.length === 0) return 'open';
  if (contradicts(item, adopted, unitId)) return 'settled';
  // A change below a point that was itself rejected has lost its place. Without that cause it is not settled: its text has to be brought up to date.
  return isHomeless(item, adopted, unitId) && !isHomeless(item, [...adopted, ...rejected], unitId) ? 'settled' : 'open';
}

const contradicts = (item: ItemState, adopted: readonly string[], unitId: string): boolean =>
  mergedText(item, [...adopted, unitId])?.conflicts.some(({ blocking, kind, units }) => blocking && kind !== 'base-changed' && units.includes(unitId)) ?? false;

const isHomeless = (item: ItemState, adopted: readonly string[], unitId: string): boolean =>
  mergedText(item, [...adopted, unitId])?.conflicts.some(({ kind, units }) => kind === 'base-changed' && units.includes(unitId)) ?? false;
