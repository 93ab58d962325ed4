import { parseArgs } from 'node:util';
import type { Point } from '@gremia/resolution';
import type { Client } from 'pg';
import { NewerJournalError, rebuildMeeting } from '../../live/projection/rebuild-projections';
import type { Projection } from '../../live/projection/projection';
import { PROJECTIONS } from '../../live/projection/projections';
import { StoredRunningAgendas } from '../../meetings/stored-running-agendas';
import { StoredPaperProgress } from '../../papers/stored-paper-progress';
import { StoredResolvedTexts } from '../../papers/versions/stored-resolved-texts';
import { z } from 'zod';
import { clientRows } from '../../platform/database/client-rows';
import { statement } from '../../platform/database/statement';
import { journalSql } from '../../platform/journal/journal-sql';
import { readJournal } from '../../platform/journal/read-journal';
import { writeOut } from '../../platform/text-engine/work/write-out';
import { thisProcess, type CommandContext } from '../command-context';
import { onDatabase } from '../on-database';

const REBUILDABLE = PROJECTIONS.filter(({ rebuild }) => rebuild !== undefined);
/** Nobody else waits for this process. */
const ON_THE_SPOT = { writeOut: (points: readonly Point[]) => Promise.resolve(writeOut(points)) };
const USAGE = `Aufruf: npx gremia rebuild [--projection NAME] [--meeting KENNUNG]

Berechnet aus den Journalen neu, was daraus folgt. Namen: ${REBUILDABLE.map(({ name }) => name).join(', ')}`;

/**
 * `gremia rebuild`: makes anew what follows from the journals, meeting by meeting, each in one transaction. Exit code 0
 * when all of it was done, 1 when not, 2 when the call was not understood.
 */
export function run(args: readonly string[], context = thisProcess()): Promise<number> {
  return onDatabase(context, {
    usage: USAGE,
    wish: parse(args),
    work: (client, wanted) => rebuildAll(client, wanted, context),
    sentenceFor: (error) =>
      error instanceof NewerJournalError
        ? 'Ein Journal enthält Einträge einer neueren Version von Gremia; bitte verwenden Sie diese.'
        : undefined,
  });
}

async function rebuildAll(client: Client, wanted: Wanted, { signal, say, complain }: CommandContext): Promise<number> {
  const meetings = await meetingsWithJournal(client, wanted.meeting);
  if (meetings.length === 0 && wanted.meeting !== null) {
    complain(`Zu dieser Sitzung gibt es kein Journal: ${wanted.meeting}`);
    return 1;
  }
  let done = 0;
  for (const meetingId of meetings) {
    if (signal?.aborted) break;
    await rebuildInTransaction(client, meetingId, wanted.projections);
    done += 1;
  }
  say(`Neu berechnet: ${wanted.projections.map(({ name }) => name).join(', ')} (${done} Sitzungen)`);
  return done === meetings.length ? 0 : 1;
}

interface Wanted {
  readonly projections: readonly Projection[];
  readonly meeting: string | null;
}

function parse(args: readonly string[]): Wanted | null {
  try {
    const options = { projection: { type: 'string' }, meeting: { type: 'string' } } as const;
    const { projection, meeting = null } = parseArgs({ args: [...args], options }).values;
    const projections = REBUILDABLE.filter(({ name }) => projection === undefined || name === projection);
    return projections.length === 0 || (meeting !== null && !UUID.test(meeting)) ? null : { projections, meeting };
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const HELD = statement(
  z.object({ id: z.string() }),
  `SELECT e.meeting_id AS id FROM journal_entry e JOIN meeting m ON m.id = e.meeting_id
   WHERE e.seq = 1 AND ($1::uuid IS NULL OR e.meeting_id = $1) ORDER BY e.at, e.meeting_id`,
);

/** In the order in which they were held: what a later one decided stands. */
async function meetingsWithJournal(client: Client, meetingId: string | null): Promise<string[]> {
  const rows = await clientRows(client, HELD, [meetingId]);
  return rows.map(({ id }) => id);
}

async function rebuildInTransaction(
  client: Client,
  meetingId: string,
  projections: readonly Projection[],
): Promise<void> {
  const sql = journalSql((query) => client.query(query));
  const [papers, texts] = [new StoredPaperProgress(), new StoredResolvedTexts(ON_THE_SPOT)];
  const agendas = new StoredRunningAgendas();
  await client.query('BEGIN');
  try {
    await rebuildMeeting({ sql, papers, texts, agendas }, meetingId, projections, () => readJournal(sql, meetingId));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
