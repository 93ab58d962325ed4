import { z } from 'zod';
import { line, uuid } from '../common';
import { head } from './head';

/** In which order people speak: as they asked, or factions in turn. */
export const speakersOrder = z.enum(['turn', 'factions']);
export type SpeakersOrder = z.infer<typeof speakersOrder>;

const seconds = z.number().int().min(10).max(7_200);
/** Whom it is about: the sender, or whoever the office names; without a seat in words, in a call with the account. */
const speaker = { personId: uuid.optional(), guest: line(120).optional() };

/** The list of speakers. */
export const speakingCommands = [
  /** Somebody wants to speak; a point of order comes before everything else. */
  z.object({ ...head, kind: z.literal('request-floor'), pointOfOrder: z.boolean().default(false), ...speaker }),
  z.object({ ...head, kind: z.literal('withdraw-floor'), ...speaker }),
  /** The chair calls whoever is next, or anybody; for the time that holds for all, or so many seconds. */
  z.object({ ...head, kind: z.literal('give-floor'), ...speaker, seconds: seconds.optional() }),
  z.object({ ...head, kind: z.literal('end-floor') }),
  /** `seconds` null: everybody speaks without a limit. What is not named stays. */
  z.object({
    ...head,
    kind: z.literal('arrange-speakers'),
    closed: z.boolean().optional(),
    order: speakersOrder.optional(),
    seconds: seconds.nullable().optional(),
  }),
] as const;
