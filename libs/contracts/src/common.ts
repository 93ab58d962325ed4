import { z } from 'zod';

export const uuid = z.uuid();
/** A calendar day in the municipality's time zone. */
export const day = z.iso.date();
/** An instant as ISO 8601 with offset or Z. */
export const instant = z.iso.datetime({ offset: true });
/** Text that a database can keep: no NUL, no half of a surrogate pair. */
export const typed = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\0\p{Cs}]*$/u, 'Der Text enthält ein unzulässiges Zeichen.');
/** One line typed by a person; surrounding white space does not count. */
export const line = (max = 300) => typed(max).trim().min(1);
/** Running text typed by a person; may be empty. */
export const prose = (max = 100_000) => typed(max);

export const land = z.enum(['TH', 'BW', 'NW', 'BY', 'HE', 'other']);
export const committeeKind = z.enum(['council', 'committee', 'advisory-board']);
export const role = z.enum(['clerk', 'chair', 'member', 'administration', 'guest']);
export type Role = z.infer<typeof role>;
export const responsibility = z.enum(['preliminary', 'decision', 'hearing', 'notice']);
export type Responsibility = z.infer<typeof responsibility>;

export const page = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
