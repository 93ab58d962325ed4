import { randomUUID } from 'node:crypto';
import type { Problem } from '@gremia/contracts';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';

describe('a journal in which a newer version has written', () => {
  let app: TestApp;
  openHouse((house) => ({ app } = house));
  const clients = leavingClients();

  it('is shown as far as it is understood, and nothing is decided, composed or carried over on it', async () => {
    const itemId = randomUUID();
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    const clerk = await enter(app, 'sitzungsdienst');
    const office = new LiveClient(clerk, meetingId);
    clients.push(office);
    await office.follow();
    await office.must(OPEN);
    await office.must({ kind: 'call-item', itemId });
    const cursor = async (): Promise<unknown> =>
      (await app.db(`SELECT max(seq) AS seq FROM projection_cursor WHERE meeting_id = $1`, [meetingId]))[0]?.seq;
    const [before] = await app.db<{ seq: number }>('SELECT max(seq) AS seq FROM journal_entry WHERE meeting_id = $1', [
      meetingId,
    ]);
    const known = before?.seq ?? 0;
    await until(async () => ((await cursor()) === known ? true : undefined), 'not carried over');

    const body = { kind: 'bell-rung', v: 2, itemId };
    await app.db(
      `INSERT INTO journal_entry (meeting_id, seq, at, audience, kind, body, leaf_hash)
       VALUES ($1, $2, now(), 'public', 'bell-rung', $3, $4), ($1, $2 + 1, now(), 'public', 'meeting-closed', $5, $4)`,
      [meetingId, known + 1, body, '0'.repeat(64), { kind: 'meeting-closed' }],
    );

    // What was stored goes out as it is: whoever is as new as its writer can read it.
    const reader = new LiveClient(app.visitor(), meetingId);
    clients.push(reader);
    await reader.follow();
    await until(() => (reader.kinds().includes('bell-rung') ? true : undefined), 'the entry is not sent');
    expect(reader.entries.find(({ event }) => event.kind === 'bell-rung')?.event).toEqual(body);
    expect(await office.refused({ kind: 'check-in', personId: personIdOf('sandweg'), mode: 'hall' })).toBe(
      'journal-newer',
    );
    const signedIn = await app.signIn('sitzungsdienst');
    const minutes = await signedIn.post<Problem>(`/api/v1/meetings/${meetingId}/minutes`);
    expect([minutes.status, minutes.body.code]).toEqual([409, 'journal-newer']);
    expect(await cursor()).toBe(known);
  });
});
