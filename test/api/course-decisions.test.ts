import { randomUUID } from 'node:crypto';
import type { PortalHome, PortalMeetingDetail } from '@gremia/contracts';
import { runCommand } from '../support/commands';
import { carriedOver, LiveClient, OPEN, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

/** Votes on the course of a meeting, outside its items: before the first, between two, and behind closed doors. */
describe('what was decided on the course of a meeting', () => {
  let app: TestApp;
  let office: LiveClient;
  let meetingId: string;
  let heads = 0;
  const [open, closed] = [randomUUID(), randomUUID()];

  const decide = async (question: string, yes: number): Promise<string> => {
    const voteId = randomUUID();
    const subject = { kind: 'free', question } as const;
    await office.must({ kind: 'open-vote', voteId, itemId: null, subject, procedure: 'show-of-hands' });
    await office.must({ kind: 'close-vote', voteId, count: { yes, no: heads - yes, abstain: 0 } });
    await office.must({ kind: 'announce-result', voteId, carried: yes > heads - yes });
    return voteId;
  };
  const dealWith = async (itemId: string): Promise<void> => {
    await office.must({ kind: 'call-item', itemId });
    await office.must({ kind: 'close-item', itemId, disposition: 'noted', note: '' });
  };
  const shown = async (): Promise<PortalMeetingDetail> =>
    (await app.visitor().get<PortalMeetingDetail>(`/api/v1/portal/meetings/${meetingId}`)).body;

  beforeAll(async () => {
    app = await startTestApp();
    meetingId = await planMeeting(app, { items: [{ id: open }, { id: closed, public: false }] });
    office = new LiveClient(await app.signIn('sitzungsdienst'), meetingId);
    await office.must(OPEN);
    const people = await app.db<{ person_id: string }>(
      `SELECT s.person_id FROM membership s WHERE s.voting AND s.committee_id =
        (SELECT committee_id FROM meeting WHERE id = $1)`,
      [meetingId],
    );
    for (const { person_id: personId } of people) await office.must({ kind: 'check-in', personId, mode: 'hall' });
    heads = people.length;
    await decide('Die Tagesordnung wird in der vorliegenden Fassung angenommen.', heads);
    await dealWith(open);
    const doubted = await decide('Die Sitzung wird für 15 Minuten unterbrochen.', heads - 1);
    await office.must({ kind: 'doubt-result', voteId: doubted, reason: 'Es wurde falsch gezählt.' });
    await decide('Die Sitzung wird für 15 Minuten unterbrochen.', 1);
    await dealWith(closed);
    await decide('Über die Grundstückssache wird nicht berichtet.', heads);
    office.leave();
    await carriedOver(app, meetingId);
  }, 120_000);
  afterAll(() => app.stop());

  it('is on the page of the meeting in its place, without what does not hold and what was not public', async () => {
    const { course, items } = await shown();
    expect(course.map(({ question, carried, after, final }) => [question, carried, after, final])).toEqual([
      ['Die Tagesordnung wird in der vorliegenden Fassung angenommen.', true, null, false],
      ['Die Sitzung wird für 15 Minuten unterbrochen.', false, 'Ö 1', false],
    ]);
    expect(course[1]?.tally).toMatchObject({ yes: 1, no: heads - 1, abstain: 0 });
    expect(items).toHaveLength(2);
    expect(items.flatMap(({ decisions }) => decisions)).toEqual([]);
  });

  it('is no result on a matter, and what was behind closed doors is nowhere', async () => {
    const { results } = (await app.visitor().get<PortalHome>('/api/v1/portal/home')).body;
    expect(results.filter((result) => result.meetingId === meetingId)).toEqual([]);
    expect(JSON.stringify(await shown())).not.toContain('Grundstückssache');
    expect(await app.db('SELECT public FROM course_decision WHERE meeting_id = $1 ORDER BY seq', [meetingId])).toEqual(
      [true, true, true, false].map((isPublic) => ({ public: isPublic })),
    );
  });

  it('gives the same rows when they are made anew', async () => {
    const rows = (): Promise<unknown[]> => app.db('SELECT * FROM course_decision ORDER BY meeting_id, seq');
    const before = await rows();
    await app.db(`UPDATE course_decision SET label = 'verfälscht', superseded = false`);
    await app.db(`INSERT INTO course_decision SELECT meeting_id, gen_random_uuid(), seq, after_number, question, public,
      carried, label, sentence, procedure, tally, options, ballots, superseded, announced_at FROM course_decision`);
    await runCommand('rebuild', ['--projection', 'course'], app);
    expect(await rows()).toEqual(before);
  });
});
