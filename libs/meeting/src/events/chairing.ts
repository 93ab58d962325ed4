import type { ChairCapacity, ChairGround, ChairScope } from '@gremia/contracts';

/** What is said of a lead that somebody else has for a while. */
export type LeadTerms = {
  readonly personId: string;
  readonly capacity: ChairCapacity;
  /** Neither chair nor deputy: whoever handed the lead over named them, and nobody has said as what. */
  readonly named?: true;
  readonly scope: ChairScope;
  /** The item that it is for; everybody may know it, so it does not make the entry one of the item. */
  readonly forItem: string | null;
  /** Until when, as an instant. */
  readonly until: string | null;
  /** Not there where it would tell of a non-public item who has no part in it. */
  readonly ground?: ChairGround;
  /** Why no deputy leads, though one could. */
  readonly reason?: string;
};

/** Who leads the meeting, and who keeps its minutes. */
export type ChairingEvent =
  | ({ readonly kind: 'chair-offered' } & LeadTerms)
  /** `declined`: who was asked, or would step in, does not lead; otherwise the offer was taken back. */
  | { readonly kind: 'chair-offer-dropped'; readonly personId: string; readonly declined?: true }
  | ({
      readonly kind: 'chair-taken';
      /** Who led until then, where that is known. */
      readonly from: string | null;
      /** The office confirmed it on the person's word. */
      readonly onWord: boolean;
    } & LeadTerms)
  /** Whoever led before leads again; `to` is null where nobody on the roster holds the chair. */
  | { readonly kind: 'chair-returned'; readonly personId: string; readonly to: string | null }
  | { readonly kind: 'secretary-changed'; readonly name: string; readonly previous: string };
