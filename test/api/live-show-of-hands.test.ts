import { randomUUID } from 'node:crypto';
import type { MeetingDetail, MinutesView } from '@gremia/contracts';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

const MEMBERS = ['rabenhaupt', 'haselhorst', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

describe('a vote by show of hands', () => {
  let app: TestApp;
  let meetingId: string;
  let clerk: LiveClient;
  let member: LiveClient;
  const itemId = randomUUID();
  const voteId = randomUUID();
  beforeAll(async () => {
    app = await startTestApp();
    meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    clerk = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await clerk.follow();
    await clerk.must(OPEN);
    for (const key of MEMBERS) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await clerk.must({ kind: 'call-item', itemId });
    const subject = { kind: 'free', question: 'Wer hebt die Hand?' } as const;
    await clerk.must({ kind: 'open-vote', voteId, itemId, subject, procedure: 'show-of-hands' });
    member = new LiveClient(await enter(app, 'ahrenfels'), meetingId);
    await member.follow();
  }, 60_000);
  afterAll(async () => {
    for (const client of [clerk, member]) client.leave();
    await app.stop();
  });

  it('takes the numbers from the office alone', async () => {
    expect(await member.act({ kind: 'cast-ballot', voteId, choice: 'yes' })).toMatchObject({
      ok: false,
      problem: { code: 'choice-refused' },
    });
    const count = { yes: 4, no: 2, abstain: 0 };
    expect(await member.act({ kind: 'close-vote', voteId, count })).toMatchObject({
      ok: false,
      problem: { code: 'forbidden' },
    });
    expect(await clerk.act({ kind: 'close-vote', voteId, count: { ...count, yes: 40 } })).toMatchObject({
      ok: false,
      problem: { code: 'invalid-input', detail: expect.stringContaining('Gezählt sind 42 Stimmen') },
    });
    await clerk.must({ kind: 'close-vote', voteId, count: { yes: 1, no: 1, abstain: 0 } });
    await clerk.must({ kind: 'close-vote', voteId, count });
    await clerk.must({ kind: 'announce-result', voteId, carried: true });
  });

  it('stands in the decision and in the minutes without names', async () => {
    await clerk.must({ kind: 'close-item', itemId, disposition: 'done', note: '' });
    await clerk.must({ kind: 'close-meeting' });
    const office = await app.signIn('sitzungsdienst');
    const decision = await until(async () => {
      const { body } = await office.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
      return body.items.flatMap(({ decisions }) => decisions)[0];
    }, 'no decision');
    expect(decision).toMatchObject({
      procedure: 'show-of-hands',
      tally: { yes: 4, no: 2, abstain: 0, conflicted: 0, notVoting: 1, absent: 4 },
      tallyLine: 'Ja: 4, Nein: 2, Enthaltungen: 0, Befangen: 0',
      ballots: null,
    });
    const { body } = await office.post<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`, {});
    expect(body.current?.public.items[0]?.votes[0]).toMatchObject({
      tallyLine: 'Ja: 4, Nein: 2, Enthaltungen: 0, Befangen: 0',
      roll: null,
    });
  });
});
