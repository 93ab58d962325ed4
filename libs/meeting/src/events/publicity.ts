import type { ExclusionGround, ReleaseExtent } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import type { Corrector } from './parts';

/** The public in the running meeting: everybody may know that it is out, for what, and how that was decided. */
export type PublicityEvent =
  /**
   * From now on the item goes on without the public: while a motion to exclude it is dealt with, or because it was
   * carried.
   */
  | {
      readonly kind: 'public-excluded';
      readonly itemId: string;
      readonly motionId: string;
      readonly stage: 'motion' | 'item';
      readonly ground: ExclusionGround | null;
      readonly norm: string;
      /** What was announced of the vote on it; null while the motion is dealt with. */
      readonly result: string | null;
    }
  /** From now on the item goes on in public. */
  | {
      readonly kind: 'public-admitted';
      readonly itemId: string;
      /** The motion that ends with it; null where whoever leads lets the public in. */
      readonly motionId: string | null;
      readonly why: 'motion-ended' | 'resolved' | 'over';
      readonly norm: string;
      readonly result: string | null;
      /** Of an item that was planned as non-public: what it is about. */
      readonly title?: string;
    }
  /** What was resolved without the public is told to everybody; all that they may know of it stands here. */
  | {
      readonly kind: 'resolution-released';
      readonly itemId: string;
      readonly voteId: string;
      readonly extent: ReleaseExtent;
      readonly norm: string;
      /** By which resolution or decision; empty where the law itself says so. */
      readonly reference: string;
      readonly by: Corrector;
      readonly label: string;
      readonly sentence: string;
      /** Of the whole wording: what the item was about, the question, and the text as resolved. */
      readonly title: string | null;
      readonly question: string | null;
      readonly points: readonly Point[] | null;
    }
  /** Somebody who is connected says that nobody else can hear or see what is not public. */
  | {
      readonly kind: 'alone-confirmed';
      readonly itemId: string;
      readonly personId: string;
      /** Of somebody who stands on no roster. */
      readonly name?: string;
    };
