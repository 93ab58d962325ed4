import type { MeetingState, SentOut } from '../state';

/** That somebody without a vote was sent out of the call and is kept out; null where nobody said so. */
export const sentOutOf = ({ sentOut = [] }: MeetingState, personId: string): SentOut | null =>
  sentOut.find((each) => each.personId === personId) ?? null;
