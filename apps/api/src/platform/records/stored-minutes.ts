import { minutesDocument, minutesItem, type MinutesDocument } from '@gremia/contracts';
import { z } from 'zod';
import { storedMarks, storedPoints } from './stored-text';

const correction = minutesItem.shape.corrections.unwrap().element.extend({ marked: storedMarks });

const shape = minutesDocument.extend({
  items: z.array(
    minutesItem.extend({
      resolution: storedPoints.nullable(),
      marked: storedMarks.nullable(),
      corrections: z.array(correction).optional(),
    }),
  ),
});

/**
 * Minutes in rows: checked, and given as they are stored, to the letter. What was signed is not composed anew, and what
 * a later release has added to it is not lost where an earlier one carries it on.
 */
export const storedMinutes = z.custom<MinutesDocument>((value) => shape.safeParse(value).success);
