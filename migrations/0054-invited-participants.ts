import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to take part in a meeting without belonging to the body: planned before it, noted in it when they come. */
export class InvitedParticipants1763700000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invited_participant (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting,
        name text NOT NULL,
        role text NOT NULL,
        participant_group text NOT NULL
          CHECK (participant_group IN ('administration', 'expert', 'guest', 'interpreter')),
        mode text NOT NULL CHECK (mode IN ('hall', 'remote')),
        part text NOT NULL CHECK (part IN ('public', 'non-public')),
        item_ids jsonb NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX invited_participant_meeting ON invited_participant (meeting_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invited_participant');
  }
}
