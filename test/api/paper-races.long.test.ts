import { randomUUID } from 'node:crypto';
import type { MeetingDetail, PaperDetail } from '@gremia/contracts';
import { atOnce } from '../support/at-once';
import { handIn } from '../support/held-meeting';
import { LiveClient, planMeeting } from '../support/live';
import { agendaItem, motion } from '../support/paper-inputs';
import { openWithQuorum } from '../support/papers-in-session';
import { leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const ROUNDS = 20;
const MAIN = { kind: 'main', leaveOpen: true } as const;

/** Two doors to one fact are used at the same moment, now this one a little earlier and now that one. */
describe('of two things that exclude each other only one happens', () => {
  let app: TestApp;
  let clerk: TestClient;
  let author: TestClient;
  openHouse((house) => ({ app, clerk, author } = house));
  const clients = leavingClients();

  const begin = async (paperId: string, committee: string) => {
    const itemId = randomUUID();
    const meetingId = await planMeeting(app, {
      committee,
      items: [{ id: itemId, paperId, responsibility: 'decision' }],
    });
    const office = new LiveClient(clerk, meetingId);
    clients.push(office);
    await openWithQuorum(office);
    await office.must({ kind: 'call-item', itemId });
    return { meetingId, itemId, office };
  };

  it('a paper is put on an agenda and taken back', async () => {
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', published: false });
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const paper = await handIn(author, motion());
      const { revision } = (await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`)).body;
      const items = [agendaItem('Bänke', { paperId: paper.id })];
      const [agenda, withdrawal] = await atOnce(
        round,
        () => clerk.put(`/api/v1/meetings/${meetingId}/agenda`, { revision, items }),
        () => author.post(`/api/v1/papers/${paper.id}/withdraw`),
      );
      expect(withdrawal.status).toBe(200);
      const { state } = (await clerk.get<PaperDetail>(`/api/v1/papers/${paper.id}`)).body;
      expect(state).toBe('withdrawn');
      // Accepted, it was put there before it was taken back: the mover took back a paper that was scheduled.
      const order = await app.db<{ action: string }>(
        `SELECT action FROM audit_entry WHERE subject = ANY ($1) AND action IN ('agenda-changed', 'paper-withdrawn')
          ORDER BY id DESC LIMIT $2`,
        [[meetingId, paper.id], agenda.status === 200 ? 2 : 1],
      );
      expect(order[0]?.action).toBe('paper-withdrawn');
      expect([200, 422]).toContain(agenda.status);
      seen.add(String(agenda.status));
    }
    expect([...seen].sort()).toEqual(['200', '422']);
  });

  it('two meetings vote on one paper', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const paper = await handIn(author, motion());
      const [one, other] = [await begin(paper.id, 'bauausschuss'), await begin(paper.id, 'bauausschuss')];
      const ask = ({ office, itemId }: typeof one) => {
        const voteId = randomUUID();
        return office.act({ kind: 'open-vote', voteId, itemId, subject: MAIN }).then(({ ok }) => ({ ok, voteId }));
      };
      const [first, second] = await atOnce(
        round,
        () => ask(one),
        () => ask(other),
      );
      expect([first.ok, second.ok].sort()).toEqual([false, true]);
      const [won, lost, voteId] = first.ok ? [one, other, first.voteId] : [other, one, second.voteId];
      const again = { kind: 'open-vote', voteId: randomUUID(), itemId: lost.itemId, subject: MAIN } as const;
      expect(await lost.office.refused(again)).toBe('vote-open');
      await won.office.must({ kind: 'close-vote', voteId });
      await won.office.must({ kind: 'announce-result', voteId, carried: false });
      expect(await lost.office.refused(again)).toBe('unit-already-decided');
      for (const { office } of [one, other]) office.leave();
    }
  }, 120_000);
});
