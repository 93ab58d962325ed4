import { z } from 'zod';

/**
 * Below it, on our own address, the page of whoever speaks sends their sound: a WebSocket with pieces of one channel of
 * 16-bit samples, little endian, 16,000 a second. With `?meeting=<id>` for a person, without for a device of the hall.
 */
export const CAPTION_SOUND_PATH = '/video/captions';

/** Why nothing is recognised: nobody answers, it cannot keep up, or what it says makes no sense. */
export const recogniserTrouble = z.enum(['unreachable', 'slow', 'garbled']);

/** Captions that a program makes of what is said in the part that goes on. */
export const automaticCaptions = z.object({
  on: z.boolean(),
  /** For whoever leads; `typed`: somebody writes, so they rest. null: nothing is wrong. */
  rests: z.union([recogniserTrouble, z.literal('typed')]).nullable(),
});
export type AutomaticCaptions = z.infer<typeof automaticCaptions>;

export const setAutomaticCaptions = z.object({ on: z.boolean() });
export type SetAutomaticCaptions = z.infer<typeof setAutomaticCaptions>;
