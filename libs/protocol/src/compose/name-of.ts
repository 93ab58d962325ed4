import { findSeat, type MeetingState } from '@gremia/meeting';

/** Name for a sentence; the id only if the roster does not know the person. */
export const nameOf = (state: MeetingState, personId: string): string => findSeat(state, personId)?.name ?? personId;
