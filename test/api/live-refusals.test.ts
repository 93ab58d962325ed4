import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { RefusalAnswer } from '@gremia/contracts';
import { Client } from 'pg';
import WebSocket from 'ws';
import { enter, LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

const MEMBERS = ['rabenhaupt', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

describe('bad input at a running meeting', () => {
  let app: TestApp;
  let meetingId: string;
  let itemId: string;
  let clerk: LiveClient;
  let member: LiveClient;
  const clients: LiveClient[] = [];

  const join = async (key: string | null, meeting = meetingId): Promise<LiveClient> => {
    const client = new LiveClient(key === null ? app.visitor() : await enter(app, key), meeting);
    clients.push(client);
    return client;
  };

  beforeAll(async () => {
    app = await startTestApp();
    itemId = randomUUID();
    meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    clerk = await join('sitzungsdienst');
    member = await join('ahrenfels');
    await clerk.must(OPEN);
    for (const key of MEMBERS) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await clerk.must({ kind: 'call-item', itemId });
  }, 60_000);
  afterAll(async () => {
    clients.forEach((client) => client.leave());
    await app.stop();
  });

  const openVote = async (): Promise<string> => {
    const voteId = randomUUID();
    await clerk.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: `Frage ${voteId}` } });
    return voteId;
  };
  const settle = async (voteId: string, carried = false): Promise<void> => {
    await clerk.must({ kind: 'close-vote', voteId });
    await clerk.must({ kind: 'announce-result', voteId, carried });
  };
  const ballot = (voteId: string, choice: 'yes' | 'no' = 'yes') => ({ kind: 'cast-ballot', voteId, choice }) as const;

  it('refuses a ballot after closing, and says what became of it', async () => {
    const voteId = await openVote();
    await settle(voteId);
    const answer = await member.act(ballot(voteId));
    expect(answer).toMatchObject({
      ok: false,
      problem: {
        code: 'vote-not-open',
        status: 409,
        type: 'urn:gremia:problem:vote-not-open',
        detail: 'Die Abstimmung ist geschlossen. Ihre Stimme wurde nicht mehr gezählt.',
      },
    });
  });

  it('refuses a second ballot with another choice unless the change is confirmed', async () => {
    const voteId = await openVote();
    await member.must(ballot(voteId));
    expect(await member.refused(ballot(voteId, 'no'))).toBe('ballot-already-cast');
    await member.must({ ...ballot(voteId, 'no'), replaces: true });
    await clerk.must({ kind: 'close-vote', voteId });
    await clerk.follow();
    expect(clerk.entries.findLast(({ event }) => event.kind === 'vote-closed')?.event).toMatchObject({
      tally: { yes: 0, no: 1 },
    });
    await clerk.must({ kind: 'announce-result', voteId, carried: false });
  });

  it.each([
    { case: 'a member who is not there', key: 'moorbach', code: 'not-checked-in' },
    { case: 'a councillor of another body', key: 'goldacker', code: 'not-seated' },
    { case: 'the clerk', key: 'sitzungsdienst', code: 'not-seated' },
    { case: 'the administration', key: 'verwaltung', code: 'not-seated' },
    { case: 'the public', key: null, code: 'not-signed-in' },
  ])('refuses the ballot of $case', async ({ key, code }) => {
    const voteId = await openVote();
    expect(await (await join(key)).refused(ballot(voteId))).toBe(code);
    await settle(voteId);
  });

  it('answers whoever does not belong without waiting for the others, so that nothing shows in the time', async () => {
    const voteId = await openVote();
    const stranger = await join('goldacker');
    const lock = new Client({ connectionString: app.databaseUrl });
    await lock.connect();
    try {
      await lock.query('BEGIN');
      await lock.query('LOCK TABLE journal_entry');
      const waiting = member.act(ballot(voteId));
      const answers = await Promise.all([
        stranger.refused(ballot(voteId)),
        stranger.refused({ kind: 'close-meeting' }),
      ]);
      expect(answers).toEqual(['not-seated', 'forbidden']);
      await lock.query('COMMIT');
      expect(await waiting).toMatchObject({ ok: true });
    } finally {
      await lock.end();
    }
    await settle(voteId, true);
  });

  it.each([
    { act: OPEN },
    { act: { kind: 'close-meeting' } },
    { act: { kind: 'interrupt-meeting', reason: 'Pause' } },
    { act: { kind: 'check-in', personId: personIdOf('moorbach'), mode: 'hall' } },
    { act: { kind: 'note-remark', itemId: null, text: 'Bemerkung' } },
  ] as const)('lets no member $act.kind', async ({ act }) => {
    expect(await member.refused(act)).toBe('forbidden');
  });

  it.each([
    { case: 'nothing', payload: [] },
    { case: 'null', payload: [null] },
    { case: 'a text', payload: ['cast-ballot'] },
    { case: 'a number', payload: [7] },
    { case: 'a list', payload: [[]] },
    { case: 'an unknown kind', payload: [{ kind: 'drop-table', commandId: randomUUID(), meetingId: randomUUID() }] },
    {
      case: 'a ballot of no shape that any vote knows',
      payload: [
        {
          kind: 'cast-ballot',
          commandId: randomUUID(),
          meetingId: randomUUID(),
          voteId: randomUUID(),
          choice: { constructor: 'yes' },
        },
      ],
    },
    {
      case: 'ids that are none',
      payload: [{ kind: 'cast-ballot', commandId: '1', meetingId: '2', voteId: '3', choice: 'yes' }],
    },
    {
      case: 'a text with NUL',
      payload: [{ kind: 'note-remark', commandId: randomUUID(), meetingId: randomUUID(), itemId: null, text: 'a\0b' }],
    },
    {
      case: 'half a surrogate pair',
      payload: [
        { kind: 'note-remark', commandId: randomUUID(), meetingId: randomUUID(), itemId: null, text: 'a\ud83d' },
      ],
    },
    {
      case: 'a text of 60,000 letters',
      payload: [
        {
          kind: 'note-remark',
          commandId: randomUUID(),
          meetingId: randomUUID(),
          itemId: null,
          text: 'a'.repeat(60_000),
        },
      ],
    },
  ])('answers $case with a problem', async ({ payload }) => {
    const answer = await member.ask<RefusalAnswer>('command', ...payload);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'invalid-input', status: 422 } });
    expect(member.connected).toBe(true);
  });

  it('names the fields at fault', async () => {
    const answer = await member.ask<RefusalAnswer>('command', {
      ...ballot(randomUUID()),
      choice: null,
      commandId: randomUUID(),
      meetingId,
    });
    expect(answer).toMatchObject({ problem: { errors: [{ pointer: '/choice' }] } });
  });

  it.each(['maybe', ['yes', 'no'], { yes: 1 }])('refuses %j, which is no choice of this vote', async (choice) => {
    const voteId = await openVote();
    expect(await member.refused({ kind: 'cast-ballot', voteId, choice })).toBe('choice-refused');
    await settle(voteId);
  });

  it('acknowledges messages of a kind that there is not', async () => {
    expect(await member.ask<RefusalAnswer>('disconnectEverybody', {})).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input' },
    });
  });

  it('closes the connection of whoever sends more than a message may hold', async () => {
    const flood = await join('eschenwald');
    await flood.follow();
    await expect(flood.act({ kind: 'note-remark', itemId: null, text: 'a'.repeat(200_000) })).rejects.toThrow();
    expect(flood.connected).toBe(false);
    expect(member.connected).toBe(true);
  });

  it('finds no meeting that there is not', async () => {
    const nowhere = await join('ahrenfels', randomUUID());
    await expect(nowhere.follow()).rejects.toThrow('not-found');
    expect(await nowhere.refused({ kind: 'check-in', mode: 'hall' })).toBe('not-found');
  });

  it('does not open a meeting twice, nor one that is cancelled or has no agenda', async () => {
    expect(await clerk.refused(OPEN)).toBe('meeting-already-open');
    const empty = await join('sitzungsdienst', await planMeeting(app, { items: [] }));
    expect(await empty.refused(OPEN)).toBe('agenda-incomplete');
    const cancelled = await planMeeting(app);
    await app.db(`UPDATE meeting SET state = 'cancelled' WHERE id = $1`, [cancelled]);
    expect(await (await join('sitzungsdienst', cancelled)).refused(OPEN)).toBe('wrong-state');
  });

  it('stops listening to whoever sends without end', async () => {
    const talker = await join('tannhofer');
    expect(await talker.refused(ballot(randomUUID()))).toBe('vote-not-found');
    // On a busy machine all of them may have arrived before the first one is looked at.
    const answers = await Promise.all(Array.from({ length: 400 }, () => talker.refused(ballot(randomUUID()))));
    const refused = answers.filter((code) => code === 'too-many-requests').length;
    expect(refused).toBeGreaterThanOrEqual(100);
    expect(answers.filter((code) => code === 'vote-not-found')).toHaveLength(400 - refused);
  });

  it.each([{ origin: 'https://example.org' }, { origin: undefined }])(
    'refuses a socket from a page of $origin',
    async ({ origin }) => {
      const { cookie } = await enter(app, 'ahrenfels');
      const socket = new WebSocket(`${app.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
        origin,
        headers: { cookie: cookie ?? '' },
      });
      const [error] = (await once(socket, 'error')) as [Error];
      expect(error.message).toMatch(/40[03]/);
    },
  );
});
