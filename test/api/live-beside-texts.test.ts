import { randomUUID } from 'node:crypto';
import { charactersOf, LARGEST_TEXT, type PaperDetail } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { handIn } from '../support/held-meeting';
import { enter, LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { amendment, motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const MEMBERS = ['rabenhaupt', 'haselhorst', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

/** As long as allowed; texts of different seeds share no word, so that every word is compared. */
function longText(seed: number): Point[] {
  const sentence = (point: number): string =>
    Array.from({ length: 600 }, (_, index) => `wort${(point * 600 + index + 1) * seed}`)
      .join(' ')
      .slice(0, 4_900);
  return Array.from({ length: 60 }, (_, point) => ({
    id: `p${point}`,
    scheme: '01',
    body: [{ t: 'text', s: sentence(point) }],
    children: [],
  }));
}

describe('a meeting beside the largest texts', () => {
  let app: TestApp;
  let author: TestClient;
  let paper: PaperDetail;
  const clients: LiveClient[] = [];
  beforeAll(async () => {
    app = await startTestApp();
    author = await app.signIn('ahrenfels');
    paper = await handIn(author, motion({ points: longText(10_007) }));
  }, 120_000);
  afterEach(() => clients.splice(0).forEach((client) => client.leave()));
  afterAll(() => app.stop());

  const join = async (key: string, meetingId: string): Promise<LiveClient> => {
    const client = new LiveClient(await enter(app, key), meetingId);
    clients.push(client);
    return client;
  };
  const convene = async (meetingId: string): Promise<LiveClient> => {
    const clerk = await join('sitzungsdienst', meetingId);
    await clerk.follow();
    await clerk.must(OPEN);
    for (const key of MEMBERS) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    return clerk;
  };

  it('counts ballots and says that it lives before the texts are done', async () => {
    expect(charactersOf(longText(10_007))).toBeGreaterThan(LARGEST_TEXT * 0.9);
    const [itemId, voteId] = [randomUUID(), randomUUID()];
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    const clerk = await convene(meetingId);
    await clerk.must({ kind: 'call-item', itemId });
    await clerk.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question: 'Wer stimmt zu?' } });
    const member = await join('rabenhaupt', meetingId);

    const order: string[] = [];
    const texts = [10_009, 10_037, 10_039, 10_061].map(async (seed) => {
      const asked = { parentId: paper.id, points: longText(seed) };
      const { status } = await author.post('/api/v1/papers/preview-amendment', asked);
      order.push(`text ${status}`);
    });
    await app.visitor().get('/health/live');
    order.push('alive');
    await member.must({ kind: 'cast-ballot', voteId, choice: 'yes' });
    order.push('counted');
    await Promise.all(texts);
    expect(order.filter((what) => what === 'text 200')).toHaveLength(4);
    expect(order.at(-1)).toBe('text 200');
  }, 120_000);

  it('goes on while the text that is to be voted on is worked out', async () => {
    const [itemId, voteId] = [randomUUID(), randomUUID()];
    const change = await handIn(
      await app.signIn('eschenwald'),
      amendment(paper.id, longText(10_067), { grouping: 'whole' }),
    );
    const meetingId = await planMeeting(app, {
      committee: 'bauausschuss',
      items: [{ id: itemId, paperId: paper.id, responsibility: 'decision' }],
    });
    const clerk = await convene(meetingId);
    const member = await join('rabenhaupt', meetingId);
    await clerk.must({ kind: 'call-item', itemId });
    const order: string[] = [];
    const unitIds = change.amendment?.units.map(({ id }) => id) ?? [];
    const opened = clerk
      .must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'unit', unitIds } })
      .then(() => order.push('opened'));
    await member.must({ kind: 'check-out' });
    await member.must({ kind: 'check-in', mode: 'hall' });
    order.push('gone and come back');
    await opened;
    expect(order).toEqual(['gone and come back', 'opened']);
    await member.must({ kind: 'cast-ballot', voteId, choice: 'yes' });
  }, 120_000);
});
