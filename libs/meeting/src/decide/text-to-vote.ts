import type { VoteSubject } from '@gremia/contracts';
import {
  compareVersions,
  hashInput,
  markAmendment,
  type MarkedPoint,
  type MergeResult,
  type Op,
  type Point,
  unlessBroken,
} from '@gremia/resolution';
import type { ItemState, MeetingState } from '../state';
import { amendmentsOf, mergedAmendment, textChangedBy } from '../views/amendments-of';
import { adoptedUnits, mergedText } from '../views/units-of';

/**
 * What a vote is about: the text as it would be if the question is carried, and the same marked against the text as
 * moved.
 */
export interface TextToVote {
  readonly points: readonly Point[];
  readonly marked: readonly MarkedPoint[];
}

/**
 * null for a question of procedure, and where there is no text. Of an amendment to an amendment the text is that of the
 * amendment.
 */
export function textToVote(state: MeetingState, item: ItemState, subject: VoteSubject): TextToVote | null {
  const base = item.text?.base ?? null;
  if (subject.kind === 'free' || base === null) return null;
  if (subject.kind === 'main') {
    const points = mergedText(state, item, adoptedUnits(state, item))?.points ?? base;
    return { points, marked: compareVersions(base, points) };
  }
  const { unitIds } = subject;
  const amendment = amendmentsOf(state, item).find(({ units }) => units.some(({ id }) => unitIds.includes(id)));
  const changed = (amendment === undefined ? null : textChangedBy(item, amendment)) ?? base;
  const adopted = adoptedUnits(state, item);
  const parentId = amendment?.amends ?? null;
  const merge = (ids: readonly string[]): MergeResult | null =>
    parentId === null ? mergedText(state, item, ids) : mergedAmendment(state, item, parentId, ids);
  const now = merge(adopted)?.points ?? changed;
  const points = merge([...adopted, ...unitIds])?.points ?? now;
  // Where the operations build upon another unit, they have no place in the text as moved.
  return {
    points,
    marked: unlessBroken(() => markAmendment(changed, opsOf(state, item, unitIds))) ?? compareVersions(now, points),
  };
}

/** The operations of the units, or of the wording that their movers have agreed on. */
function opsOf(state: MeetingState, item: ItemState, unitIds: readonly string[]): readonly Op[] {
  const agreed = item.settlements.filter(({ units }) => units.every((unitId) => unitIds.includes(unitId)));
  const settled = new Set(agreed.flatMap(({ units }) => units));
  const own = amendmentsOf(state, item).flatMap(({ ops }) =>
    ops.filter(({ unit }) => unitIds.includes(unit) && !settled.has(unit)),
  );
  return [...own, ...agreed.flatMap(({ ops }) => ops)];
}

/** What the hash of a vote is taken of: the question on a line, then the text as `hashInput` writes it. */
export const hashedText = (question: string, text: TextToVote | null): string =>
  `${question}\n${text === null ? '' : hashInput(text.points)}`;
