import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when each public version of a paper is known. The first one was a draft until it was handed in, and when it was
 * written is nobody's business.
 */
export class VersionDates1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW portal.version_date AS
        SELECT v.id AS version_id, greatest(v.created_at, p.submitted_at) AS created_at
        FROM portal.paper_version known JOIN paper_version v ON v.id = known.id JOIN paper p ON p.id = v.paper_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW portal.version_date');
  }
}
