import { createHash } from 'node:crypto';
import { hashInput, printResolution, type Point } from '@gremia/resolution';

/** A text as it is stored: its points, how it reads, and the hash that proves what can be read. */
export interface WrittenText {
  readonly points: readonly Point[];
  readonly plain: string;
  readonly hash: string;
}

export const writeOut = (points: readonly Point[]): WrittenText => ({
  points,
  plain: printResolution(points),
  hash: createHash('sha256').update(hashInput(points)).digest('hex'),
});
