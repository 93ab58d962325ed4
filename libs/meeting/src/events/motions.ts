import type { ExclusionGround, MotionEnd, MotionSide, ProceduralMotion } from '@gremia/contracts';

/** What happens to points of order. What the body has voted on them is told by the votes. */
export type MotionEvent =
  | {
      readonly kind: 'motion-raised';
      readonly itemId: string;
      readonly motionId: string;
      readonly motion: ProceduralMotion;
      readonly personId: string;
      /** For which Fraktion; null: for nobody but the mover. */
      readonly faction: string | null;
      /** Members who move it together, the mover included. */
      readonly supporters: number;
      readonly detail: string;
      /** Which points of the text are to be voted on apart; not there where none was named. */
      readonly pointIds?: readonly string[];
      /** For what the public is to be excluded. */
      readonly ground?: ExclusionGround;
      /** Proposed by whoever leads, who need not be a member. */
      readonly byLead?: true;
    }
  | {
      readonly kind: 'motion-settled';
      readonly itemId: string;
      readonly motionId: string;
      readonly how: MotionEnd;
      readonly reason: string;
      /** Why it was granted without a vote, and by which norm; null where it was not. */
      readonly granted: { readonly by: 'chair' | 'demand'; readonly norm: string } | null;
    }
  | {
      readonly kind: 'motion-spoken';
      readonly itemId: string;
      readonly motionId: string;
      readonly side: MotionSide;
      readonly personId: string;
    }
  | { readonly kind: 'motion-carried-out'; readonly itemId: string; readonly motionId: string };
