import type { AbsenceReason, ConflictBasis } from '@gremia/contracts';
import type { CorrectedStay, Corrector, PresenceMode, TaintedBallot } from './parts';

/** Who is there, and who may not take part in an item. */
export type PresenceEvent =
  | {
      readonly kind: 'member-checked-in';
      readonly personId: string;
      readonly mode: PresenceMode;
      readonly entitled: boolean;
      readonly note: string | null;
    }
  | { readonly kind: 'member-checked-out'; readonly personId: string }
  | {
      readonly kind: 'conflict-declared';
      readonly itemId: string;
      readonly personId: string;
      /** Not there where the person said it themselves. */
      readonly basis?: ConflictBasis;
    }
  /** It came out after votes on the item that somebody who took part in them was conflicted. */
  | {
      readonly kind: 'conflict-found-late';
      readonly itemId: string;
      readonly personId: string;
      readonly votes: readonly TaintedBallot[];
    }
  | { readonly kind: 'conflict-lifted'; readonly itemId: string; readonly personId: string }
  | {
      readonly kind: 'attendance-corrected';
      readonly personId: string;
      readonly stays: readonly CorrectedStay[] | null;
      readonly absence: AbsenceReason | null;
      /** Sealed: it may say what concerns nobody else. */
      readonly reason?: string;
      readonly by: Corrector;
    };
