import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody at the door of a call may have been named to write captions. */
export class Captioners1763700000073 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await setRoles(runner, ['participant', 'interpreter', 'captioner']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE conference_entry SET role = 'participant' WHERE role = 'captioner'`);
    await setRoles(runner, ['participant', 'interpreter']);
  }
}

async function setRoles(runner: QueryRunner, roles: readonly string[]): Promise<void> {
  const list = roles.map((role) => `'${role}'`).join(', ');
  await runner.query(`ALTER TABLE conference_entry DROP CONSTRAINT conference_entry_role_check,
    ADD CONSTRAINT conference_entry_role_check CHECK (role IN (${list}))`);
}
