import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A running meeting asks what was done to the papers before it. */
export class AuditBySubject1763700000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX audit_entry_subject ON audit_entry (subject, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX audit_entry_subject');
  }
}
