import type { Client } from 'pg';
import PgBoss from 'pg-boss';
import { READER_NAMES } from './readers';

/** Where pg-boss keeps its tables. They hold no content, and follow from the table `outbox`. */
export const JOBS_SCHEMA = 'jobs';

/** Enough to take, end and forget jobs; making a queue is up to the owner. */
const GRANTS = `
DO $$
BEGIN
  GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO gremia_app;
  GRANT SELECT ON ${JOBS_SCHEMA}.queue TO gremia_app;
  GRANT SELECT, UPDATE ON ${JOBS_SCHEMA}.version TO gremia_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${JOBS_SCHEMA}.job, ${JOBS_SCHEMA}.archive TO gremia_app;
EXCEPTION WHEN undefined_object THEN
  RAISE NOTICE 'the schema ${JOBS_SCHEMA} was granted to nobody: its role is missing';
END $$;
`;

/**
 * Makes the tables of pg-boss and a queue for each reader, where they are missing. To be called by one at a time, as
 * the owner of the database.
 */
export async function prepareJobs(client: Client): Promise<void> {
  const boss = new PgBoss({
    schema: JOBS_SCHEMA,
    db: { executeSql: (text, values) => client.query(text, values) },
    supervise: false,
    schedule: false,
  });
  await boss.start();
  for (const reader of READER_NAMES) await boss.createQueue(reader);
  await boss.stop({ graceful: false, close: false });
  await client.query(GRANTS);
}
