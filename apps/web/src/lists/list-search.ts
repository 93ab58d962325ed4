import { paperKind, paperState } from '@gremia/contracts';
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
  seite: page,
});

/** The address of a list of meetings; coming and past ones are two lists with pages of their own. */
export const meetingListSearch = z.object({ gremium: committee, jahr: year, kommende: page, seite: page });

/** The same with words to look for; what they find is a list of its own. */
export const meetingFindSearch = meetingListSearch.extend({ q: text });
