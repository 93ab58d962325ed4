import { z } from 'zod';
import { typed, uuid } from './common';
import { callPart } from './conference';

/** So much of one line; whoever types more begins the next one. */
export const CAPTION_LENGTH = 300;

/**
 * A line as it is being typed: the whole of it each time, under the id of the line. `step` counts up within a line, so
 * that an older state that comes late changes nothing; `final`: nothing of it changes any more.
 */
export const typedCaption = z.object({
  meetingId: uuid,
  lineId: uuid,
  step: z.number().int().min(0).max(10_000),
  text: typed(CAPTION_LENGTH),
  final: z.boolean(),
});
export type TypedCaption = z.infer<typeof typedCaption>;

/** The same as everybody sees it who hears that part of the meeting. It is kept nowhere. */
export const caption = typedCaption.extend({
  part: callPart,
  /** Nobody has typed it, a machine has recognised it. */
  automatic: z.boolean(),
  /** Who said it, where that is known; empty where somebody types what everybody says. */
  speaker: z.string().max(300).default(''),
});
export type Caption = z.infer<typeof caption>;
