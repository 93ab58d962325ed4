import { randomUUID } from 'node:crypto';
import { LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { joiningAs, leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';

const MEMBERS = ['rabenhaupt', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer', 'moorbach'];
const SECRET = 'Grundstück an der Wehrgasse';

describe('who sees what of a running meeting', () => {
  let app: TestApp;
  openHouse((house) => ({ app } = house));
  const clients = leavingClients();
  const join = joiningAs(clients, () => app);

  /** A meeting with a public and a non-public item; the latter is called. */
  const nonPublicPart = async () => {
    const [open, closed] = [randomUUID(), randomUUID()];
    const meetingId = await planMeeting(app, {
      committee: 'bauausschuss',
      items: [{ id: open }, { id: closed, public: false, title: SECRET }],
    });
    const clerk = await join('sitzungsdienst', meetingId);
    await clerk.must(OPEN);
    for (const key of MEMBERS) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await clerk.must({ kind: 'call-item', itemId: closed });
    return { meetingId, open, closed, clerk };
  };

  it('tells the public of a non-public item that it was called and closed, and nothing else', async () => {
    const { meetingId, closed, clerk } = await nonPublicPart();
    const [visitor, member] = [await join(null, meetingId), await join('ahrenfels', meetingId)];
    await visitor.follow();
    await member.follow();
    const voteId = randomUUID();
    await clerk.must({ kind: 'open-vote', voteId, itemId: closed, subject: { kind: 'free', question: SECRET } });
    await member.must({ kind: 'cast-ballot', voteId, choice: 'yes' });
    await clerk.must({ kind: 'close-vote', voteId });
    await clerk.must({ kind: 'announce-result', voteId, carried: true });
    await clerk.must({ kind: 'close-item', itemId: closed, disposition: 'done', note: SECRET });
    await visitor.sees('item-closed');
    await member.sees('item-closed');
    expect(JSON.stringify(visitor.entries)).not.toContain('Wehrgasse');
    expect(visitor.kinds().slice(-2)).toEqual(['item-called', 'item-closed']);
    expect(JSON.stringify(member.entries)).toContain('Wehrgasse');
    const decision = await until(
      async () => (await app.db('SELECT public FROM decision WHERE vote_id = $1', [voteId]))[0],
      'no decision',
    );
    expect(decision).toEqual({ public: false });
    expect(await app.db('SELECT FROM portal.decision WHERE vote_id = $1', [voteId])).toEqual([]);
  });

  it('numbers each audience without gaps, live and on reading again, answers to commands included', async () => {
    const { meetingId, open, clerk } = await nonPublicPart();
    const visitor = await join(null, meetingId);
    await visitor.follow();
    const member = await join('ahrenfels', meetingId);
    await member.follow();
    await clerk.must({ kind: 'note-remark', itemId: null, text: 'nicht für alle' });
    const left = await member.must({ kind: 'check-out' });
    await clerk.must({ kind: 'call-item', itemId: open });
    await until(() => (visitor.entries.at(-1)?.event.kind === 'item-called' ? true : undefined), 'nothing');
    await until(() => (member.entries.at(-1)?.event.kind === 'item-called' ? true : undefined), 'nothing');
    for (const client of [visitor, member])
      expect(client.entries.map(({ seq }) => seq)).toEqual(client.entries.map((_, index) => index + 1));
    expect(member.entries.length).toBeGreaterThan(visitor.entries.length);
    expect(member.entries.find(({ seq }) => seq === left.seq)?.leafHash).toBe(left.leafHash);
    const again = await join(null, meetingId);
    expect((await again.follow()).entries).toEqual(visitor.entries);
  });

  it('takes a member who is excluded for a conflict out of the audience of a non-public item', async () => {
    const { meetingId, closed, open, clerk } = await nonPublicPart();
    const conflicted = await join('eschenwald', meetingId);
    await conflicted.follow();
    expect(JSON.stringify(conflicted.entries)).toContain('Wehrgasse');
    await conflicted.must({ kind: 'declare-conflict', itemId: closed });
    await clerk.must({ kind: 'note-remark', itemId: closed, text: 'Kaufpreis 120.000 Euro' });
    const voteId = randomUUID();
    await clerk.must({ kind: 'open-vote', voteId, itemId: closed, subject: { kind: 'free', question: SECRET } });
    await clerk.must({ kind: 'close-vote', voteId });
    await clerk.must({ kind: 'announce-result', voteId, carried: false });
    await clerk.must({ kind: 'call-item', itemId: open });
    await until(() => (conflicted.entries.at(-1)?.event.kind === 'item-called' ? true : undefined), 'nothing');
    expect(JSON.stringify(conflicted.entries)).not.toContain('120.000');
    expect(conflicted.kinds().slice(-2)).toEqual(['conflict-declared', 'item-called']);
    expect(conflicted.entries.map(({ seq }) => seq)).toEqual(conflicted.entries.map((_, index) => index + 1));

    const again = await join('eschenwald', meetingId);
    const { entries } = await again.follow();
    expect(entries.map(({ seq, leafHash }) => [seq, leafHash])).toEqual(
      conflicted.entries.map(({ seq, leafHash }) => [seq, leafHash]),
    );
    expect(JSON.stringify(entries)).not.toContain('Wehrgasse');
    expect(entries.map(({ event }) => event.kind)).toContain('withheld');
    expect(JSON.stringify((await (await join('sandweg', meetingId)).follow()).entries)).toContain('120.000');
  });

  it('gives back to a member what a lifted conflict withheld before it', async () => {
    const { meetingId, closed, clerk } = await nonPublicPart();
    await clerk.must({ kind: 'declare-conflict', itemId: closed, personId: personIdOf('moorbach') });
    await clerk.must({ kind: 'lift-conflict', itemId: closed, personId: personIdOf('moorbach') });
    const member = await join('moorbach', meetingId);
    await member.follow();
    expect(JSON.stringify(member.entries)).toContain('Wehrgasse');
    await clerk.must({ kind: 'note-remark', itemId: closed, text: 'Weiter im Text' });
    await member.sees('remark-noted');
  });

  it.each([
    {
      case: 'whose agenda is not published',
      plan: { published: false },
      insiders: ['sitzungsdienst', 'ahrenfels', 'verwaltung'],
      outsiders: [null, 'windhauch'],
    },
    {
      case: 'that is not public',
      plan: { public: false },
      insiders: ['sitzungsdienst', 'rabenhaupt', 'ahrenfels'],
      outsiders: [null, 'windhauch'],
    },
    {
      case: 'that is a rehearsal',
      plan: { rehearsal: true },
      insiders: ['sitzungsdienst', 'ahrenfels'],
      outsiders: [null, 'windhauch'],
    },
  ])('does not show a meeting $case to the public', async ({ plan, insiders, outsiders }) => {
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', ...plan });
    for (const key of insiders)
      await expect((await join(key, meetingId)).follow()).resolves.toMatchObject({ ok: true });
    for (const key of outsiders) await expect((await join(key, meetingId)).follow()).rejects.toThrow('not-found');
    expect((await app.visitor().get(`/api/v1/portal/meetings/${meetingId}/journal`)).status).toBe(404);
    expect((await app.visitor().get(`/api/v1/meetings/${meetingId}/journal`)).status).toBe(401);
  });

  it('keeps what is not public from the public item of a public meeting', async () => {
    const itemId = randomUUID();
    const [paper, amendment, version] = [randomUUID(), randomUUID(), randomUUID()];
    const municipality = `(SELECT id FROM municipality)`;
    const points = JSON.stringify([
      { id: 'p1', scheme: '01', body: [{ t: 'text', s: 'Der Rat beschließt.' }], children: [] },
    ]);
    await app.db(
      `INSERT INTO paper (id, municipality_id, year, no, number, kind, title, public, state, author_id, parent_id)
        VALUES
        ($1, ${municipality}, 2026, 901, '0901/26', 'motion', 'Öffentlicher Antrag', true, 'submitted', $3, NULL),
        ($2, ${municipality}, 2026, 902, '0902/26', 'amendment', 'Vertraulicher Änderungsantrag', false, 'submitted',
          $3, $1)`,
      [paper, amendment, personIdOf('ahrenfels')],
    );
    await app.db(
      `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash) VALUES ($1, $2, 1, 'draft', $3, '', '')`,
      [version, paper, points],
    );
    await app.db(
      `INSERT INTO amendment (paper_id, base_version_id, edited, ops, units) VALUES ($1, $2, $3, '[]', '[]')`,
      [amendment, version, points],
    );
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId, paperId: paper }] });
    await (await join('sitzungsdienst', meetingId)).must(OPEN);
    const visitor = await join(null, meetingId);
    await visitor.follow();
    expect(JSON.stringify(visitor.entries)).toContain('Der Rat beschließt.');
    expect(JSON.stringify(visitor.entries)).not.toContain('Vertraulich');
  });

  it('closes the socket of whoever signs out, at once', async () => {
    const { meetingId } = await nonPublicPart();
    const client = await app.signIn('sandweg');
    const member = new LiveClient(client, meetingId);
    clients.push(member);
    await member.follow();
    await client.delete('/api/v1/session');
    await member.disconnected(1_000);
  });

  it('closes within five seconds the sockets of a session that ended or of rights that changed, and of no other', async () => {
    const { meetingId } = await nonPublicPart();
    const [ended, demoted, other, visitor] = [
      await join('tannhofer', meetingId),
      await join('haselhorst', meetingId),
      await join('sandweg', meetingId),
      await join(null, meetingId),
    ];
    for (const client of [ended, demoted, other, visitor]) await client.follow();
    await app.db(`UPDATE session SET revoked_at = now() WHERE person_id = $1`, [personIdOf('tannhofer')]);
    await app.db(`DELETE FROM role_assignment WHERE person_id = $1`, [personIdOf('haselhorst')]);
    await app.db(`UPDATE membership SET ends_on = '2025-01-01' WHERE person_id = $1`, [personIdOf('haselhorst')]);
    await ended.disconnected(5_000);
    await demoted.disconnected(5_000);
    expect([other.connected, visitor.connected]).toEqual([true, true]);
    expect((await (await join('haselhorst', meetingId)).follow()).audience).toBe('public');
  }, 20_000);
});
