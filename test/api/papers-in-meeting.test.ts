import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PaperDetail, Problem } from '@gremia/contracts';
import { carriedOver, LiveClient, type PlannedItem } from '../support/live';
import { amendment, changed, motion, statement } from '../support/paper-inputs';
import { openWithQuorum, planMotion } from '../support/papers-in-session';
import { leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';
import type { Answer, TestClient } from '../support/test-client';

const MAIN = { kind: 'main', leaveOpen: true } as const;

describe('a paper that lies before a running meeting', () => {
  let app: TestApp;
  let clerk: TestClient;
  let author: TestClient;
  openHouse((house) => ({ app, clerk, author } = house));
  const clients = leavingClients();

  /** A motion with an amendment on the agenda of a meeting that runs; the item is called. */
  const begin = async (responsibility: PlannedItem['responsibility'] = 'decision') => {
    const planned = await planMotion(app, author, responsibility);
    const { itemId, meetingId } = planned;
    const office = new LiveClient(clerk, meetingId);
    clients.push(office);
    await openWithQuorum(office);
    await office.must({ kind: 'call-item', itemId });
    return { ...planned, office };
  };
  type Begun = Awaited<ReturnType<typeof begin>>;

  const open = async ({ office, itemId }: Begun): Promise<string> => {
    const voteId = randomUUID();
    await office.must({ kind: 'open-vote', voteId, itemId, subject: MAIN });
    return voteId;
  };
  const settle = async ({ office, meetingId }: Begun, voteId: string): Promise<void> => {
    await office.must({ kind: 'close-vote', voteId });
    await office.must({ kind: 'announce-result', voteId, carried: false });
    await carriedOver(app, meetingId);
  };
  const withdraw = (id: string) => author.post<PaperDetail & Problem>(`/api/v1/papers/${id}/withdraw`);
  const upload = (id: string): Promise<Answer<Problem>> => {
    const form = new FormData();
    form.append('file', new Blob(['Plan'], { type: 'text/plain' }), 'Plan.txt');
    form.append('public', 'true');
    return clerk.post(`/api/v1/papers/${id}/attachments`, form);
  };
  const draft = async (client: TestClient, input: ReturnType<typeof motion>): Promise<string> =>
    (await client.post<PaperDetail>('/api/v1/papers', input)).body.id;

  it('is not changed by any door while a vote on it is open, nor afterwards', async () => {
    const begun = await begin();
    const { paper, change, base } = begun;
    const late = await draft(author, amendment(paper.id, changed(base, ['zehn', 'acht'])));
    const opinion = await draft(clerk, statement(paper.id));
    const { body: file } = await upload(paper.id).then((answer) => answer as unknown as Answer<{ id: string }>);
    const revised = { ...amendment(paper.id, changed(base, ['zehn', 'elf'])), revision: change.revision };
    const version = {
      revision: paper.revision,
      points: changed(base, ['zehn', 'drei']),
      reasons: '',
      pointReasons: {},
    };
    const doors = async (): Promise<(readonly [number, string])[]> => {
      const answers = [
        await withdraw(paper.id),
        await withdraw(change.id),
        await author.put<Problem>(`/api/v1/papers/${change.id}`, revised),
        await author.post<Problem>(`/api/v1/papers/${paper.id}/versions`, version),
        await author.post<Problem>(`/api/v1/papers/${late}/submit`),
        await clerk.post<Problem>(`/api/v1/papers/${opinion}/submit`),
        await upload(paper.id),
        await upload(change.id),
        await clerk.delete<Problem>(`/api/v1/papers/${paper.id}/attachments/${file.id}`),
      ];
      return answers.map(({ status, body }) => [status, (body as Problem).detail] as const);
    };
    const voteId = await open(begun);
    for (const [status, detail] of await doors()) expect([status, detail]).toEqual([409, expect.stringMatching(/ab/)]);
    await settle(begun, voteId);
    for (const [status] of await doors()) expect(status).toBe(409);
    await begun.office.must({ kind: 'close-meeting' });
    for (const [status] of await doors()) expect(status).toBe(409);
    expect((await clerk.get<PaperDetail>(`/api/v1/papers/${paper.id}`)).body).toMatchObject({ state: 'decided' });
  });

  it('is not voted on once it was taken back, and its item is closed as withdrawn only', async () => {
    const begun = await begin();
    const { office, itemId, paper, change } = begun;
    expect((await withdraw(paper.id)).status).toBe(200);
    const unitIds = change.amendment?.units.map(({ id }) => id) ?? [];
    for (const subject of [MAIN, { kind: 'unit', unitIds } as const])
      expect(await office.refused({ kind: 'open-vote', voteId: randomUUID(), itemId, subject })).toBe('wrong-state');
    expect(await office.refused({ kind: 'take-over-unit', itemId, unitId: unitIds[0] ?? '' })).toBe('wrong-state');
    for (const disposition of ['done', 'noted', 'postponed', 'referred', 'not-treated'] as const)
      expect(await office.refused({ kind: 'close-item', itemId, disposition, note: 'Bauausschuss' })).toBe(
        'wrong-state',
      );
    await office.must({ kind: 'close-item', itemId, disposition: 'withdrawn' });
  });

  it('is voted on as it reads now: a new version has to be laid first', async () => {
    const begun = await begin();
    const { office, itemId, paper, base } = begun;
    const points = changed(base, ['zehn', 'drei']);
    const answer = await author.post(`/api/v1/papers/${paper.id}/versions`, {
      revision: paper.revision,
      points,
      reasons: '',
      pointReasons: {},
    });
    expect(answer.status).toBe(201);
    const ask = { kind: 'open-vote', itemId, subject: MAIN } as const;
    expect(await office.refused({ ...ask, voteId: randomUUID() })).toBe('stale-revision');
    await office.must({ kind: 'update-texts', itemId });
    await office.must({ ...ask, voteId: randomUUID() });
  });

  it.each(['withdrawn', 'changed'] as const)('is not amended by what its mover has %s meanwhile', async (how) => {
    const { office, itemId, paper, base, change } = await begin();
    const unitIds = change.amendment?.units.map(({ id }) => id) ?? [];
    const { status } =
      how === 'withdrawn'
        ? await withdraw(change.id)
        : await author.put(`/api/v1/papers/${change.id}`, {
            ...amendment(paper.id, changed(base, ['zehn', 'elf'])),
            revision: change.revision,
          });
    expect(status).toBe(200);
    const subject = { kind: 'unit', unitIds } as const;
    expect(await office.refused({ kind: 'open-vote', voteId: randomUUID(), itemId, subject })).toBe('stale-revision');
    expect(await office.refused({ kind: 'take-over-unit', itemId, unitId: unitIds[0] ?? '' })).toBe('stale-revision');
  });

  it('can be taken back after a meeting that has ended only recommended it', async () => {
    const begun = await begin('preliminary');
    await settle(begun, await open(begun));
    expect((await withdraw(begun.paper.id)).status).toBe(409);
    await begun.office.must({ kind: 'close-meeting' });
    expect((await withdraw(begun.paper.id)).status).toBe(200);
  });

  it('is not closed as withdrawn once it was voted on', async () => {
    const begun = await begin();
    await settle(begun, await open(begun));
    const { office, itemId } = begun;
    expect(await office.refused({ kind: 'close-item', itemId, disposition: 'withdrawn' })).toBe('wrong-state');
  });

  it.each([-20, -10, -5, 0, 2, 4, 6, 10, 20])('is voted on or taken back, never both: %i ms', async (delay) => {
    const { office, itemId, paper } = await begin();
    const voteId = randomUUID();
    const [vote, taken] = await Promise.all([
      sleep(Math.max(0, -delay)).then(() => office.act({ kind: 'open-vote', voteId, itemId, subject: MAIN })),
      sleep(Math.max(0, delay)).then(() => withdraw(paper.id)),
    ]);
    expect([vote.ok, taken.status < 300].filter(Boolean)).toHaveLength(1);
    const [row] = await app.db<{ state: string; votes: number }>(
      `SELECT p.state, (SELECT count(*)::int FROM journal_entry WHERE meeting_id = $2 AND kind = 'vote-opened') AS votes
        FROM paper p WHERE p.id = $1`,
      [paper.id, office.meetingId],
    );
    expect(row?.votes).toBe(row?.state === 'withdrawn' ? 0 : 1);
  });
});
