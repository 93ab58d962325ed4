import { z } from 'zod';
import { clientRows } from '../../platform/database/client-rows';
import { onSingleConnection } from '../../platform/database/single-connection';
import { statement } from '../../platform/database/statement';
import { sentenceOf } from '../backup/backup-error';

/** What a municipality holds, for whoever is about to delete it. */
export interface TenantContents {
  /** In German, such as „12 Sitzungen, 40 Drucksachen, 51 Personen“. */
  readonly words: string;
  /** Titles of the meetings that go on at this moment. */
  readonly inSession: readonly string[];
}

const MADE = statement(z.object({ made: z.boolean() }), `SELECT to_regclass('public.meeting') IS NOT NULL AS made`);
const COUNTS = statement(
  z.object({ meetings: z.number(), papers: z.number(), persons: z.number() }),
  `SELECT (SELECT count(*)::int FROM meeting) AS meetings, (SELECT count(*)::int FROM paper) AS papers,
     (SELECT count(*)::int FROM person) AS persons`,
);
const IN_SESSION = statement(
  z.object({ title: z.string() }),
  `SELECT title FROM meeting WHERE state IN ('running', 'interrupted') AND NOT rehearsal ORDER BY starts_at`,
);

/** One whose database does not answer can be deleted too, so this says what is wrong instead of failing. */
export async function contentsOf(databaseUrl: string): Promise<TenantContents> {
  try {
    return await onSingleConnection(databaseUrl, async (client) => {
      const [table] = await clientRows(client, MADE);
      if (table?.made !== true) return { words: 'noch nichts', inSession: [] };
      const [counts] = await clientRows(client, COUNTS);
      const { meetings = 0, papers = 0, persons = 0 } = counts ?? {};
      const words = [
        `${meetings} ${meetings === 1 ? 'Sitzung' : 'Sitzungen'}`,
        `${papers} ${papers === 1 ? 'Drucksache' : 'Drucksachen'}`,
        `${persons} ${persons === 1 ? 'Person' : 'Personen'}`,
      ].join(', ');
      return { words, inSession: (await clientRows(client, IN_SESSION)).map(({ title }) => title) };
    });
  } catch (error) {
    return { words: `nicht festzustellen, was sie enthält (${sentenceOf(error, '')})`, inSession: [] };
  }
}
