import type { VoteSubject } from '@gremia/contracts';
import { compareVersions, hashInput, markAmendment, type MarkedPoint, type Point, ResolutionError } from '@gremia/resolution';
import type { ItemText } from '../events';
import type { ItemState, MeetingState } from '../state';
import { adoptedUnits, mergedText } from '../views/units-of';

/** What a vote is about: the text as it would be if the question is carried, and the same marked against the text as moved. */
export interface TextToVote {
  readonly points: readonly Point[];
  readonly marked: readonly MarkedPoint[];
}

/** null for a question of procedure, and where there is no text. */
export function textToVote(state: MeetingState, item: ItemState, subject: VoteSubject): TextToVote | null {
  const base = item.text?.base ?? null;
  if (subject.kind === 'free' || item.text === null || base === null) return null;
  const adopted = adoptedUnits(state, item);
  const now = mergedText(item, adopted)?.points ?? base;
  if (subject.kind === 'main') return { points: now, marked: compareVersions(base, now) };
  const points = mergedText(item, [...adopted, ...subject.unitIds])?.points ?? now;
  return { points, marked: markUnits(item.text, base, subject.unitIds) ?? compareVersions(now, points) };
}

/** The operations of the units in the text as moved; null where they build upon another unit, and so have no place in it. */
function markUnits({ amendments }: ItemText, base: readonly Point[], unitIds: readonly string[]): readonly MarkedPoint[] | null {
  const ops = amendments.flatMap(({ ops: all, units }) => {
    const names = units.filter(({ id }) => unitIds.includes(id)).flatMap((unit) => unit.ops);
    return all.filter(({ id }) => names.includes(id));
  });
  try {
    return markAmendment(base, ops);
  } catch (error) {
    if (error instanceof ResolutionError) return null;
    throw error;
  }
}

/** What the hash of a vote is taken of: the question on a line, then the text as `hashInput` writes it. */
export const hashedText = (question: string, text: TextToVote | null): string => `${question}\n${text === null ? '' : hashInput(text.points)}`;
