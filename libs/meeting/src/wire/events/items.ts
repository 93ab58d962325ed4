import { z } from 'zod';
import { covering } from '../covering';
import { marked, ops, points, strings, voteUnits } from '../text-schemas';
import type { AddedBy, Disposition, ItemText, LaidAmendment, PaperChange, QuorumFound } from '../../events';
import { event, id, text, corrector } from './common';

const amendment = covering<LaidAmendment>()(
  z.object({
    id,
    no: z.string(),
    ops,
    units: voteUnits,
    outdated: z.boolean().optional(),
    title: z.string(),
    originators: strings,
    amends: text.optional(),
    madeFor: points.nullable().optional(),
  }),
);

const paperChange = covering<PaperChange>()(
  z.enum([
    'withdrawn',
    'new-version',
    'amendment-submitted',
    'amendment-changed',
    'amendment-withdrawn',
    'statement-submitted',
    'attachment-added',
    'attachment-removed',
    'attachment-published',
    'attachment-withheld',
  ]),
);

const itemText = covering<ItemText>()(
  z.object({
    title: z.string(),
    paperId: text,
    paperNumber: text,
    paperTitle: text,
    originators: strings,
    responsibility: z.enum(['preliminary', 'decision', 'hearing', 'notice']).nullable(),
    base: points.nullable(),
    amendments: z.array(amendment).readonly(),
  }),
);

const addedBy = covering<AddedBy>()(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('urgency'), voteId: id }),
    z.object({ kind: z.literal('consent'), norm: z.string() }),
  ]),
);

const disposition = covering<Disposition>()(
  z.enum(['done', 'noted', 'postponed', 'referred', 'withdrawn', 'not-treated']),
);

const quorumFound = covering<QuorumFound>()(
  z.object({ present: z.number(), required: z.number(), quorate: z.boolean() }),
);

/** Agenda items and the texts that they are about. */
export const ITEM_EVENTS = {
  'texts-laid': event('texts-laid')(z.object({ kind: z.literal('texts-laid'), itemId: id, text: itemText })),
  'paper-change-noted': event('paper-change-noted')(
    z.object({
      kind: z.literal('paper-change-noted'),
      itemId: id,
      change: paperChange,
      number: text,
      internal: z.boolean(),
    }),
  ),
  'item-added': event('item-added')(
    z.object({
      kind: z.literal('item-added'),
      itemId: id,
      number: z.string(),
      title: z.string(),
      public: z.boolean(),
      reason: z.string(),
      basis: addedBy,
    }),
  ),
  'item-called': event('item-called')(
    z.object({ kind: z.literal('item-called'), itemId: id, found: quorumFound.optional() }),
  ),
  'item-closed': event('item-closed')(
    z.object({ kind: z.literal('item-closed'), itemId: id, disposition, note: z.string() }),
  ),
  'text-corrected': event('text-corrected')(
    z.object({
      kind: z.literal('text-corrected'),
      itemId: id,
      voteId: id,
      points,
      marked,
      textHash: z.string(),
      previousHash: z.string(),
      reason: z.string(),
      by: corrector,
    }),
  ),
};
