import { randomUUID } from 'node:crypto';
import type { CommandAnswer, MeetingDetail } from '@gremia/contracts';
import { enter, LiveClient, OPEN, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

/**
 * An id is the same id in large letters. Whatever is kept by ids in memory (the meeting, its queue, its rooms, locks)
 * would be there twice otherwise, and journals would hold another spelling than what they are looked up by.
 */
describe('an id that is written in capital letters', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('names the same meeting to those who follow it and to those who act in it', async () => {
    const meetingId = await planMeeting(app);
    const [clerk, member] = await Promise.all(['sitzungsdienst', 'ahrenfels'].map((key) => enter(app, key)));
    if (clerk === undefined || member === undefined) throw new Error('nobody came in');
    const office = new LiveClient(clerk, meetingId);
    const loud = new LiveClient(clerk, meetingId.toUpperCase());
    const follower = new LiveClient(member, meetingId.toUpperCase());
    await office.must(OPEN);
    const { entries } = await follower.follow();
    expect(entries[0]?.event.kind).toBe('meeting-opened');
    await loud.must({ kind: 'note-remark', itemId: null, text: 'Laut gesagt.' });
    await office.must({ kind: 'note-remark', itemId: null, text: 'Leise gesagt.' });
    expect((await follower.follow()).entries.filter(({ event }) => event.kind === 'remark-noted')).toHaveLength(2);
    const stored = await app.db<{ leaf: string }>(
      `SELECT DISTINCT meeting_id::text AS leaf FROM journal_entry WHERE meeting_id = $1`,
      [meetingId],
    );
    expect(stored).toEqual([{ leaf: meetingId }]);
    for (const client of [office, loud, follower]) client.leave();
  });

  it('gives receipts that hold, whoever asks and however the meeting is written', async () => {
    const meetingId = await planMeeting(app);
    const clerk = await enter(app, 'sitzungsdienst');
    const loud = new LiveClient(clerk, meetingId.toUpperCase());
    const commandId = randomUUID();
    const opened = await loud.must(OPEN, commandId);
    const office = new LiveClient(clerk, meetingId);
    // The same command once more, written otherwise, is the same command.
    const again = await office.ask<CommandAnswer>('command', {
      ...OPEN,
      commandId: commandId.toUpperCase(),
      meetingId,
    });
    expect(again).toEqual(opened);
    const receipt = await clerk.get<string>(`/api/v1/meetings/${meetingId}/journal/1/receipt`);
    expect([receipt.status, JSON.stringify(receipt.body)]).toEqual([
      200,
      expect.not.stringContaining(meetingId.toUpperCase()),
    ]);
    for (const client of [office, loud]) client.leave();
  });

  it('names the same thing in an address and in a body', async () => {
    const meetingId = await planMeeting(app, { published: false });
    const clerk = await app.signIn('sitzungsdienst');
    const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId.toUpperCase()}`);
    expect(body.id).toBe(meetingId);
    const items = body.items.map(({ id, title, neutralTitle, public: open, paperId, responsibility, notes }) => ({
      id: id.toUpperCase(),
      ...{ title, neutralTitle, public: open, paperId, responsibility, notes },
    }));
    const path = `/api/v1/meetings/${meetingId.toUpperCase()}/agenda`;
    const changed = await clerk.put<MeetingDetail>(path, { revision: body.revision, items });
    expect([changed.status, changed.body]).toEqual([200, expect.objectContaining({ id: meetingId })]);
    expect(changed.body.items.map(({ id }) => id)).toEqual(body.items.map(({ id }) => id));
  });
});
