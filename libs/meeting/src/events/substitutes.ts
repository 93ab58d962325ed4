/** Seats that somebody else holds for a while. */
export type SubstituteEvent =
  | {
      readonly kind: 'substitute-seated';
      /** The item for which alone; null: until the member is back. */
      readonly itemId: string | null;
      readonly personId: string;
      readonly forPersonId: string;
    }
  | {
      readonly kind: 'substitute-left';
      readonly itemId: string | null;
      readonly personId: string;
      readonly forPersonId: string;
    };
