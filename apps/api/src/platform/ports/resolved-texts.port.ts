import type { TextCorrection } from '@gremia/meeting';
import type { Point } from '@gremia/resolution';
import type { Sql } from '../database/unit-of-work';

export interface NewResolution {
  readonly id: string;
  readonly paperId: string;
  readonly meetingId: string;
  readonly voteId: string;
  readonly points: readonly Point[];
  /** When the result was announced, or the text corrected. */
  readonly at: string;
}

export type NewCorrection = Pick<TextCorrection, 'marked' | 'reason' | 'by'>;

/** The texts that votes resolved, as versions of their papers, and what was corrected in them. The papers own them. */
export abstract class ResolvedTexts {
  /** Works out what is stored of a text, before anything is locked; what is put then need not wait for it. */
  abstract prepare(points: readonly Point[]): Promise<void>;
  /** A new version gets the next number of its paper; one that is there is filled anew and keeps its own. */
  abstract storeResolution(sql: Sql, resolution: NewResolution): Promise<void>;
  /** A version that corrects the one before it, and the record of why. */
  abstract putCorrection(sql: Sql, version: NewResolution, correction: NewCorrection): Promise<void>;
  /** Takes away the text as resolved by a vote, and whatever corrected it. */
  abstract remove(sql: Sql, meetingId: string, voteId: string): Promise<void>;
  /** Empties every text of a meeting, to be filled anew: others refer to its versions. */
  abstract emptyAll(sql: Sql, meetingId: string): Promise<void>;
  /** Takes away what was emptied and not filled anew. */
  abstract removeEmpty(sql: Sql, meetingId: string): Promise<void>;
}
