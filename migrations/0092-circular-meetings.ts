import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when there is to answer in a circular vote: known to lists and calendars, where nobody reads journals. */
export class CircularMeetings1763700000092 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting ADD COLUMN circular_until timestamptz');
    await runner.query(`
      UPDATE meeting m SET circular_until = (j.body #>> '{circular,until}')::timestamptz
      FROM journal_entry j
      WHERE j.meeting_id = m.id AND j.kind = 'meeting-opened' AND j.body #>> '{circular,until}' IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE meeting DROP COLUMN circular_until');
  }
}
