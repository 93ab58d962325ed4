import { derivedId } from '../derived-id';

/** The version that a vote made: the same id however often it is carried over. */
export const resolutionId = (meetingId: string, voteId: string): string =>
  derivedId(`resolution/${meetingId}/${voteId}`);

/** The version that a correction made, named by its place in the journal. */
export const correctionId = (meetingId: string, seq: number): string => derivedId(`correction/${meetingId}/${seq}`);
