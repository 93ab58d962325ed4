import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The content of a file lies in parts of 256 kB, so that nobody ever holds a whole file in memory, and knows who sent
 * it, so that a person's share can be limited. What was stored in one piece is divided here.
 */
export class FileContentsInParts1763700000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE blob_part (
        sha256 text NOT NULL REFERENCES blob ON DELETE CASCADE, no int NOT NULL CHECK (no >= 0), bytes bytea NOT NULL,
        PRIMARY KEY (sha256, no));
      -- Documents and pictures are compressed already.
      ALTER TABLE blob_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
      INSERT INTO blob_part (sha256, no, bytes)
        SELECT b.sha256, n, substring(b.bytes FROM n * ${PART} + 1 FOR ${PART})
        FROM blob b CROSS JOIN LATERAL generate_series(0, (length(b.bytes) - 1) / ${PART}) n;
      ALTER TABLE blob DROP COLUMN bytes;
      ALTER TABLE attachment ADD COLUMN uploaded_by uuid REFERENCES person;
      UPDATE attachment a SET uploaded_by = p.author_id FROM paper p WHERE p.id = a.paper_id;
      ALTER TABLE attachment ALTER COLUMN uploaded_by SET NOT NULL;
      CREATE INDEX attachment_uploaded_by ON attachment (uploaded_by, created_at);
      CREATE INDEX attachment_content ON attachment (sha256);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX attachment_content;
      ALTER TABLE attachment DROP COLUMN uploaded_by;
      ALTER TABLE blob ADD COLUMN bytes bytea;
      UPDATE blob b SET bytes = (SELECT string_agg(p.bytes, '' ORDER BY p.no) FROM blob_part p
        WHERE p.sha256 = b.sha256);
      ALTER TABLE blob ALTER COLUMN bytes SET NOT NULL;
      DROP TABLE blob_part;`);
  }
}

const PART = 256 * 1024;
