import type { Command } from '@gremia/contracts';
import type { CommandContext } from '@gremia/meeting';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Sql } from '../../platform/database/unit-of-work';
import type { ItemTextsQuery } from './item-texts.query';

const DROPPED = statement(
  z.object({ number: z.string() }),
  `SELECT c ->> 'number' AS number FROM agenda_supplement s CROSS JOIN LATERAL jsonb_array_elements(s.changes) c
   WHERE s.meeting_id = $1 AND c ->> 'what' = 'dropped' ORDER BY 1`,
);

/** What is known of an item that is to come onto the agenda of a running meeting. */
export async function addedItem(
  sql: Sql,
  texts: ItemTextsQuery,
  { meetingId, itemId, public: isPublic, paperNumber }: Extract<Command, { kind: 'add-item' }>,
): Promise<NonNullable<CommandContext['added']>> {
  const dropped = (await sql.rows(DROPPED, [meetingId])).map(({ number }) => number);
  if (paperNumber === undefined) return { dropped, text: null, fault: null };
  const item = await texts.textOfLaterItem(sql, { meetingId, itemId, public: isPublic, paperNumber });
  const refused = (fault: string): NonNullable<CommandContext['added']> => ({ dropped, text: null, fault });
  if (item === null) return refused(`Eine Drucksache ${paperNumber}, die für sich behandelt wird, gibt es nicht.`);
  if (item.withdrawn) return refused(`Die Drucksache ${paperNumber} ist zurückgezogen.`);
  return item.text.paperId === null || item.text.paperNumber === null
    ? refused(`Die Drucksache ${paperNumber} ist nicht öffentlich; sie kann nur auf einen nichtöffentlichen Punkt.`)
    : { dropped, text: item.text, fault: null };
}
