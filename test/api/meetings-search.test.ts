import { randomUUID } from 'node:crypto';
import type { MeetingList } from '@gremia/contracts';
import { personIdOf, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

const OPEN_WORD = 'Kranichwiese';
const CLOSED_WORD = 'Ottersteg';
const PLANNED_WORD = 'Dachsbau';

describe('meetings by words of their agendas', () => {
  let app: TestApp;
  let known: string;
  let planned: string;
  let closedItem: string;

  beforeAll(async () => {
    app = await startTestApp();
    closedItem = randomUUID();
    known = await planMeeting(app, {
      committee: 'bauausschuss',
      items: [
        { id: randomUUID(), title: `Ausbau der ${OPEN_WORD}` },
        { id: closedItem, title: `Verkauf am ${CLOSED_WORD}`, public: false },
      ],
    });
    planned = await planMeeting(app, {
      committee: 'bauausschuss',
      published: false,
      items: [{ id: randomUUID(), title: `Bericht zum ${PLANNED_WORD}` }],
    });
    await planMeeting(app, { rehearsal: true, items: [{ id: randomUUID(), title: `Übung ${OPEN_WORD}` }] });
  });
  afterAll(() => app.stop());

  const find = async (login: string, q: string): Promise<MeetingList> => {
    const client = await app.signIn(login);
    const { status, body } = await client.get<MeetingList>(`/api/v1/meetings?q=${encodeURIComponent(q)}`);
    expect(status).toBe(200);
    expect(body.total).toBe(body.meetings.length);
    return body;
  };
  const found = async (login: string, q: string): Promise<string[]> =>
    (await find(login, q)).meetings.map(({ id }) => id);

  it.each(['sitzungsdienst', 'rabenhaupt', 'regenpfeifer'])('are found by public items for %s', async (login) => {
    expect(await found(login, OPEN_WORD)).toEqual([known]);
    expect(await found(login, 'Kranich')).toEqual([known]);
    expect(await found(login, 'Kranichwise')).toEqual([known]);
  });

  it('show where the words stand', async () => {
    const { meetings } = await find('sitzungsdienst', OPEN_WORD);
    expect(meetings[0]?.excerpt).toContain(`<b>${OPEN_WORD}</b>`);
    const { body } = await (await app.signIn('sitzungsdienst')).get<MeetingList>('/api/v1/meetings');
    expect(body.meetings.every(({ excerpt }) => excerpt === null)).toBe(true);
  });

  it('are found by items that are not public only by those who may know them', async () => {
    // The clerk, and a member of the body; the chair of another one is not.
    expect(await found('sitzungsdienst', CLOSED_WORD)).toEqual([known]);
    expect(await found('rabenhaupt', CLOSED_WORD)).toEqual([known]);
    expect(await found('regenpfeifer', CLOSED_WORD)).toEqual([]);
    const outside = await find('regenpfeifer', OPEN_WORD);
    expect(JSON.stringify(outside)).not.toContain(CLOSED_WORD);
  });

  it('are found before they are announced by the office alone', async () => {
    expect(await found('sitzungsdienst', PLANNED_WORD)).toEqual([planned]);
    expect(await found('haselhorst', PLANNED_WORD)).toEqual(await visibleTo('haselhorst'));
    expect(await found('regenpfeifer', PLANNED_WORD)).toEqual([]);
  });

  /** The meeting that is planned, where this person sees its agenda on its page. */
  async function visibleTo(login: string): Promise<string[]> {
    const client = await app.signIn(login);
    const { status, body } = await client.get<{ items: unknown[] }>(`/api/v1/meetings/${planned}`);
    return status === 200 && body.items.length > 0 ? [planned] : [];
  }

  it('are found as by the public by whoever is excluded from an item', async () => {
    await app.db(
      `INSERT INTO journal_entry (meeting_id, seq, at, audience, kind, body, leaf_hash)
         VALUES ($1, 1, now(), 'members', 'conflict-declared', $2, '')`,
      [known, JSON.stringify({ kind: 'conflict-declared', itemId: closedItem, personId: personIdOf('rabenhaupt') })],
    );
    expect(await found('rabenhaupt', CLOSED_WORD)).toEqual([]);
    expect(await found('rabenhaupt', OPEN_WORD)).toEqual([known]);
    expect(await found('haselhorst', CLOSED_WORD)).toEqual([known]);
  });
});
