import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { invitedParticipant, type InvitedParticipant, type inviteInput } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db, Sql } from '../../platform/database/unit-of-work';
import { excludedItems } from '../../platform/records/exclusions';

/** Who is heard at an item tells what it is about: whoever is excluded from it does not read them. */
const INVITED = statement(
  invitedParticipant,
  `SELECT v.id AS "participantId", v.name, v.role, v.participant_group AS "group", v.mode, v.part,
  v.item_ids AS "itemIds"
FROM invited_participant v
WHERE v.meeting_id = $2 AND NOT EXISTS (SELECT FROM jsonb_array_elements_text(v.item_ids) e (id)
  WHERE e.id::uuid = ANY(${excludedItems('$1')}))
ORDER BY v.created_at, v.name`,
);

const SAME = statement(
  z.object({ id: z.string() }),
  `SELECT id FROM invited_participant
  WHERE meeting_id = $1 AND name = $2 AND role = $3 AND participant_group = $4 AND part = $5 LIMIT 1`,
);

/** The table `invited_participant`. */
@Injectable()
export class InvitedRepository {
  list = (sql: Sql, personId: string, meetingId: string): Promise<InvitedParticipant[]> =>
    sql.rows(INVITED, [personId, meetingId]);

  /** Whether somebody of this name is to take part in the same way. */
  async isInvited(
    db: Db,
    meetingId: string,
    { name, role, group, part }: z.output<typeof inviteInput>,
  ): Promise<boolean> {
    return (await db.row(SAME, [meetingId, name, role, group, part])) !== null;
  }

  async add(db: Db, meetingId: string, input: z.output<typeof inviteInput>, now: Date): Promise<string> {
    const id = randomUUID();
    const { name, role, group, mode, part, itemIds } = input;
    await db.execute(
      `INSERT INTO invited_participant (id, meeting_id, name, role, participant_group, mode, part, item_ids, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
      [id, meetingId, name, role, group, mode, part, JSON.stringify(itemIds), now],
    );
    return id;
  }

  async remove(db: Db, meetingId: string, id: string): Promise<void> {
    await db.execute('DELETE FROM invited_participant WHERE meeting_id = $1 AND id = $2', [meetingId, id]);
  }
}
