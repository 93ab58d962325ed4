import { findItem } from '../lookup';
import type { MeetingState } from '../state';

const foldName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Guests stand on no roster and are known by their name alone, however it is spaced or capitalised. */
export const isSameGuest = (one: string, other: string): boolean => foldName(one) === foldName(other);

/** Whether somebody without a seat has no part in the item at hand, under the name that others see. */
export const isGuestConflicted = (state: MeetingState, name: string): boolean =>
  findItem(state, state.currentItemId)?.conflictedGuests.some((noted) => isSameGuest(noted, name)) === true;
