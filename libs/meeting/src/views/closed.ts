import { findItem } from '../lookup';
import type { ClosedPart } from '../publicity-state';
import type { ItemState, MeetingState } from '../state';

/** The part of an item that goes on without the public now by an act of the meeting; null where there is none. */
export const closedPart = ({ closedParts }: Pick<ItemState, 'closedParts'>): ClosedPart | null => {
  const last = closedParts.at(-1);
  return last?.until === null ? last : null;
};

type Doors = Pick<ItemState, 'public' | 'closedParts' | 'openSince'>;

/** Whether the public is out of an item now: it was planned so and not opened, or the body has resolved it. */
export const isClosed = (item: Doors): boolean =>
  item.closedParts.length > 0 ? closedPart(item) !== null : !item.public && item.openSince === null;

/** Whether there is anything about an item that the public may not know, now or from before. */
export const hasClosedPart = (item: Pick<ItemState, 'public' | 'closedParts'>): boolean =>
  !item.public || item.closedParts.length > 0;

/** Whether the public is out of the item with this id; false for one that is not known. */
export function isOutOf(state: MeetingState, itemId: string | null): boolean {
  const item = findItem(state, itemId);
  return item !== null && isClosed(item);
}

/** The public is out of the room at this moment, for the item at hand. */
export const isClosedNow = (state: MeetingState): boolean => isOutOf(state, state.currentItemId);

/** The item at hand; between two, the one that was dealt with last: it has left the room as it is. */
export const itemInRoom = (state: MeetingState): ItemState | null =>
  findItem(state, state.currentItemId) ?? lastDealtWith(state);

/** Whether the public is out of the room: of the item at hand; between two, as the one dealt with last has left it. */
export function isRoomClosed(state: MeetingState): boolean {
  const item = itemInRoom(state);
  return !state.public || (item !== null && isClosed(item));
}

/** The public is out for an item, also for the time in which the body decides whether somebody has a part in it. */
export function isBehindClosedDoors(state: MeetingState): boolean {
  const item = itemInRoom(state);
  return item !== null && (isClosed(item) || (item.behindDoors && item.itemId === state.currentItemId));
}

/** The item that was called and closed last; null before the first. */
export const lastDealtWith = ({ items }: MeetingState): ItemState | null =>
  items
    .filter(({ calledAt, closedAt }) => calledAt !== null && closedAt !== null)
    .reduce<ItemState | null>(
      (last, item) =>
        last === null || Date.parse(item.closedAt ?? '') >= Date.parse(last.closedAt ?? '') ? item : last,
      null,
    );

/** It is interrupted until another day: everybody has gone home, and nobody is let into anything meanwhile. */
export const goesOnAnotherDay = ({ interruption }: Pick<MeetingState, 'interruption'>): boolean =>
  interruption?.cause === 'other-day';
