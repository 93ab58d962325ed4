import type { MinutesView, Problem } from '@gremia/contracts';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { holdMeeting } from '../support/held-meeting';
import { LiveClient } from '../support/live';
import { minutesStep } from '../support/minutes-steps';
import { startTestApp, type TestApp } from '../support/test-app';

describe('attendance that is put right after a draft of the minutes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  }, 120_000);
  afterAll(() => app.stop());

  it('is not signed unseen: the draft is composed anew, and names the votes whose result is in question', async () => {
    const { meetingId } = await holdMeeting(app);
    const clerk = await app.signIn('sitzungsdienst');
    const path = `/api/v1/meetings/${meetingId}/minutes`;
    const draft = (await clerk.post<MinutesView>(path)).body.current;
    expect(draft?.public.items[0]?.votes.map(({ doubts = [] }) => doubts)).toEqual([[], []]);

    // 31 of 51 were there, and three of them voted: with six fewer the council had no quorum.
    const office = new LiveClient(clerk, meetingId);
    for (const { key } of COUNCILLORS.slice(20, 26))
      await office.must({
        kind: 'correct-attendance',
        ...{ personId: demoId(`person/${key}`), stays: [], absence: 'excused', reason: 'Die Liste war falsch.' },
      });
    office.leave();
    const unseen = await clerk.post<Problem>(`${path}/advance`, minutesStep('signed', draft?.no ?? 0));
    expect([unseen.status, unseen.body.code, unseen.body.detail]).toEqual([
      409,
      'wrong-state',
      expect.stringMatching(/^Seit dem Entwurf ist die Anwesenheit berichtigt worden\./u),
    ]);

    const anew = (await clerk.post<MinutesView>(path)).body.current;
    const lacking = expect.stringMatching(
      /^Rechnerisch war der Stadtrat bei dieser Abstimmung nicht beschlussfähig: 25 von 51 .+ § 36 ThürKO\)/u,
    );
    expect(anew?.public.items[0]?.votes.map(({ doubts = [] }) => doubts)).toEqual([[lacking], [lacking]]);
    const signed = await clerk.post<MinutesView>(`${path}/advance`, minutesStep('signed', anew?.no ?? 0));
    expect(signed.body.current?.state).toBe('signed');
  });
});
