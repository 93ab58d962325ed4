import { z } from 'zod';
import { typed, uuid } from '../common';
import { head } from './head';

/** How much of a resolution is told. */
export const releaseExtent = z.enum(['whole', 'result']);
export type ReleaseExtent = z.infer<typeof releaseExtent>;

/** The public in the running meeting. That it is excluded from an item is moved as a point of order. */
export const publicityCommands = [
  /** The public leaves, so that the body can speak and vote on a motion to exclude it. */
  z.object({ ...head, kind: z.literal('close-doors'), motionId: uuid }),
  /** The public is let in again: after a motion that was rejected, or because what had to be kept secret is over. */
  z.object({ ...head, kind: z.literal('admit-public'), itemId: uuid }),
  /** Whoever is connected says for this part without the public that nobody else can hear or see it. */
  z.object({ ...head, kind: z.literal('confirm-alone') }),
  /**
   * A resolution that was made without the public is told to everybody, also after the meeting: in its whole wording,
   * or its result alone. `reference`: by which resolution or decision; `ceased`: the reasons for secrecy have ceased.
   */
  z.object({
    ...head,
    kind: z.literal('release-resolution'),
    voteId: uuid,
    extent: releaseExtent,
    reference: typed(300).default(''),
    ceased: z.boolean().default(false),
  }),
] as const;
