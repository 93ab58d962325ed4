import { randomUUID } from 'node:crypto';
import type { MinutesView, PortalMeetingDetail, PortalPaperDetail } from '@gremia/contracts';
import { runCommand } from '../support/commands';
import { handIn } from '../support/held-meeting';
import { carriedOver, LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const HOUR = 3_600_000;
const MEMBERS = ['rabenhaupt', 'haselhorst', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];

/** Gremia was away from the start: the whole meeting is entered afterwards, its opening included. */
describe('a meeting that is entered afterwards', () => {
  let app: TestApp;
  let clerk: TestClient;
  let meetingId: string;
  let paperId: string;
  const [begun, decided, ended] = [5, 4, 3].map((hours) => new Date(Date.now() - hours * HOUR).toISOString());

  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    const paper = await handIn(await app.signIn('ahrenfels'), motion());
    paperId = paper.id;
    const itemId = randomUUID();
    meetingId = await planMeeting(app, {
      items: [{ id: itemId, paperId, responsibility: 'decision' }],
    });
    const office = new LiveClient(clerk, meetingId);
    const at = (told: string | undefined): { told: { at: string } } => ({ told: { at: told ?? '' } });
    expect(await office.refused({ ...OPEN, ...at(begun) })).toBe('confirmation-needed');
    await office.must({ ...OPEN, told: { at: begun ?? '', reason: 'Stromausfall' } });
    const people = await app.db<{ person_id: string }>(
      `SELECT s.person_id FROM membership s WHERE s.voting AND s.committee_id =
        (SELECT committee_id FROM meeting WHERE id = $1) ORDER BY s.person_id`,
      [meetingId],
    );
    for (const { person_id: personId } of people)
      await office.must({ kind: 'check-in', personId, mode: 'hall', ...at(begun) });
    expect(people.map(({ person_id: id }) => id)).toEqual(expect.arrayContaining(MEMBERS.map(personIdOf)));
    await office.must({ kind: 'call-item', itemId, ...at(begun) });
    const voteId = randomUUID();
    const subject = { kind: 'main', leaveOpen: true } as const;
    await office.must({ kind: 'open-vote', voteId, itemId, subject, procedure: 'show-of-hands', ...at(decided) });
    await office.must({
      ...{ kind: 'close-vote', voteId, count: { yes: people.length, no: 0, abstain: 0 } },
      ...at(decided),
    });
    await office.must({ kind: 'announce-result', voteId, carried: true, ...at(decided) });
    await office.must({ kind: 'close-item', itemId, disposition: 'done', note: '', ...at(decided) });
    await office.must({ kind: 'close-meeting', ...at(ended) });
    office.leave();
    await carriedOver(app, meetingId);
  }, 120_000);
  afterAll(() => app.stop());

  it('is decided when it was, and says that it was entered later', async () => {
    const visitor = app.visitor();
    const { body } = await visitor.get<PortalPaperDetail>(`/api/v1/portal/papers/${paperId}`);
    const [decision] = body.decisions;
    expect(decision).toMatchObject({ announcedAt: decided });
    expect(Date.parse(decision?.enteredAt ?? '')).toBeGreaterThan(Date.parse(decided ?? '') + 3 * HOUR);
    const { body: detail } = await visitor.get<PortalMeetingDetail>(`/api/v1/portal/meetings/${meetingId}`);
    expect(detail.items[0]?.decisions[0]).toMatchObject({ announcedAt: decided, enteredAt: decision?.enteredAt });
  });

  it('dates a change of the paper by its entry: a change in the past would be overlooked', async () => {
    const [paper] = await app.db<{ changed_at: Date; state: string }>(
      'SELECT changed_at, state FROM paper WHERE id = $1',
      [paperId],
    );
    expect(paper?.state).toBe('decided');
    expect(paper?.changed_at.getTime()).toBeGreaterThan(Date.parse(ended ?? ''));
  });

  it('gives the same rows when they are made anew', async () => {
    const rows = async (): Promise<unknown[]> => [
      await app.db('SELECT * FROM decision WHERE meeting_id = $1', [meetingId]),
      await app.db(`SELECT * FROM paper_version WHERE paper_id = $1 ORDER BY no`, [paperId]),
      await app.db('SELECT state, changed_at FROM paper WHERE id = $1', [paperId]),
    ];
    const before = await rows();
    await app.db(`DELETE FROM paper_version WHERE paper_id = $1 AND kind = 'resolution'`, [paperId]);
    await app.db('DELETE FROM decision WHERE meeting_id = $1', [meetingId]);
    await app.db(`UPDATE paper SET state = 'scheduled', changed_at = created_at WHERE id = $1`, [paperId]);
    await runCommand('rebuild', [], app);
    expect(await rows()).toEqual(before);
  });

  it('tells in the minutes from when to when, with the reason', async () => {
    const { body } = await clerk.post<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`, {});
    const document = body.current?.public;
    expect(document).toMatchObject({ openedAt: begun, closedAt: ended });
    expect(document?.findings?.filter((finding) => finding.includes('nachgetragen'))).toEqual([
      expect.stringMatching(/^Was von .* Uhr geschah, ist am .* nachgetragen worden\. Grund: Stromausfall\.$/u),
    ]);
    expect(document?.present.every(({ from }) => from === begun)).toBe(true);
  });
});
