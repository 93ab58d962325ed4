import { z } from 'zod';
import { line, uuid } from '../common';
import { head } from './head';

/** Order in the call of a meeting. Members with a vote are kept out by a measure of order alone. */
export const callCommands = [
  /**
   * Somebody without a vote is sent out of the call and stays out. `name` is how the minutes are to call them: guests
   * stand on no roster.
   */
  z.object({ ...head, kind: z.literal('send-out-guest'), personId: uuid, name: line(200), reason: line(300) }),
  /** Somebody who was sent out may come in again. */
  z.object({ ...head, kind: z.literal('let-in-guest'), personId: uuid }),
] as const;
