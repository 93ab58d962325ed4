import type { OrderMeasure } from '@gremia/contracts';

/** Order in the meeting. */
export type OrderEvent =
  | {
      readonly kind: 'order-measure-taken';
      readonly measureId: string;
      /** During which item; null between two. */
      readonly itemId: string | null;
      readonly measure: OrderMeasure;
      /** null: it is about those who listen. */
      readonly personId: string | null;
      readonly reason: string;
      /** From how many meetings an exclusion shuts out, the running one among them. */
      readonly meetings: number | null;
      /** The day of the earlier exclusion that it follows, where the rules ask for one. */
      readonly earlierOn?: string;
      /** The vote by which the body wanted it so. */
      readonly voteId: string | null;
      /** The how manyth call to order of the person in this meeting. */
      readonly count: number | null;
    }
  | {
      readonly kind: 'measure-objected';
      readonly measureId: string;
      readonly itemId: string | null;
      readonly personId: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'objection-decided';
      readonly measureId: string;
      readonly itemId: string | null;
      readonly personId: string;
      readonly justified: boolean;
    }
  /** Whoever was shut out may come again, before the exclusion is over. */
  | {
      readonly kind: 'exclusion-lifted';
      readonly measureId: string;
      readonly itemId: string | null;
      readonly personId: string;
      readonly reason: string;
    };
