import { composed, hasStackedMarks, isVisible, withoutControls } from '@gremia/resolution';
import { z } from 'zod';
import { faultMessage } from './fault';

/**
 * An id in its one spelling: to a database capital letters are the same id, but not to what is kept by ids in memory
 * (queues, rooms, locks), nor to a hash.
 */
export const uuid = z.uuid().toLowerCase();
/** The years that a database, a calendar and a browser agree about, in every time zone: none of them has a year 0. */
const inCalendar = (text: string): boolean => {
  const written = new Date(text).getUTCFullYear();
  return written >= 1 && written <= 9998;
};

/** A calendar day in the municipality's time zone. */
export const day = z.iso.date().refine(inCalendar, faultMessage('date'));
/** An instant as ISO 8601 with offset or Z. */
export const instant = z.iso.datetime({ offset: true }).refine(inCalendar, faultMessage('day-and-time'));
/** An instant in UTC, as ISO 8601 with Z. */
export const utcInstant = z.iso.datetime().refine(inCalendar, faultMessage('day-and-time'));

/** The first and the last year that people mean: 206 and 20026 are slips of the pen. What is stored stays readable. */
const LIKELY_YEARS = { first: 1900, last: 2199 } as const;
const isLikely = (text: string): boolean => {
  const written = new Date(text).getUTCFullYear();
  return written >= LIKELY_YEARS.first && written <= LIKELY_YEARS.last;
};
const unlikely = faultMessage('year-unlikely', { first: `${LIKELY_YEARS.first}`, last: `${LIKELY_YEARS.last}` });
/** A day, an instant with its offset, and one in UTC, as people enter them. */
export const typedDay = z.iso.date().refine(isLikely, unlikely);
export const typedInstant = z.iso.datetime({ offset: true }).refine(isLikely, unlikely);
export const typedUtcInstant = z.iso.datetime().refine(isLikely, unlikely);
/**
 * Text as people type it, the door of everything that is written, looked for or compared: letters come composed (NFC),
 * whether a Mac or a PDF sent `ü` as one character or as two; what nobody sees but what turns the order of the letters
 * around or rings a bell falls away (`withoutControls`). A database can keep it: no NUL, no half of a surrogate pair.
 * Rows of marks over one letter that no writing has are refused: a database takes minutes to put them in order.
 */
export const typed = (max: number) =>
  z
    .string()
    .overwrite(composed)
    .overwrite(withoutControls)
    .max(max)
    .regex(/^[^\0\p{Cs}]*$/u, faultMessage('unwritable-character'))
    .refine((text) => !hasStackedMarks(text), faultMessage('stacked-marks'));
/** One line typed by a person; surrounding white space does not count, and something has to be seen of it. */
export const line = (max = 300) => typed(max).trim().min(1, { abort: true }).refine(isVisible, faultMessage('gap'));
/** Running text typed by a person; may be empty. */
export const prose = (max = 100_000) => typed(max);

/** A password: what is typed is what counts, for only a digest of it is kept. */
export const password = z.string().min(1).max(500);

export const land = z.enum(['TH', 'BW', 'NW', 'BY', 'HE', 'other']);
export const committeeKind = z.enum(['council', 'committee', 'advisory-board']);
export const role = z.enum(['clerk', 'chair', 'member', 'administration', 'guest']);
export type Role = z.infer<typeof role>;
export const responsibility = z.enum(['preliminary', 'decision', 'hearing', 'notice']);
export type Responsibility = z.infer<typeof responsibility>;

/** Where a page of a list begins, as an earlier answer said it. What it holds is nobody's business. */
export const cursor = z
  .string()
  .max(1_000)
  .regex(/^[\w-]+$/, faultMessage('page-unknown'));
/** Which page of a list: the first one without a cursor. */
export const page = z.object({
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type PageQuery = z.infer<typeof page>;
/**
 * Where a page stands in its list: how many there are in all, the number of its first one (from 1; 0 when there is
 * none), and the cursors of the pages beside it.
 */
export const pageInfo = z.object({
  total: z.number().int(),
  first: z.number().int(),
  next: cursor.nullable(),
  previous: cursor.nullable(),
});
export type PageInfo = z.infer<typeof pageInfo>;
const MOST_ROWS = 2_000_000_000;
/** A number of something that is counted up, such as revisions: a column holds it, and the next ones. */
export const rowNumber = z.int().min(0).max(MOST_ROWS);
/** A `rowNumber` in an address. */
export const rowNumberInAddress = z.coerce.number().int().min(0).max(MOST_ROWS);
/** A year of the calendar. */
export const year = z.coerce.number().int().min(1900).max(2200);
