import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { holdMeeting } from '../support/held-meeting';
import { joiningAs, leavingClients, openHouse } from '../support/house';
import { OPEN, personIdOf, planMeeting, until } from '../support/live';
import type { TestApp } from '../support/test-app';

jest.setTimeout(120_000);

/** Many more than there are connections, whatever they are for. */
const READERS = 60;
/** So many connections the journal has. */
const CONNECTIONS = 4;
const PRESENT = ['rabenhaupt', 'haselhorst', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

describe('whoever reads signed states', () => {
  let app: TestApp;
  openHouse((house) => ({ app } = house));
  const join = joiningAs(leavingClients(), () => app);

  it('keeps no ballot waiting, even where all of them hang in the database', async () => {
    const held = await holdMeeting(app);
    const [itemId, voteId] = [randomUUID(), randomUUID()];
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    const clerk = await join('sitzungsdienst', meetingId);
    await clerk.must(OPEN);
    for (const key of PRESENT) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await clerk.must({ kind: 'call-item', itemId });
    await clerk.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Wer stimmt zu?' } });
    const voter = await join('ahrenfels', meetingId);
    const blocker = new Client({ connectionString: app.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE public_checkpoint, journal_key_change, witness IN ACCESS EXCLUSIVE MODE');
    const visitor = app.visitor();
    const paths = [`/api/v1/portal/meetings/${held.meetingId}/checkpoint`, '/api/v1/portal/journal-key'];
    const reads = Array.from({ length: READERS }, (_, index) => visitor.get(paths[index % 2] ?? ''));
    const waiting = `SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    try {
      await until(
        async () => Number((await app.db(waiting))[0]?.['count']) >= CONNECTIONS || undefined,
        'nobody hangs',
      );
      await voter.must({ kind: 'cast-ballot', voteId, choice: 'yes' });
      expect((await app.db<{ count: number }>(waiting))[0]?.count).toBeGreaterThan(0);
    } finally {
      await blocker.query('ROLLBACK');
      await blocker.end();
      await Promise.all(reads);
    }
  });
});
