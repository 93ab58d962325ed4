import type { Point, Renumbering } from '@gremia/resolution';
import { findItem } from '../lookup';
import type { MeetingState } from '../state';
import { askTexts } from '../texts/ask-texts';
import { adoptedUnits, mergedText } from './units-of';

/** The text that follows from what was adopted and taken over. */
export interface ResolvedText {
  readonly points: readonly Point[];
  readonly renumbering: readonly Renumbering[];
  readonly adoptedUnits: readonly string[];
  /** The canonical form of the points, of which the hash is taken. */
  readonly hashed: string;
}

/** The text of an item as it is resolved when its final vote is carried; null where the item has no text. */
export function resolvedTextOf(state: MeetingState, itemId: string): ResolvedText | null {
  const item = findItem(state, itemId);
  if (item?.text?.base === undefined || item.text.base === null) return null;
  const units = adoptedUnits(state, item);
  const merged = mergedText(state, item, units);
  if (merged === null) return null;
  const { points, renumbering } = merged;
  return { points, renumbering, adoptedUnits: units, hashed: askTexts(state, 'hashed', points) };
}
