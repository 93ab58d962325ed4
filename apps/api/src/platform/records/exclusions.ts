import { z } from 'zod';
import type { Db } from '../database/unit-of-work';
import { statement } from '../database/statement';

/**
 * Who is excluded from an item that is not public because of a conflict of interest (§ 38 ThürKO). Every read outside
 * the meeting's own stream asks here; the stream asks the same journal entries through the state of the meeting.
 */

/** The ids of the items from which the person of the parameter `person` (such as `$1`) is excluded, as an array. */
export const excludedItems = (person: string): string =>
  `ARRAY(SELECT x.item_id FROM exclusion x WHERE x.person_id = ${person}::uuid)`;

/** The ids of the papers that these items are about, as an array. */
export const excludedPapers = (person: string): string =>
  `ARRAY(SELECT x.paper_id FROM exclusion x WHERE x.person_id = ${person}::uuid AND x.paper_id IS NOT NULL)`;

const EXCLUSIONS = statement(
  z.object({ item_id: z.string(), paper_id: z.string().nullable() }),
  'SELECT item_id, paper_id FROM exclusion WHERE person_id = $1',
);

/** All items from which a person is excluded, and the papers that these are about. */
export async function exclusionsOf(
  db: Db,
  personId: string,
): Promise<{ readonly items: readonly string[]; readonly papers: readonly string[] }> {
  const rows = await db.rows(EXCLUSIONS, [personId]);
  return { items: rows.map((row) => row.item_id), papers: rows.flatMap((row) => row.paper_id ?? []) };
}

const EXCLUDED_IN = statement(
  z.object({ item_id: z.string() }),
  'SELECT item_id FROM exclusion WHERE meeting_id = $1 AND person_id = $2',
);

/** The items of one meeting from which a person is excluded. */
export async function itemsExcludedFrom(db: Db, meetingId: string, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db.rows(EXCLUDED_IN, [meetingId, personId]);
  return new Set(rows.map((row) => row.item_id));
}
