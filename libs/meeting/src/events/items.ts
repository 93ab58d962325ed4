import type { MarkedPoint, Point } from '@gremia/resolution';
import type { AddedBy, Corrector, Disposition, ItemText, PaperChange, QuorumFound } from './parts';

/** Agenda items and the texts that they are about. */
export type ItemEvent =
  | { readonly kind: 'texts-laid'; readonly itemId: string; readonly text: ItemText }
  /** A paper changed while the meeting ran; the texts on the table stay what they were until new ones are laid. */
  | {
      readonly kind: 'paper-change-noted';
      readonly itemId: string;
      readonly change: PaperChange;
      readonly number: string | null;
      readonly internal: boolean;
    }
  /** It came onto the agenda while the meeting ran, its texts laid with it. `reason`: empty where it is not public. */
  | {
      readonly kind: 'item-added';
      readonly itemId: string;
      readonly number: string;
      readonly title: string;
      readonly public: boolean;
      readonly reason: string;
      readonly basis: AddedBy;
    }
  /** `found`: what whoever leads has found of the quorum with the call of the first item. */
  | { readonly kind: 'item-called'; readonly itemId: string; readonly found?: QuorumFound }
  | { readonly kind: 'item-closed'; readonly itemId: string; readonly disposition: Disposition; readonly note: string }
  | {
      /** The office corrected the spelling of a resolved text; the text as resolved stays where it was announced. */
      readonly kind: 'text-corrected';
      readonly itemId: string;
      readonly voteId: string;
      readonly points: readonly Point[];
      /** The text before this correction and after it. */
      readonly marked: readonly MarkedPoint[];
      readonly textHash: string;
      readonly previousHash: string;
      readonly reason: string;
      /** Named here, for the office is not on the roster. */
      readonly by: Corrector;
    };
