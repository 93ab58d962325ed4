import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { leafHash as leafHashOf, openReceipt, parseNoteKey } from '@gremia/journal';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { joiningAs, leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';

/** An Ed25519 key from its 32 bytes (RFC 8410). */
const keyObjectOf = (publicKey: Uint8Array) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]),
    format: 'der',
    type: 'spki',
  });

/** The committee of eleven; six are a quorum. */
const MEMBERS = ['rabenhaupt', 'haselhorst', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

describe('a running meeting', () => {
  let app: TestApp;
  openHouse((house) => ({ app } = house));
  const clients = leavingClients();
  const join = joiningAs(clients, () => app);

  /** A meeting with seven members in the hall and a vote open on its one item. */
  const openVote = async () => {
    const itemId = randomUUID();
    const voteId = randomUUID();
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    const clerk = await join('sitzungsdienst', meetingId);
    await clerk.follow();
    await clerk.must(OPEN);
    for (const key of MEMBERS) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await clerk.must({ kind: 'call-item', itemId });
    await clerk.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Wer stimmt zu?' } });
    return { meetingId, itemId, voteId, clerk };
  };

  it('goes from opening to announcement, and everybody sees it', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const visitor = await join(null, meetingId);
    expect(await visitor.follow()).toMatchObject({ audience: 'public', own: {} });
    const choices = ['yes', 'yes', 'yes', 'yes', 'no', 'abstain', 'yes'] as const;
    for (const [index, key] of MEMBERS.entries())
      await (await join(key, meetingId)).must({ kind: 'cast-ballot', voteId, choice: choices[index] ?? 'yes' });
    await clerk.must({ kind: 'close-vote', voteId });
    await clerk.must({ kind: 'announce-result', voteId, carried: true });
    await clerk.must({ kind: 'close-meeting' });
    await visitor.sees('meeting-closed');
    expect(visitor.entries.find(({ event }) => event.kind === 'vote-closed')?.event).toMatchObject({
      tally: { yes: 5, no: 1, abstain: 1, conflicted: 0, notVoting: 0, absent: 4 },
    });
    expect(visitor.entries.map(({ seq }) => seq)).toEqual(visitor.entries.map((_, index) => index + 1));
    const decision = await until(
      async () => (await app.db('SELECT * FROM decision WHERE vote_id = $1', [voteId]))[0],
      'no decision',
    );
    expect(decision).toMatchObject({
      meeting_id: meetingId,
      subject: 'free',
      carried: true,
      public: true,
      final: false,
      superseded: false,
    });
    expect(decision.ballots).toContainEqual({
      personId: personIdOf('eschenwald'),
      name: 'Friederike Eschenwald',
      faction: 'Bürgerunion Lindenau',
      choice: 'no',
    });
    await until(
      async () => (await app.db(`SELECT FROM meeting WHERE id = $1 AND state = 'closed'`, [meetingId]))[0],
      'not closed',
    );
  });

  it('keeps a choice sealed until the vote is closed, except from its owner', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const member = await join('ahrenfels', meetingId);
    await member.follow();
    await member.must({ kind: 'cast-ballot', voteId, choice: 'no' });
    const cast = await clerk.sees('ballot-cast');
    expect(cast.event).toEqual({ kind: 'ballot-cast', voteId, personId: personIdOf('ahrenfels'), replaced: false });
    expect(cast.commitment).toMatch(/^[0-9a-f]{64}$/);
    const again = await join('ahrenfels', meetingId);
    expect(await again.follow()).toMatchObject({ audience: 'members', own: { [voteId]: 'no' } });
    expect((await clerk.follow()).own).toEqual({});
    const [stored] = await app.db<{ body: object; command_digest: string }>(
      `SELECT body, command_digest FROM journal_entry WHERE meeting_id = $1 AND kind = 'ballot-cast'`,
      [meetingId],
    );
    expect(JSON.stringify(stored)).not.toMatch(/"(yes|no|abstain|conflicted)"/);
  });

  it('gives the same command the same answer, however often it is sent, and counts it once', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const member = await join('sandweg', meetingId);
    const commandId = randomUUID();
    const ballot = { kind: 'cast-ballot', voteId, choice: 'yes' } as const;
    const answers = await Promise.all([
      member.must(ballot, commandId),
      member.must(ballot, commandId),
      member.must(ballot, commandId),
    ]);
    await clerk.must({ kind: 'close-vote', voteId });
    answers.push(await (await join('sandweg', meetingId)).must(ballot, commandId));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(
      await app.db(`SELECT FROM journal_entry WHERE meeting_id = $1 AND kind = 'ballot-cast'`, [meetingId]),
    ).toHaveLength(1);
    expect(await member.refused({ ...ballot, choice: 'no' }, commandId)).toBe('command-id-reused');
    expect(await (await join('tannhofer', meetingId)).refused(ballot, commandId)).toBe('command-id-reused');
  });

  it('acknowledges with the leaf hash that everybody sees', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const answer = await (await join('tannhofer', meetingId)).must({ kind: 'cast-ballot', voteId, choice: 'abstain' });
    const seen = await clerk.sees('ballot-cast');
    expect(seen).toMatchObject({ seq: answer.seq, leafHash: answer.leafHash });
  });

  it('acknowledges a ballot that is sent again, from another device, by the one that counts', async () => {
    const { meetingId, voteId } = await openVote();
    const [phone, tablet] = [await join('tannhofer', meetingId), await join('tannhofer', meetingId)];
    const ballot = { kind: 'cast-ballot', voteId, choice: 'yes' } as const;
    const first = await phone.must(ballot);
    await (await join('ahrenfels', meetingId)).must(ballot);
    expect(await tablet.must(ballot)).toEqual(first);
  });

  it('pushes turnout gathered, everything else at once', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    const voters = await Promise.all(MEMBERS.map((key) => join(key, meetingId)));
    const { messages } = clerk;
    await Promise.all(voters.map((voter) => voter.must({ kind: 'cast-ballot', voteId, choice: 'yes' })));
    await clerk.must({ kind: 'close-vote', voteId });
    await clerk.sees('vote-closed', 200);
    expect(clerk.entries.filter(({ event }) => event.kind === 'ballot-cast')).toHaveLength(7);
    // The ballots came in one or two pushes; the last message is the closing.
    expect(clerk.messages - messages).toBeLessThanOrEqual(3);
  });

  it('goes on where a reader stopped', async () => {
    const { meetingId, clerk } = await openVote();
    const visitor = await join(null, meetingId);
    const { head } = await visitor.follow();
    visitor.leave();
    await clerk.must({ kind: 'note-remark', itemId: null, text: 'Eine Bemerkung' });
    const back = await join(null, meetingId);
    const { entries } = await back.follow(head);
    expect(entries.map(({ seq, event }) => [seq, event.kind])).toEqual([[head + 1, 'remark-noted']]);
  });

  it('signs checkpoints when a vote opens and closes', async () => {
    const { meetingId, voteId, clerk } = await openVote();
    await clerk.must({ kind: 'close-vote', voteId });
    const rows = await until(async () => {
      const found = await app.db<{ size: number; note: string }>(
        'SELECT size, note FROM checkpoint WHERE meeting_id = $1 ORDER BY size',
        [meetingId],
      );
      return found.length >= 2 ? found : undefined;
    }, 'no checkpoints');
    expect(rows.map(({ size }) => size)).toEqual([11, 12]);
    expect(rows[0]?.note).toMatch(new RegExp(`^gremia/meetings/${meetingId}\n11\n.{44}\n\n— gremia `));
  });

  it('hands a voter a receipt that the public key alone can check', async () => {
    const { meetingId, voteId } = await openVote();
    const client = await enter(app, 'tannhofer');
    const voter = new LiveClient(client, meetingId);
    clients.push(voter);
    const { seq, leafHash } = await voter.must({ kind: 'cast-ballot', voteId, choice: 'no' });
    const key = parseNoteKey((await app.visitor().get<string>('/api/v1/portal/journal-key')).body.trim());
    const { status, body } = await client.get<string>(`/api/v1/meetings/${meetingId}/journal/${seq}/receipt`);
    expect(status).toBe(200);
    const { entry, sealedBy } = openReceipt(body, [key], (publicKey, message, signature) =>
      verify(null, message, keyObjectOf(publicKey), signature),
    );
    expect(sealedBy.origin).toBe(`gremia/meetings/${meetingId}/public`);
    expect(Buffer.from(leafHashOf(entry)).toString('hex')).toBe(leafHash);
    expect(entry).toMatchObject({
      meetingId,
      event: { kind: 'ballot-cast', voteId, personId: personIdOf('tannhofer') },
    });
    expect((await app.visitor().get(`/api/v1/meetings/${meetingId}/journal/${seq}/receipt`)).status).toBe(401);
    expect((await client.get(`/api/v1/meetings/${meetingId}/journal/${seq + 1}/receipt`)).status).toBe(404);
  });

  it('answers the same over HTTP', async () => {
    const { meetingId, voteId } = await openVote();
    const member = await app.signIn('dachsleitner');
    const command = { kind: 'cast-ballot', voteId, choice: 'yes', commandId: randomUUID(), meetingId };
    const { status, body } = await member.post<object>(`/api/v1/meetings/${meetingId}/commands`, command);
    expect({ status, body }).toMatchObject({ status: 200, body: { ok: true, seq: 12 } });
    const journal = await member.get<{ own: object; head: number }>(`/api/v1/meetings/${meetingId}/journal?after=3`);
    expect(journal.body).toMatchObject({ audience: 'members', own: { [voteId]: 'yes' } });
    expect(
      (await app.visitor().post<{ code: string }>(`/api/v1/meetings/${meetingId}/commands`, command)).body.code,
    ).toBe('not-signed-in');
  });
});
