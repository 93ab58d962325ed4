import { paperDetail, portalPaperDetail, type MinutesView, type PortalMinutes } from '@gremia/contracts';
import { parseReceipt } from '@gremia/journal';
import { Projector } from '../../apps/api/src/live/projection/projector';
import { correctionsIn, REASON } from '../support/corrections';
import type { HeldMeeting } from '../support/held-meeting';
import { journalOf, LiveClient } from '../support/live';
import { openHouseAfterMeeting } from '../support/house';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { minutesStep } from '../support/minutes-steps';

describe('an editorial correction', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  openHouseAfterMeeting((house) => ({ app, clerk, held } = house));
  const { paperOf, publicPaper, correct, corrected } = correctionsIn(() => ({ app, clerk, held }));

  const exported = async (client: TestClient, path: string): Promise<string> => (await client.get<string>(path)).body;

  it('is offered to the office alone, and refused to everybody else', async () => {
    expect((await paperOf(held.paperId)).correctable).toEqual({ meetingId: held.meetingId, itemId: held.publicItem });
    const member = await app.signIn('rabenhaupt');
    expect((await paperOf(held.paperId, member)).correctable).toBeNull();
    const refused = await correct(member, held.paperId, 'Uferweg', 'Ufer-Weg');
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    const visitor = await correct(app.visitor(), held.paperId, 'Uferweg', 'Ufer-Weg');
    expect([visitor.status, visitor.body.code]).toEqual([401, 'not-signed-in']);
  });

  it('needs a reason, a change, and a confirmation where more than spelling changes', async () => {
    expect((await correct(clerk, held.paperId, 'Uferweg', 'Ufer-Weg', { reason: '  ' })).status).toBe(422);
    expect((await correct(clerk, held.paperId, 'Uferweg', 'Uferweg')).body.code).toBe('no-change');
    const later = await correct(clerk, held.paperId, '30.06.2027', '30.06.2028');
    expect(later.body).toMatchObject({
      status: 409,
      code: 'confirmation-needed',
      detail: expect.stringContaining('„30.06.2027“ wird „30.06.2028“'),
    });
    expect((await paperOf(held.paperId)).corrections).toEqual([]);
  });

  it('is recorded after the meeting, and shown to members and public with what was resolved', async () => {
    const listener = new LiveClient(app.visitor(), held.meetingId);
    await listener.follow();
    const before = await publicPaper(held.paperId);
    expect(before).toMatchObject({ corrections: [], resolvedText: null });
    const { status, body } = await correct(clerk, held.paperId, 'Uferweg', 'Ufer-Weg');
    expect([status, body.ok]).toEqual([200, true]);
    expect((await listener.sees('text-corrected')).event).toMatchObject({
      reason: REASON,
      previousHash: before.resolution?.hash,
    });
    listener.leave();

    const paper = await corrected(held.paperId, 1);
    expect(paperDetail.parse(paper)).toEqual(paper);
    expect(paper.resolution?.plain).toContain('Am Ufer-Weg');
    expect(paper.resolvedText).toMatchObject({ plain: before.resolution?.plain, hash: before.resolution?.hash });
    expect(paper.corrections).toEqual([
      expect.objectContaining({ reason: REASON, role: 'clerk', by: 'Tamara Federkiel' }),
    ]);

    const shown = await publicPaper(held.paperId);
    expect(portalPaperDetail.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ resolution: paper.resolution, resolvedText: before.resolution });
    const [correction] = shown.corrections;
    expect(Object.keys(correction ?? {}).sort()).toEqual(['at', 'marked', 'reason', 'role']);
    const marks = correction?.marked.flatMap(({ segments }) =>
      segments.filter(({ op }) => op !== 'equal').map(({ op, text }) => `${op} ${text.trim()}`),
    );
    expect(marks).toEqual(['delete Uferweg', 'insert Ufer-Weg']);
    // The comparison with the proposal is that of the text as it reads now.
    expect(JSON.stringify(shown.resolutionMarked)).toContain('Ufer-Weg');
  });

  it('can be proved by a receipt, and read in the stream of everybody', async () => {
    const entry = (await journalOf(clerk, held.meetingId)).find(({ event }) => event.kind === 'text-corrected');
    const receipt = await clerk.get<string>(`/api/v1/meetings/${held.meetingId}/journal/${entry?.seq}/receipt`);
    expect(parseReceipt(receipt.body).entry).toMatchObject({ event: { kind: 'text-corrected', reason: REASON } });
    const open = await journalOf(app.visitor(), held.meetingId);
    expect(open.at(-1)?.event.kind).toBe('text-corrected');
    const [{ size } = {}] = await app.db<{ size: number }>(
      'SELECT max(size) AS size FROM checkpoint WHERE meeting_id = $1',
      [held.meetingId],
    );
    const [{ seq } = {}] = await app.db<{ seq: number }>(
      'SELECT max(seq) AS seq FROM journal_entry WHERE meeting_id = $1',
      [held.meetingId],
    );
    expect(size).toBe(seq);
  });

  it('is written on every export of the resolution', async () => {
    const note = /Redaktionell berichtigt am \d\d\.\d\d\.\d{4}: Der Straßenname/u;
    for (const path of [`/api/v1/papers/${held.paperId}/export`, `/api/v1/portal/papers/${held.paperId}/export`]) {
      const client = path.includes('portal') ? app.visitor() : clerk;
      for (const format of ['txt', 'md', 'html'])
        expect(await exported(client, `${path}?format=${format}`)).toMatch(note);
      expect(await exported(client, `${path}?format=txt&view=marked`)).toMatch(note);
      expect(await exported(client, `${path}?format=txt&view=old`)).not.toMatch(note);
      const resolved = await client.get<string>(`${path}?format=txt&view=resolved`);
      expect(resolved.body).toContain('Am Uferweg');
      expect(resolved.body).toContain('Dies ist der Text, wie er beschlossen wurde');
      expect(resolved.headers.get('content-disposition')).toContain('-Beschluss-wie-beschlossen.txt');
      expect((await client.get(`${path}?format=pdf`)).status).toBe(200);
    }
  });

  it('is not written over by somebody who has not seen it', async () => {
    const stale = await correct(clerk, held.paperId, 'Bänke', 'Baenke', {
      basedOn: (await paperOf(held.paperId)).resolvedText?.hash,
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-revision']);
  });

  it('may be made by the chair, again, and is carried over once', async () => {
    await correct(await app.signIn('vorsitz'), held.paperId, 'Ufer-Weg', 'Uferweg', {
      reason: 'Doch ohne Bindestrich.',
    });
    const paper = await corrected(held.paperId, 2);
    expect(paper.corrections.map(({ role, reason }) => [role, reason])).toEqual([
      ['clerk', REASON],
      ['chair', 'Doch ohne Bindestrich.'],
    ]);
    expect(paper.resolution?.hash).toBe(paper.resolvedText?.hash);
    const rows = () => app.db('SELECT id, no, hash FROM paper_version WHERE paper_id = $1 ORDER BY no', [held.paperId]);
    const before = await rows();
    await app.db('UPDATE projection_cursor SET seq = 0 WHERE meeting_id = $1', [held.meetingId]);
    await app.get(Projector).project(held.meetingId);
    expect(await rows()).toEqual(before);
  });

  it('stands in minutes that are composed afterwards, and is noted on those that were signed before', async () => {
    const path = `/api/v1/meetings/${held.meetingId}/minutes`;
    const { body: draft } = await clerk.post<MinutesView>(path);
    expect(draft.correctedSince).toEqual([]);
    const [item] = draft.current?.public.items ?? [];
    expect(item?.corrections?.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(
        /^Redaktionell berichtigt am .+ durch den Sitzungsdienst \(Tamara Federkiel\): Der Straßenname/u,
      ),
      expect.stringContaining('durch die Sitzungsleitung'),
    ]);
    for (const [index, to] of ['signed', 'approved', 'released'].entries())
      await clerk.post(`${path}/advance`, minutesStep(to, index + 1));
    await correct(clerk, held.paperId, 'Uferweg', 'Ufer-Weg', { reason: 'Nun gilt die Satzung.' });
    await corrected(held.paperId, 3);
    const { body: released } = await clerk.get<MinutesView>(path);
    expect(released.current?.public.items[0]?.corrections).toHaveLength(2);
    expect(released.correctedSince).toEqual([
      expect.objectContaining({ itemId: held.publicItem, number: 'Ö 1', reason: 'Nun gilt die Satzung.' }),
    ]);
    const { body: open } = await app.visitor().get<PortalMinutes>(`/api/v1/portal/meetings/${held.meetingId}/minutes`);
    expect(open.correctedSince).toEqual(released.correctedSince);
    expect((await clerk.get(`${path}.pdf`)).status).toBe(200);
  });
});
