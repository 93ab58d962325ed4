import { Injectable } from '@nestjs/common';
import { standardItem, type StandardItem } from '@gremia/contracts';
import { statement } from '../../platform/database/statement';
import type { Db, Sql } from '../../platform/database/unit-of-work';

const ITEMS = statement(
  standardItem,
  `SELECT title, neutral_title AS "neutralTitle", public, planned_minutes AS "plannedMinutes"
   FROM standard_item WHERE committee_id = $1 ORDER BY position`,
);

/** The table `standard_item`. */
@Injectable()
export class StandardItemRepository {
  list = (sql: Sql, committeeId: string): Promise<StandardItem[]> => sql.rows(ITEMS, [committeeId]);

  async replace(db: Db, committeeId: string, items: readonly StandardItem[]): Promise<void> {
    const rows = items.map((item, index) => ({ ...item, position: index + 1 }));
    // Two who keep them at once come one after the other.
    await db.execute('LOCK TABLE standard_item IN SHARE ROW EXCLUSIVE MODE');
    await db.execute('DELETE FROM standard_item WHERE committee_id = $1', [committeeId]);
    await db.execute(
      `INSERT INTO standard_item (committee_id, position, title, neutral_title, public, planned_minutes)
       SELECT $1, i.position, i.title, i."neutralTitle", i.public, i."plannedMinutes"
       FROM jsonb_to_recordset($2) AS i(position int, title text, "neutralTitle" text, public boolean,
         "plannedMinutes" int)`,
      [committeeId, JSON.stringify(rows)],
    );
  }
}
