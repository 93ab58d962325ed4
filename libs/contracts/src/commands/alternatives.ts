import { z } from 'zod';
import { line, typed, uuid } from '../common';
import { head } from './head';

/** One of several answers to a question: what it is called, and its words where the name does not say them. */
export const alternative = z.object({ optionId: uuid, name: line(200), text: typed(2_000).default('') });
export type Alternative = z.infer<typeof alternative>;

/** Proposals that exclude each other. */
export const alternativeCommands = [
  /**
   * They are voted on in this order, the one that goes furthest first, until one has its majority; or, `oneCount`, in
   * one count, in which everybody chooses one of them, none, or abstains.
   */
  z.object({
    ...head,
    kind: z.literal('put-alternatives'),
    itemId: uuid,
    alternativesId: uuid,
    question: line(500),
    options: z.array(alternative).min(2).max(20),
    oneCount: z.literal(true).optional(),
  }),
  /** Nothing of them is voted on any more; what was decided stays. */
  z.object({
    ...head,
    kind: z.literal('drop-alternatives'),
    itemId: uuid,
    alternativesId: uuid,
    reason: line(500),
  }),
] as const;
