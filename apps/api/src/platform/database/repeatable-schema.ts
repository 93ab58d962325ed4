import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { z } from 'zod';
import { runnerRows } from './client-rows';
import { statement } from './statement';

/** A schema that one script makes from nothing, so that its present state can be read in one place. */
export interface RepeatableSchema {
  readonly name: string;
  /** Drops the schema and makes it again. */
  readonly script: string;
}

const SIGNATURE = statement(
  z.object({ signature: z.string().nullable() }),
  `SELECT obj_description(to_regnamespace($1)::oid, 'pg_namespace') AS signature`,
);

/**
 * Makes the schema anew unless it was made by this very script. The script's hash is noted at the schema itself, so
 * that a dump or a dropped schema cannot disagree with it.
 *
 * @returns whether it was made
 */
export async function applySchema(runner: QueryRunner, { name, script }: RepeatableSchema): Promise<boolean> {
  const signature = `made by script sha256:${createHash('sha256').update(script).digest('hex')}`;
  const [noted] = await runnerRows(runner, SIGNATURE, [name]);
  if (noted?.signature === signature) return false;
  await runner.query(script);
  await runner.query(`COMMENT ON SCHEMA ${name} IS '${signature}'`);
  return true;
}

/** Takes views and triggers out of the way of a migration that changes what they read. */
export async function dropSchema(runner: QueryRunner, { name }: RepeatableSchema): Promise<void> {
  await runner.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
}
