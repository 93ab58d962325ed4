import { randomUUID } from 'node:crypto';
import type { CommandAnswer, Problem } from '@gremia/contracts';
import { joiningAs, leavingClients, openHouse } from '../support/house';
import { enter, OPEN, personIdOf, planMeeting, type Act } from '../support/live';
import type { TestApp } from '../support/test-app';

const MEMBERS = ['rabenhaupt', 'haselhorst', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];
const [CHAIR = '', DEPUTY = '', THIRD = ''] = MEMBERS;

describe('the lead of a running meeting', () => {
  let app: TestApp;
  openHouse((house) => ({ app } = house));
  const clients = leavingClients();
  const join = joiningAs(clients, () => app);

  /** The same command over HTTP, as somebody without a socket sends it. */
  async function post(key: string, meetingId: string, act: Act): Promise<string> {
    const client = await enter(app, key);
    const { body: session } = await client.get<{ csrfToken: string | null }>('/api/v1/session');
    client.csrfToken = session.csrfToken;
    const sent = { ...act, commandId: randomUUID(), meetingId };
    const { body } = await client.post<CommandAnswer | Problem>(`/api/v1/meetings/${meetingId}/commands`, sent);
    return 'code' in body ? body.code : 'done';
  }

  const held = async () => {
    const itemId = randomUUID();
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    const chair = await join(CHAIR, meetingId);
    await chair.must(OPEN);
    for (const key of MEMBERS) await chair.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await chair.must({ kind: 'call-item', itemId });
    return { itemId, meetingId, chair };
  };
  const opens = (itemId: string): Act => ({
    kind: 'open-vote',
    voteId: randomUUID(),
    itemId,
    subject: { kind: 'free', question: 'Wer stimmt zu?' },
  });
  /** Somebody else leads than the chair. */
  const offers = (key: string): Act => ({
    kind: 'offer-chair',
    personId: personIdOf(key),
    scope: 'item',
    ground: 'wish',
    reason: 'Die Stellvertretung lehnt ab.',
  });

  it('is with the account that has taken it, at once and on every line, and with no other', async () => {
    const { itemId, meetingId, chair } = await held();
    const deputy = await join(DEPUTY, meetingId);
    const visitor = await join(null, meetingId);
    await visitor.follow();
    expect(await deputy.refused(opens(itemId))).toBe('forbidden');
    await chair.must(offers(DEPUTY));
    expect(await post(THIRD, meetingId, { kind: 'take-chair' })).toBe('forbidden');
    expect(await post(DEPUTY, meetingId, { kind: 'take-chair' })).toBe('done');
    expect(await chair.refused(opens(itemId))).toBe('forbidden');
    expect(await post(CHAIR, meetingId, opens(itemId))).toBe('forbidden');
    await deputy.must(opens(itemId));
    expect(await post(DEPUTY, meetingId, { kind: 'interrupt-meeting', reason: 'Pause', openVote: 'goes-on' })).toBe(
      'done',
    );
    await visitor.sees('chair-taken');
    await chair.must({ kind: 'return-chair' });
    expect(await deputy.refused({ kind: 'resume-meeting' })).toBe('forbidden');
    await chair.must({ kind: 'resume-meeting' });
  });

  it('is looked up for as for the chair: texts of papers are checked for whoever leads', async () => {
    const { itemId, meetingId, chair } = await held();
    const deputy = await join(DEPUTY, meetingId);
    await chair.must(offers(DEPUTY));
    await deputy.must({ kind: 'take-chair' });
    await deputy.must({ kind: 'update-texts', itemId });
    await deputy.must({ kind: 'close-item', itemId, disposition: 'postponed' });
    expect(await deputy.refused({ kind: 'close-meeting' })).toBe('forbidden');
    await chair.must({ kind: 'close-meeting' });
  });
});
