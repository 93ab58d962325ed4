import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import type { Sql } from '../platform/database/unit-of-work';
import { RunningAgendas, type LaterItem } from '../platform/ports/running-agendas.port';
import { changesToStore } from './supplements/supplement-changes';

/** The row of the meeting is locked: numbers of supplements and places are taken one after the other. */
const STANDING = statement(
  z.object({ known: z.boolean(), there: z.boolean(), place: z.number(), no: z.number() }),
  `SELECT NOT m.rehearsal AND (m.agenda_published_at IS NOT NULL OR EXISTS (
      SELECT FROM convocation c WHERE c.meeting_id = m.id)) AS known,
    EXISTS (SELECT FROM agenda_item i WHERE i.id = $2) AS there,
    (SELECT coalesce(max(i.position), 0) + 1 FROM agenda_item i WHERE i.meeting_id = m.id)::int AS place,
    (SELECT coalesce(max(s.no), 0) + 1 FROM agenda_supplement s WHERE s.meeting_id = m.id)::int AS no
   FROM meeting m WHERE m.id = $1 FOR UPDATE`,
);

/** Items that came while the meeting ran: in the agenda, and in a supplement that says when and why. */
@Injectable()
export class StoredRunningAgendas extends RunningAgendas {
  async addItem(sql: Sql, item: LaterItem): Promise<void> {
    const { meetingId, itemId, number, neutralTitle, reason, at } = item;
    const { title, paperId, responsibility } = item.text;
    const standing = await sql.row(STANDING, [meetingId, itemId]);
    if (standing === null || standing.there) return;
    const { known, place, no } = standing;
    if (known) {
      const changes = changesToStore([], [{ id: itemId, number, title, neutralTitle, public: item.public, paperId }]);
      await sql.execute(
        'INSERT INTO agenda_supplement (meeting_id, no, reason, changes, at) VALUES ($1, $2, $3, $4, $5)',
        [meetingId, no, reason, JSON.stringify(changes), at],
      );
    }
    await sql.execute(
      `INSERT INTO agenda_item (id, meeting_id, position, number, title, neutral_title, public, paper_id,
        responsibility, supplement_no) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[itemId, meetingId, place, number, title, neutralTitle, item.public, paperId, responsibility],
        known ? no : null,
      ],
    );
  }
}
