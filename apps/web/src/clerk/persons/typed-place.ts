import { memberView } from '@gremia/contracts';
import { z } from 'zod';

/** What is chosen of a place in a body; nothing chosen is none. */
export const idOrNull = z.string().transform((id) => (id === '' ? null : id));
export const typedPlace = { factionId: idOrNull, function: memberView.shape.function, voting: z.boolean() };

/** What a place begins with. */
export const USUAL_PLACE = { factionId: '', function: 'member', voting: true } as const;
