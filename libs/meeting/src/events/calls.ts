import type { DisturbanceEnd, DisturbanceKind, InterruptionResponsibility } from '@gremia/contracts';

/** Who takes part by picture and sound, what of them arrives, and what disturbs it. */
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
    }
  /** What arrives of somebody who is connected, as the server has measured it; noted when it changes. */
  | {
      readonly kind: 'reach-noted';
      readonly personId: string;
      readonly line: boolean;
      /** null: is not measured. */
      readonly picture: boolean | null;
      readonly sound: boolean | null;
    }
  /** Whoever leads says whether somebody without picture or sound counts, until what arrives changes. */
  | { readonly kind: 'reach-settled'; readonly personId: string; readonly counts: boolean }
  | {
      readonly kind: 'disturbance-reported';
      readonly reportId: string;
      readonly personId: string;
      readonly what: DisturbanceKind;
      readonly note: string;
      /** How many others were connected then, and who of them was disturbed, too. */
      readonly others: number;
      readonly affected: readonly string[];
      /** The vote that it pauses; null where none was open, or the person had paused it before. */
      readonly pauses: string | null;
    }
  | {
      readonly kind: 'disturbance-settled';
      readonly reportId: string;
      readonly how: DisturbanceEnd;
      readonly sphere: InterruptionResponsibility;
    };
