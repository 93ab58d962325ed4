import { randomUUID } from 'node:crypto';
import type { PaperDetail } from '@gremia/contracts';
import { handIn } from '../support/held-meeting';
import { LiveClient, OPEN, until } from '../support/live';
import { amendment, changed, statement } from '../support/paper-inputs';
import { openWithQuorum, planMotion } from '../support/papers-in-session';
import { leavingClients, openHouse } from '../support/house';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('what happens to a paper before a running meeting', () => {
  let app: TestApp;
  let clerk: TestClient;
  let author: TestClient;
  openHouse((house) => ({ app, clerk, author } = house));
  const clients = leavingClients();

  const follow = async (who: TestClient, meetingId: string): Promise<LiveClient> => {
    const client = new LiveClient(who, meetingId);
    clients.push(client);
    await client.follow();
    return client;
  };
  const noted = ({ entries }: LiveClient): string[] =>
    entries.flatMap(({ event }) => (event.kind === 'paper-change-noted' ? [String(event['change'])] : []));

  const begin = async () => {
    const planned = await planMotion(app, author);
    const office = await follow(clerk, planned.meetingId);
    await openWithQuorum(office);
    return { ...planned, office };
  };
  const sees = (client: LiveClient, ...changes: string[]) =>
    until(() => (noted(client).length >= changes.length ? true : undefined), 'nothing noted').then(() =>
      expect(noted(client)).toEqual(changes),
    );
  const upload = async (id: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob(['Plan'], { type: 'text/plain' }), 'Plan.txt');
    return (await clerk.post<{ id: string }>(`/api/v1/papers/${id}/attachments`, form)).body.id;
  };

  it('is noted in the journal, in its order, each thing once, and told to whom it concerns', async () => {
    const { paper, base, change, meetingId, office } = await begin();
    const visitor = await follow(app.visitor(), meetingId);
    const revised = await author.put<PaperDetail>(`/api/v1/papers/${change.id}`, {
      ...amendment(paper.id, changed(base, ['zehn', 'elf'])),
      revision: change.revision,
    });
    expect(revised.status).toBe(200);
    const late = await handIn(author, amendment(paper.id, changed(base, ['zehn', 'acht'])));
    await handIn(clerk, statement(paper.id));
    await author.post(`/api/v1/papers/${late.id}/withdraw`);
    const version = { points: changed(base, ['zehn', 'drei']), reasons: '', pointReasons: {} };
    const brought = await author.post(`/api/v1/papers/${paper.id}/versions`, { revision: paper.revision, ...version });
    expect(brought.status).toBe(201);
    const file = await upload(paper.id);
    await clerk.put(`/api/v1/papers/${paper.id}/attachments/${file}`, { public: true });
    await author.post(`/api/v1/papers/${paper.id}/withdraw`);
    const open = [
      'amendment-changed',
      'amendment-submitted',
      'statement-submitted',
      'amendment-withdrawn',
      'new-version',
    ] as const;
    const files = ['attachment-added', 'attachment-published'] as const;
    await sees(office, ...open, ...files, 'withdrawn');
    await sees(visitor, ...open, 'attachment-published', 'withdrawn');
    // Looking again, as after a start, finds nothing that is not there.
    const again = await startTestApp({ on: app });
    await again.stop();
    expect(noted(office)).toHaveLength(8);
  });

  it('is noted at the opening where a paper on the agenda was taken back before', async () => {
    const { paper, meetingId, itemId } = await planMotion(app, author);
    await author.post(`/api/v1/papers/${paper.id}/withdraw`);
    const office = await follow(clerk, meetingId);
    await office.must(OPEN);
    await sees(office, 'withdrawn');
    await office.must({ kind: 'call-item', itemId });
    await office.must({ kind: 'close-item', itemId, disposition: 'withdrawn' });
  });

  it('does not make the meeting wait: a change and a vote at the same time', async () => {
    const { paper, office, itemId } = await begin();
    await office.must({ kind: 'call-item', itemId });
    const voteId = randomUUID();
    const subject = { kind: 'main', leaveOpen: true } as const;
    const [vote, withdrawal] = await Promise.all([
      office.act({ kind: 'open-vote', voteId, itemId, subject }),
      author.post(`/api/v1/papers/${paper.id}/withdraw`),
    ]);
    // One of them came first, and the other one was told.
    expect([vote.ok, withdrawal.status]).toEqual(vote.ok ? [true, 409] : [false, 200]);
    if (!vote.ok) await sees(office, 'withdrawn');
  });
});
