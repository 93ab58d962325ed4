import { Injectable } from '@nestjs/common';
import type { Urn, UrnBallot } from '@gremia/meeting';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import { UnitOfWork, type Sql } from '../../platform/database/unit-of-work';
import { codesTaken, EMPTY, urnContents, urnOf, withBallots } from './urn-contents';
import { UrnStore } from './urn-store';

const { ballots, codes } = urnContents.shape;

const LOCK = statement(
  z.object({ ballots, codes }),
  'SELECT ballots, codes FROM secret_urn WHERE vote_id = $1 FOR UPDATE',
);
const READ = statement(
  z.object({ vote_id: z.string(), ballots, codes }),
  'SELECT vote_id, ballots, codes FROM secret_urn WHERE vote_id = ANY ($1::uuid[])',
);

/**
 * Urns as rows of a table, one for each vote and none for a ballot: a row of its own would tell by its place and by the
 * number of the transaction that wrote it which entry of the journal it came with.
 */
@Injectable()
export class TableUrnStore implements UrnStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async putBallots(
    sql: Sql,
    meetingId: string,
    voteId: string,
    more: readonly UrnBallot[],
  ): Promise<readonly string[]> {
    await sql.execute(
      `INSERT INTO secret_urn (vote_id, meeting_id, ballots, codes) VALUES ($1, $2, '{}', '[]') ON CONFLICT DO NOTHING`,
      [voteId, meetingId],
    );
    const known = (await sql.row(LOCK, [voteId])) ?? EMPTY;
    const taken = codesTaken(known, more);
    if (taken.length > 0) return taken;
    const contents = withBallots(known, more);
    await sql.execute('UPDATE secret_urn SET ballots = $2, codes = $3 WHERE vote_id = $1', [
      voteId,
      JSON.stringify(contents.ballots),
      JSON.stringify(contents.codes),
    ]);
    return [];
  }

  async read(voteIds: readonly string[]): Promise<ReadonlyMap<string, Urn>> {
    const rows = await this.unitOfWork.read((sql) => sql.rows(READ, [voteIds]));
    return new Map(rows.map(({ vote_id, ...contents }) => [vote_id, urnOf(contents)]));
  }

  async destroy(sql: Sql, voteIds: readonly string[]): Promise<void> {
    await sql.execute('DELETE FROM secret_urn WHERE vote_id = ANY ($1::uuid[])', [voteIds]);
  }
}
