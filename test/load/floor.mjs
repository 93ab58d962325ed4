import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './harness.mjs';
import { ownTime, postgresTime } from './processor-time.mjs';

const { APPEND } = createRequire(import.meta.url)(join(root, 'dist/apps/api/src/platform/journal/journal-store.js'));

const COLUMNS =
  'seq, at, actor, audience, kind, body, commitment, leaf_hash, command_id, command_digest, owner, salt, content';

/** Ballots as the application has stored them. */
export async function sampleOf(client, meetingId) {
  const { rows } = await client.query(
    `SELECT ${COLUMNS} FROM journal_entry JOIN journal_secret USING (meeting_id, seq) WHERE meeting_id = $1
      AND kind = 'ballot-cast' ORDER BY seq LIMIT 256`,
    [meetingId],
  );
  return rows;
}

/**
 * What the same database can do at most: the same rows by the same statement, so many in one INSERT, one commit after
 * the other, and nobody who decides, hashes,
 * or listens.
 *
 * @returns rows per second, and microseconds of processor time a row, of PostgreSQL and of the client
 */
export async function insertBatches(client, sample, size, duration) {
  const meetingId = randomUUID();
  const before = { postgres: await postgresTime(client), client: ownTime() };
  const began = performance.now();
  let seq = 0;
  let last = null;
  while (performance.now() - began < duration * 1_000) {
    const rows = Array.from({ length: size }, (_, index) => ({
      ...sample[index % sample.length],
      seq: seq + index + 1,
    }));
    await client.query({ name: 'floor', text: APPEND, values: [meetingId, JSON.stringify(rows), seq, last] });
    seq += size;
    last = rows.at(-1).leaf_hash;
  }
  const rate = seq / ((performance.now() - began) / 1_000);
  const used = { client: ownTime() - before.client, postgres: await postgresTime(client) };
  return {
    rate,
    microseconds: {
      postgres: before.postgres === null ? null : (used.postgres - before.postgres) / seq,
      client: used.client / seq,
    },
  };
}
