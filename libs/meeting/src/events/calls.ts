/** Who takes part by picture and sound. */
export type CallEvent =
  /** Somebody without a vote was sent out of the call and stays out. */
  | {
      readonly kind: 'guest-sent-out';
      /** During which item; null between two. */
      readonly itemId: string | null;
      readonly personId: string;
      readonly name: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'guest-let-in';
      readonly itemId: string | null;
      readonly personId: string;
      readonly name: string;
    };
