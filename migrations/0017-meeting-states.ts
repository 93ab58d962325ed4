import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From now on the state of a meeting that has begun is written together with its journal. Until now it was carried over
 * later: where an instance ended in between, the journal says what is so.
 */
export class MeetingStates1763700000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE meeting m SET state = last.state, revision = m.revision + 1
      FROM (SELECT DISTINCT ON (e.meeting_id) e.meeting_id, CASE e.kind WHEN 'meeting-interrupted' THEN 'interrupted'
          WHEN 'meeting-closed' THEN 'closed' ELSE 'running' END AS state
        FROM journal_entry e
        WHERE e.kind IN ('meeting-opened', 'meeting-interrupted', 'meeting-resumed', 'meeting-closed')
        ORDER BY e.meeting_id, e.seq DESC) last
      WHERE last.meeting_id = m.id AND m.state <> last.state`);
  }

  /** The earlier way writes the same states, only later. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
