import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MeetingDetail, Problem } from '@gremia/contracts';
import { Client } from 'pg';
import { carriedOver, enter, LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { agendaItem } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const DELAYS = [0, 3, 6, 10, 15, 20, 30, 40];
const MEMBERS = ['rabenhaupt', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

describe('what was planned, once a meeting begins', () => {
  let app: TestApp;
  let clerk: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
  });
  afterAll(() => app.stop());

  const plan = (rehearsal = false, published = true): Promise<string> =>
    planMeeting(app, {
      committee: 'bauausschuss',
      rehearsal,
      published,
      items: [{ id: randomUUID(), title: 'Wie geplant' }],
    });

  /** Sends both, the change `delay` milliseconds after the opening (before it where negative). */
  const together = async (meetingId: string, delay: number, change: () => Promise<{ status: number }>) => {
    const office = new LiveClient(clerk, meetingId);
    await office.act({ kind: 'check-out' });
    const [opened, changed] = await Promise.all([
      sleep(Math.max(0, -delay)).then(() => office.act(OPEN)),
      sleep(Math.max(0, delay)).then(change),
    ]);
    office.leave();
    return { opened: opened.ok, changed: changed.status < 300 };
  };

  const titles = async (meetingId: string) => {
    const [journal] = await app.db<{ titles: string[] }>(
      `SELECT ARRAY(SELECT i ->> 'title' FROM jsonb_array_elements(body -> 'agenda') i) AS titles FROM journal_entry
        WHERE meeting_id = $1 AND kind = 'meeting-opened'`,
      [meetingId],
    );
    const [table] = await app.db<{ titles: string[]; state: string }>(
      `SELECT ARRAY(SELECT title FROM agenda_item WHERE meeting_id = m.id ORDER BY position) AS titles, m.state
        FROM meeting m WHERE m.id = $1`,
      [meetingId],
    );
    return { journal: journal?.titles ?? null, table: table?.titles, state: table?.state };
  };

  describe.each([false, true])('rehearsal: %s', (rehearsal) => {
    it.each([...DELAYS, -5, -20])('is the agenda of the journal or refused: changed %i ms after', async (delay) => {
      const meetingId = await plan(rehearsal);
      const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
      const { opened } = await together(meetingId, delay, () =>
        clerk.put(`/api/v1/meetings/${meetingId}/agenda`, {
          revision: body.revision,
          items: [agendaItem('Anders als geplant')],
        }),
      );
      const found = await titles(meetingId);
      if (opened) expect(found).toEqual({ journal: found.table, table: found.table, state: 'running' });
      else expect(found).toMatchObject({ journal: null, table: ['Anders als geplant'], state: 'planned' });
    });

    it.each([...DELAYS, -5, -20])('is cancelled or begun, never both: cancelled %i ms after', async (delay) => {
      const meetingId = await plan(rehearsal);
      const { opened, changed } = await together(meetingId, delay, () =>
        clerk.post(`/api/v1/meetings/${meetingId}/cancel`),
      );
      expect(opened).not.toBe(changed);
      expect((await titles(meetingId)).state).toBe(opened ? 'running' : 'cancelled');
    });
  });

  it.each(DELAYS)('never makes a meeting that runs a convened one: convened %i ms after', async (delay) => {
    const meetingId = await plan();
    const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
    const { opened, changed } = await together(meetingId, delay, () =>
      clerk.post(`/api/v1/meetings/${meetingId}/convene`, { revision: body.revision, urgent: false, receivedOn: null }),
    );
    expect((await titles(meetingId)).state).toBe(opened ? 'running' : 'convened');
    expect(opened || changed).toBe(true);
  });

  it.each(DELAYS)('is published before or not at all: published %i ms after', async (delay) => {
    const meetingId = await plan(false, false);
    const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
    const { opened, changed } = await together(meetingId, delay, () =>
      clerk.post(`/api/v1/meetings/${meetingId}/publish-agenda`, { revision: body.revision }),
    );
    const [row] = await app.db<{ published: boolean; state: string }>(
      'SELECT agenda_published_at IS NOT NULL AS published, state FROM meeting WHERE id = $1',
      [meetingId],
    );
    expect(row).toEqual({ published: changed, state: opened ? 'running' : 'planned' });
  });

  it('takes an answer to the convocation into the roster or refuses it', async () => {
    for (const delay of DELAYS) {
      const meetingId = await plan();
      const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
      await clerk.post(`/api/v1/meetings/${meetingId}/convene`, { revision: body.revision, urgent: false });
      const member = await enter(app, 'rabenhaupt');
      const { changed, opened } = await together(meetingId, delay, async () => {
        const [{ status }] = [
          await app
            .signIn('rabenhaupt')
            .then((client) => client.put(`/api/v1/meetings/${meetingId}/reply`, { reply: 'excused', text: '' })),
        ];
        return { status };
      });
      expect(opened).toBe(true);
      const [roster] = await app.db<{ excused: boolean }>(
        `SELECT (r ->> 'excused')::boolean AS excused FROM journal_entry, jsonb_array_elements(body -> 'roster') r
          WHERE meeting_id = $1 AND kind = 'meeting-opened' AND r ->> 'personId' = $2`,
        [meetingId, member.personId],
      );
      expect(roster?.excused).toBe(changed);
    }
  });

  it('stands although what was carried over hangs behind', async () => {
    const meetingId = await plan();
    const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
    await app.db("INSERT INTO projection_cursor (meeting_id, name, seq) VALUES ($1, 'decisions', 0)", [meetingId]);
    const holder = new Client({ connectionString: app.databaseUrl });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM projection_cursor WHERE meeting_id = $1 FOR UPDATE', [meetingId]);
    const office = new LiveClient(clerk, meetingId);
    await office.must(OPEN);
    const refused = await Promise.all([
      clerk.put<Problem>(`/api/v1/meetings/${meetingId}/agenda`, {
        revision: body.revision + 1,
        items: [agendaItem('Zu spät')],
      }),
      clerk.post<Problem>(`/api/v1/meetings/${meetingId}/cancel`),
    ]);
    expect(refused.map((answer) => [answer.status, answer.body.code])).toEqual([
      [409, 'wrong-state'],
      [409, 'wrong-state'],
    ]);
    expect((await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`)).body.state).toBe('running');
    await holder.query('ROLLBACK');
    await holder.end();
    office.leave();
  });

  it('keeps announced results on the portal, whatever is sent while the meeting opens', async () => {
    const itemId = randomUUID();
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId, title: 'Bänke' }] });
    const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
    const office = new LiveClient(clerk, meetingId);
    await Promise.all([
      office.must(OPEN),
      ...DELAYS.map((delay) =>
        sleep(delay).then(() =>
          clerk.put(`/api/v1/meetings/${meetingId}/agenda`, { revision: body.revision, items: [agendaItem('Neu')] }),
        ),
      ),
    ]).catch(() => undefined);
    const { body: begun } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
    const [item] = begun.items;
    if (begun.state !== 'running') await office.must(OPEN);
    for (const key of MEMBERS) await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await office.must({ kind: 'call-item', itemId: item?.id ?? '' });
    const voteId = randomUUID();
    const subject = { kind: 'free', question: 'Wer stimmt zu?' } as const;
    await office.must({ kind: 'open-vote', voteId, itemId: item?.id ?? '', subject });
    await office.must({ kind: 'close-vote', voteId });
    await office.must({ kind: 'announce-result', voteId, carried: false });
    await carriedOver(app, meetingId);
    const { body: portal } = await app
      .visitor()
      .get<{ items: { decisions: unknown[] }[] }>(`/api/v1/portal/meetings/${meetingId}`);
    expect(portal.items.flatMap(({ decisions }) => decisions)).toHaveLength(1);
    office.leave();
  });
});
