import { z } from 'zod';
import { line, typedInstant, uuid } from '../common';

/**
 * When an act was done that is entered afterwards, because the meeting went on on paper. `reason` is asked for where
 * the opening itself is; of every other act it was said when the entering began.
 */
export const told = z.object({ at: typedInstant, reason: line(500).optional() });

/**
 * What every command begins with: an id of its own, so that it can be sent again, and the meeting; and, where the
 * office enters it afterwards, when it was done.
 */
export const head = { commandId: uuid, meetingId: uuid, told: told.optional() };
