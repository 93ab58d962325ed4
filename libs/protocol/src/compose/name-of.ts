import { findSeat, type MeetingState } from '@gremia/meeting';

/** Name for a sentence; whoever the roster does not know has none. */
export const nameOf = (state: MeetingState, personId: string): string =>
  findSeat(state, personId)?.name ?? 'eine Person ohne Sitz';
