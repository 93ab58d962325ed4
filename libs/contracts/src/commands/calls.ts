import { z } from 'zod';
import { line, typed, uuid } from '../common';
import { head } from './head';
import { interruptionResponsibility } from './meeting';

/** What of picture and sound somebody says is disturbed, as they have it. */
export const disturbanceKind = z.enum(['picture', 'sound', 'picture-and-sound', 'line']);
export type DisturbanceKind = z.infer<typeof disturbanceKind>;

/** How a report of a disturbance ended: it is over, it does not hinder the meeting, or the meeting was interrupted. */
export const disturbanceEnd = z.enum(['over', 'no-hindrance', 'interrupted']);
export type DisturbanceEnd = z.infer<typeof disturbanceEnd>;

/** Picture and sound of a meeting. Members with a vote are kept out by a measure of order alone. */
export const callCommands = [
  /**
   * Somebody without a vote is sent out of the call and stays out. `name` is how the minutes are to call them: guests
   * stand on no roster.
   */
  z.object({ ...head, kind: z.literal('send-out-guest'), personId: uuid, name: line(200), reason: line(300) }),
  /** Somebody who was sent out may come in again. */
  z.object({ ...head, kind: z.literal('let-in-guest'), personId: uuid }),
  /**
   * Picture or sound is disturbed: a member says so on the page, which works without the call, or the office for
   * somebody who has called (`personId`). It pauses the vote that is open.
   */
  z.object({
    ...head,
    kind: z.literal('report-disturbance'),
    reportId: uuid,
    what: disturbanceKind,
    note: typed(500).default(''),
    personId: uuid.optional(),
  }),
  /** Whoever leads ends a report without interrupting the meeting; a vote that it paused goes on. */
  z.object({
    ...head,
    kind: z.literal('settle-disturbance'),
    reportId: uuid,
    how: z.enum(['over', 'no-hindrance']),
    sphere: interruptionResponsibility,
  }),
  /** Where the rules leave it to whoever leads: whether somebody without picture or sound counts. */
  z.object({ ...head, kind: z.literal('settle-reach'), personId: uuid, counts: z.boolean() }),
] as const;
