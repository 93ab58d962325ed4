import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DecisionView } from '@gremia/contracts';
import type { TextCorrection } from '@gremia/meeting';
import { hashInput, printResolution, type Point } from '@gremia/resolution';
import type { Tally } from '@gremia/rules';
import type { Db } from '../../platform/database/unit-of-work';
import { lockPapers } from '../../platform/records/lock-papers';

export interface NewDecision {
  readonly meetingId: string;
  readonly voteId: string;
  readonly itemId: string;
  readonly paperId: string | null;
  readonly seq: number;
  readonly subject: 'unit' | 'main' | 'free';
  readonly question: string;
  readonly public: boolean;
  readonly carried: boolean;
  readonly label: string;
  readonly sentence: string;
  readonly tally: Tally;
  readonly ballots: DecisionView['ballots'];
  readonly final: boolean;
  readonly announcedAt: string;
}

export interface NewResolution {
  readonly id: string;
  readonly paperId: string;
  readonly meetingId: string;
  readonly voteId: string;
  readonly points: readonly Point[];
  readonly at: string;
}

export type NewCorrection = Pick<TextCorrection, 'marked' | 'reason' | 'by'>;

/** The tables that a meeting's journal is carried over into, and how far it has been. */
@Injectable()
export class ProjectionRepository {
  /** Meetings whose journal has entries that the cursor has not passed. */
  async meetingsBehind(db: Db): Promise<string[]> {
    const rows = await db.query<{ id: string }>(
      `SELECT m.id FROM meeting m LEFT JOIN projection_cursor c ON c.meeting_id = m.id
       WHERE (SELECT max(e.seq) FROM journal_entry e WHERE e.meeting_id = m.id) > coalesce(c.seq, 0)`,
    );
    return rows.map(({ id }) => id);
  }

  /** How far the journal has been carried over; others wait until this transaction ends. */
  async lockCursor(db: Db, meetingId: string): Promise<number> {
    await db.query('INSERT INTO projection_cursor (meeting_id, seq) VALUES ($1, 0) ON CONFLICT DO NOTHING', [
      meetingId,
    ]);
    const [row] = await db.query<{ seq: number }>(
      'SELECT seq FROM projection_cursor WHERE meeting_id = $1 FOR UPDATE',
      [meetingId],
    );
    return row?.seq ?? 0;
  }

  async moveCursor(db: Db, meetingId: string, seq: number): Promise<void> {
    await db.query('UPDATE projection_cursor SET seq = $2 WHERE meeting_id = $1', [meetingId, seq]);
  }

  async addDecision(db: Db, decision: NewDecision): Promise<void> {
    await db.query(
      `INSERT INTO decision (meeting_id, vote_id, item_id, paper_id, seq, subject, question, public, carried, label,
        sentence, tally, ballots, final, announced_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING`,
      [
        decision.meetingId,
        decision.voteId,
        decision.itemId,
        decision.paperId,
        decision.seq,
        decision.subject,
        decision.question,
        decision.public,
        decision.carried,
        decision.label,
        decision.sentence,
        JSON.stringify(decision.tally),
        decision.ballots === null ? null : JSON.stringify(decision.ballots),
        decision.final,
        decision.announcedAt,
      ],
    );
  }

  async supersede(db: Db, meetingId: string, voteId: string): Promise<void> {
    await db.query('UPDATE decision SET superseded = true WHERE meeting_id = $1 AND vote_id = $2', [meetingId, voteId]);
  }

  async beginConsultation(db: Db, paperId: string | null, at: string): Promise<void> {
    await db.query(
      `UPDATE paper SET state = 'in-consultation', changed_at = $2 WHERE id = $1
        AND state IN ('submitted', 'scheduled')`,
      [paperId, at],
    );
  }

  async withdraw(db: Db, paperId: string | null, at: string): Promise<void> {
    await db.query(`UPDATE paper SET state = 'withdrawn', changed_at = $2 WHERE id = $1 AND state <> 'decided'`, [
      paperId,
      at,
    ]);
  }

  /** The paper and the amendments that lay before the body are done with. */
  async settle(db: Db, paperId: string, amendmentIds: readonly string[], at: string): Promise<void> {
    await lockPapers(db, [paperId, ...amendmentIds]);
    await db.query(
      `UPDATE paper SET state = 'decided', changed_at = $2 WHERE id = ANY ($1::uuid[]) AND state <> 'withdrawn'`,
      [[paperId, ...amendmentIds], at],
    );
  }

  async reopen(db: Db, paperId: string, amendmentIds: readonly string[], at: string): Promise<void> {
    await lockPapers(db, [paperId, ...amendmentIds]);
    await db.query(
      `UPDATE paper SET state = 'in-consultation', changed_at = $2 WHERE id = ANY ($1::uuid[]) AND state = 'decided'`,
      [[paperId, ...amendmentIds], at],
    );
  }

  async addResolution(db: Db, resolution: NewResolution): Promise<void> {
    const { id, paperId, meetingId, voteId, points, at } = resolution;
    await db.query(
      `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash, created_at, meeting_id, vote_id)
       SELECT $1, $2, coalesce(max(no), 0) + 1, 'resolution', $3, $4, $5, $6, $7, $8 FROM paper_version
         WHERE paper_id = $2 ON CONFLICT (id) DO NOTHING`,
      [
        id,
        paperId,
        JSON.stringify(points),
        printResolution(points),
        createHash('sha256').update(hashInput(points)).digest('hex'),
        at,
        meetingId,
        voteId,
      ],
    );
  }

  /** A version that corrects the one before it, and the record of why. */
  async addCorrection(db: Db, version: NewResolution, { marked, reason, by }: NewCorrection): Promise<void> {
    await this.addResolution(db, version);
    await db.query(
      `INSERT INTO text_correction (version_id, marked, reason, corrected_by, role, corrected_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [version.id, JSON.stringify(marked), reason, by.name, by.role, version.at],
    );
    await db.query('UPDATE paper SET changed_at = $2 WHERE id = $1', [version.paperId, version.at]);
  }

  /** The text as resolved by a vote, and whatever corrected it. */
  async removeResolution(db: Db, meetingId: string, voteId: string): Promise<void> {
    await db.query('DELETE FROM paper_version WHERE meeting_id = $1 AND vote_id = $2', [meetingId, voteId]);
  }
}
