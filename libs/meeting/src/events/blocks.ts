import type { BlockPart } from '@gremia/contracts';

/** What is named by item, or by item and point. */
export type BlockKey = {
  readonly itemId: string;
  readonly pointId?: string | undefined;
};

/**
 * Several things that are put to one vote. All of them are public, or none is; `itemId` is the first of them. That one
 * vote was opened for them the votes themselves say.
 */
export type BlockEvent =
  | { readonly kind: 'block-proposed'; readonly itemId: string; readonly parts: readonly BlockPart[] }
  /** Somebody objects, and need not say why; who it was is not noted. */
  | ({ readonly kind: 'block-objected' } & BlockKey)
  | { readonly kind: 'block-dropped'; readonly itemId: string };
