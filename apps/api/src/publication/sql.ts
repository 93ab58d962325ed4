/** The rows of a statement as one JSON array, in their order. */
export const list = (select: string): string => `(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${select}) x)`;

/** The first row of a statement as JSON, or null. */
export const oneRowAsJson = (select: string): string => `(SELECT to_jsonb(x) FROM (${select} LIMIT 1) x)`;
