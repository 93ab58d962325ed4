import type { ExclusionGround, MotionEnd, MotionSide, ProceduralMotion } from '@gremia/contracts';

/** A point of order as it was moved, and what became of it without a vote. */
export interface MotionState {
  readonly motionId: string;
  readonly itemId: string;
  readonly motion: ProceduralMotion;
  readonly personId: string;
  readonly faction: string | null;
  readonly supporters: number;
  readonly detail: string;
  /** Which points of the text it wants voted on apart. */
  readonly pointIds?: readonly string[];
  readonly ground?: ExclusionGround;
  readonly byLead?: true;
  readonly at: string;
  /** null: nobody has settled it without a vote. */
  readonly settled: { readonly how: MotionEnd; readonly reason: string } | null;
  readonly carriedOut: boolean;
  /** Who has spoken on it; not there before the first. */
  readonly spoken?: readonly { readonly side: MotionSide; readonly personId: string }[];
  /** The public was let in again because it was rejected; who was out does not know its vote. */
  readonly ended?: true;
}
