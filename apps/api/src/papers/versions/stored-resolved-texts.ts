import { Inject, Injectable } from '@nestjs/common';
import type { Point } from '@gremia/resolution';
import type { Sql } from '../../platform/database/unit-of-work';
import { ResolvedTexts, type NewCorrection, type NewResolution } from '../../platform/ports/resolved-texts.port';
import { TextEngine } from '../../platform/text-engine/text-engine';

/** A version without a hash is waiting to be filled anew; no text has this one. */
const EMPTY = '';

/** The table `text_correction`, and `paper_version` as far as votes made versions. */
@Injectable()
export class StoredResolvedTexts extends ResolvedTexts {
  constructor(@Inject(TextEngine) private readonly engine: Pick<TextEngine, 'writeOut'>) {
    super();
  }

  async prepare(points: readonly Point[]): Promise<void> {
    await this.engine.writeOut(points);
  }

  async storeResolution(sql: Sql, { id, paperId, meetingId, voteId, points, at }: NewResolution): Promise<void> {
    const { plain, hash } = await this.engine.writeOut(points);
    await sql.execute(
      `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash, created_at, meeting_id, vote_id)
       SELECT $1, $2, coalesce(max(no), 0) + 1, 'resolution', $3, $4, $5, $6, $7, $8 FROM paper_version
         WHERE paper_id = $2
       ON CONFLICT (id) DO UPDATE SET points = excluded.points, plain = excluded.plain, hash = excluded.hash,
         created_at = excluded.created_at, meeting_id = excluded.meeting_id, vote_id = excluded.vote_id`,
      [id, paperId, JSON.stringify(points), plain, hash, at, meetingId, voteId],
    );
  }

  async putCorrection(sql: Sql, version: NewResolution, { marked, reason, by }: NewCorrection): Promise<void> {
    await this.storeResolution(sql, version);
    await sql.execute(
      `INSERT INTO text_correction (version_id, marked, reason, corrected_by, role, corrected_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [version.id, JSON.stringify(marked), reason, by.name, by.role, version.at],
    );
  }

  async remove(sql: Sql, meetingId: string, voteId: string): Promise<void> {
    await sql.execute('DELETE FROM paper_version WHERE meeting_id = $1 AND vote_id = $2', [meetingId, voteId]);
  }

  /** Nothing refers to the record of a correction, so it may go and come again. */
  async emptyAll(sql: Sql, meetingId: string): Promise<void> {
    await sql.execute(
      'DELETE FROM text_correction c USING paper_version v WHERE v.id = c.version_id AND v.meeting_id = $1',
      [meetingId],
    );
    await sql.execute(`UPDATE paper_version SET points = '[]', plain = '', hash = '${EMPTY}' WHERE meeting_id = $1`, [
      meetingId,
    ]);
  }

  async removeEmpty(sql: Sql, meetingId: string): Promise<void> {
    await sql.execute(`DELETE FROM paper_version WHERE meeting_id = $1 AND hash = '${EMPTY}'`, [meetingId]);
  }
}
