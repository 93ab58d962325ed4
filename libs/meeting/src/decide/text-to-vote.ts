import type { VoteSubject } from '@gremia/contracts';
import { type MarkedPoint, type Op, type Point, walk } from '@gremia/resolution';
import type { ItemState, MeetingState } from '../state';
import { askTexts } from '../texts/ask-texts';
import { amendmentsOf, mergingIntoAmendment, textChangedBy } from '../views/amendments-of';
import { textToPart } from '../views/points-of';
import { adoptedUnits, mergedText, mergingIntoText } from '../views/units-of';

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
  if (
    subject.kind === 'free' ||
    subject.kind === 'election' ||
    subject.kind === 'alternative' ||
    subject.kind === 'choice'
  )
    return null;
  if (base === null) return null;
  if (subject.kind === 'point') return onePoint(state, item, base, subject.pointId);
  if (subject.kind === 'main') {
    const points = mergedText(state, item, adoptedUnits(state, item))?.points ?? base;
    return { points, marked: askTexts(state, 'compare', { before: base, after: points }) };
  }
  const { unitIds } = subject;
  const amendment = amendmentsOf(state, item).find(({ units }) => units.some(({ id }) => unitIds.includes(id)));
  const changed = (amendment === undefined ? null : textChangedBy(state, item, amendment)) ?? base;
  const adopted = adoptedUnits(state, item);
  const parentId = amendment?.amends ?? null;
  const merged = (ids: readonly string[]): readonly Point[] | undefined => {
    const merging =
      parentId === null ? mergingIntoText(state, item, ids) : mergingIntoAmendment(state, item, parentId, ids);
    return merging === null ? undefined : askTexts(state, 'merge', merging).points;
  };
  const now = merged(adopted) ?? changed;
  const points = merged([...adopted, ...unitIds]) ?? now;
  // Where the operations build upon another unit, they have no place in the text as moved.
  return {
    points,
    marked:
      askTexts(state, 'mark', { base: changed, ops: opsOf(state, item, unitIds) }) ??
      askTexts(state, 'compare', { before: now, after: points }),
  };
}

/** One point as it would stand, marked against the text as moved. */
function onePoint(state: MeetingState, item: ItemState, base: readonly Point[], pointId: string): TextToVote | null {
  const whole = textToPart(state, item) ?? base;
  const point = whole.find(({ id }) => id === pointId);
  if (point === undefined) return null;
  const ids = new Set(walk([point]).map((each) => each.point.id));
  const marked = askTexts(state, 'compare', { before: base, after: whole }).filter(({ id }) => ids.has(id));
  return { points: [point], marked };
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
export const hashedText = (state: MeetingState, question: string, text: TextToVote | null): string =>
  `${question}\n${text === null ? '' : askTexts(state, 'hashed', text.points)}`;
