import type { Audience, Happening } from '@gremia/meeting';

/** An entry of the journal as far as the minutes need it: what happened, when, and who may read it. */
export type ProtocolEntry = Happening & { readonly audience: Audience };

/** The minutes of the public and of the non-public part are separate documents; neither is made from the other. */
export type Part = 'public' | 'non-public';

/**
 * Size and Merkle root (hex) of the journal that a part of the minutes was composed from: of the public entries alone,
 * which are a journal of their own, for the public part, else of the whole.
 */
export interface JournalSeal {
  readonly size: number;
  readonly root: string;
}
