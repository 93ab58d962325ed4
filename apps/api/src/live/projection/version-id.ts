import { createHash } from 'node:crypto';

/** The version that a vote made: the same id however often it is carried over. */
export const resolutionId = (meetingId: string, voteId: string): string => idOf(`resolution/${meetingId}/${voteId}`);

/** The version that a correction made, named by its place in the journal. */
export const correctionId = (meetingId: string, seq: number): string => idOf(`correction/${meetingId}/${seq}`);

/** RFC 9562, version 8. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
