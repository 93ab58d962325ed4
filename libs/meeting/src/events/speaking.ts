import type { SpeakersOrder } from '@gremia/contracts';

/**
 * Who speaks: a person of the roster, or somebody else by name (administration, experts, guests); who is in the call
 * without a seat by name and account.
 */
export interface Speaker {
  readonly personId: string | null;
  readonly guest: string | null;
}

/** What happens around the list of speakers; `itemId` is the item at hand, null between two items. */
export type SpeakingEvent =
  /** Somebody wants to speak. Asked again it replaces what was asked. */
  | {
      readonly kind: 'floor-requested';
      readonly itemId: string | null;
      readonly personId: string | null;
      readonly guest: string | null;
      readonly pointOfOrder: boolean;
    }
  | {
      readonly kind: 'floor-request-withdrawn';
      readonly itemId: string | null;
      readonly personId: string | null;
      readonly guest: string | null;
    }
  /** Whoever had the floor before has it no more; who spoke when a point of order came goes on after it. */
  | {
      readonly kind: 'floor-given';
      readonly itemId: string | null;
      readonly personId: string | null;
      readonly guest: string | null;
      /** Speaking time in seconds; null where there is no limit. */
      readonly seconds: number | null;
      readonly pointOfOrder: boolean;
    }
  | { readonly kind: 'floor-ended'; readonly itemId: string | null }
  | {
      readonly kind: 'speakers-arranged';
      readonly itemId: string | null;
      /** Nobody else may be put on the list, but for points of order. */
      readonly closed: boolean;
      readonly order: SpeakersOrder;
      /** How long everybody may speak, in seconds; null where there is no limit. */
      readonly seconds: number | null;
    };
