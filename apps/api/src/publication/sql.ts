/** The rows of a statement as one JSON array, in their order. */
export const list = (select: string): string => `(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${select}) x)`;
