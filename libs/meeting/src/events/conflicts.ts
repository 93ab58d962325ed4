/** A conflict of interest as a procedure: raised, heard, decided; and who has left the room for it. */
export type ConflictEvent =
  | {
      readonly kind: 'conflict-raised';
      readonly itemId: string;
      readonly personId: string;
      /** The member who says so; null where whoever leads the meeting does. */
      readonly raisedBy: string | null;
      readonly reason: string;
    }
  | {
      readonly kind: 'conflict-heard';
      readonly itemId: string;
      readonly personId: string;
      readonly statement: string;
    }
  /**
   * How it was decided; everybody may know it. `voteId` is null where whoever leads the meeting has decided; `away`:
   * the person was not in the room when it was voted on, as far as that was noted.
   */
  | {
      readonly kind: 'conflict-decided';
      readonly itemId: string;
      readonly personId: string;
      readonly excluded: boolean;
      readonly voteId: string | null;
      readonly away?: true;
    }
  /** From now on until it is decided the public is out of the room. */
  | { readonly kind: 'doors-closed'; readonly itemId: string }
  | { readonly kind: 'guest-conflict-noted'; readonly itemId: string; readonly name: string }
  | { readonly kind: 'room-left'; readonly itemId: string; readonly personId: string; readonly back: boolean };
