import type { Op, VoteUnit } from '@gremia/resolution';

/** What is voted on of the amendments, and how they go together. */
export type UnitEvent =
  /** Points that are voted on one by one; none: the text is voted on as a whole. */
  | { readonly kind: 'points-parted'; readonly itemId: string; readonly pointIds: readonly string[] }
  | { readonly kind: 'unit-taken-over'; readonly itemId: string; readonly unitId: string }
  | {
      readonly kind: 'units-regrouped';
      readonly itemId: string;
      readonly amendmentId: string;
      readonly units: readonly VoteUnit[];
    }
  | {
      readonly kind: 'conflict-settled';
      readonly itemId: string;
      readonly settlementId: string;
      readonly units: readonly string[];
      /** What it is about: `BP 02`. */
      readonly label: string;
      /** The agreed wording as operations on the text as moved. */
      readonly ops: readonly Op[];
      readonly note: string;
    }
  | { readonly kind: 'settlement-lifted'; readonly itemId: string; readonly settlementId: string }
  | { readonly kind: 'units-ordered'; readonly itemId: string; readonly units: readonly string[] };
