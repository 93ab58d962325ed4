import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a body has decided on the course of a meeting, outside its items: on the agenda, a break, the end. It settles no
 * paper and belongs to no item, so it stands apart from the decisions on matters.
 */
export class CourseDecisions1763700000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE course_decision CASCADE');
  }
}

const TABLE = `
CREATE TABLE course_decision (
  meeting_id uuid NOT NULL REFERENCES meeting, vote_id uuid NOT NULL, seq int NOT NULL, after_number text,
  question text NOT NULL, public boolean NOT NULL, carried boolean NOT NULL, label text NOT NULL,
  sentence text NOT NULL, procedure text NOT NULL, tally jsonb NOT NULL, options jsonb, ballots jsonb,
  superseded boolean NOT NULL DEFAULT false, announced_at timestamptz NOT NULL, entered_at timestamptz,
  PRIMARY KEY (meeting_id, vote_id))`;
