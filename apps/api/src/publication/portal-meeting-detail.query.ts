import { Injectable } from '@nestjs/common';
import type { PortalMeetingDetail } from '@gremia/contracts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { decisionColumns } from '../platform/records/decision-view';
import { meetingColumns, toPortalMeetingDetail, type PortalMeetingDetailRow } from './portal-meeting.view';
import { list } from './sql';

/**
 * An announced meeting with its agenda and what was decided. Of an item that is not public there are its number and its
 * neutral title.
 */
@Injectable()
export class PortalMeetingDetailQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(id: string): Promise<PortalMeetingDetail> {
    const [row] = await this.unitOfWork.readPublic((db) => db.query<PortalMeetingDetailRow>(MEETING, [id]));
    if (row === undefined) throw new ProblemError('not-found');
    return toPortalMeetingDetail(row);
  }
}

const DECISIONS = `SELECT ${decisionColumns} FROM portal.decision d WHERE d.meeting_id = m.id AND d.item_id = i.id
  ORDER BY d.announced_at, d.seq`;

const ITEMS = `
  SELECT i.id, i.number, i.title, i.public, i.paper_id, p.number AS paper_number, i.responsibility, i.supplement_no,
    ${list(DECISIONS)}
    AS decisions
  FROM portal.agenda_item i LEFT JOIN portal.paper p ON p.id = i.paper_id WHERE i.meeting_id = m.id
    ORDER BY i.position`;

const SUPPLEMENTS = `
  SELECT s.no, s.at, s.reason, s.changes FROM portal.agenda_supplement s WHERE s.meeting_id = m.id ORDER BY s.no`;

const MEETING = `
SELECT ${meetingColumns}, ${list(ITEMS)} AS items, ${list(SUPPLEMENTS)} AS supplements, EXISTS (SELECT FROM portal.minutes n
  WHERE n.meeting_id = m.id) AS has_minutes
FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id WHERE m.id = $1`;
