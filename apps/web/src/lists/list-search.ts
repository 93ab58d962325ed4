import { meetingState, paperKind, paperState } from '@gremia/contracts';
import { z } from 'zod';

/** What cannot be understood in an address is as if it were not there. */
const text = z.string().optional().catch(undefined);
const year = z.coerce.number().int().min(1900).max(2200).optional().catch(undefined);
const committee = z.uuid().optional().catch(undefined);
const page = z
  .string()
  .regex(/^[\w-]+$/)
  .optional()
  .catch(undefined);

/** The address of a list of papers: its filters and its page. */
export const paperListSearch = z.object({
  q: text,
  art: paperKind.optional().catch(undefined),
  stand: paperState.optional().catch(undefined),
  jahr: year,
  gremium: committee,
  fraktion: z.uuid().optional().catch(undefined),
  lesbar: z.enum(['alle', 'intern']).optional().catch(undefined),
  seite: page,
});

/** The address of a list of meetings; coming and past ones are two lists with pages of their own. */
export const meetingListSearch = z.object({ gremium: committee, jahr: year, kommende: page, seite: page });

/** The same with words to look for, whose finds are a list of their own, and a month that is shown as a calendar. */
export const meetingFindSearch = meetingListSearch.extend({
  q: text,
  stand: meetingState.optional().catch(undefined),
  monat: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)
    .optional()
    .catch(undefined),
});
