import { randomUUID } from 'node:crypto';
import type { MinutesView, PaperDetail } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { Projector } from '../../apps/api/src/live/projection/projector';
import { correctionsIn, HIDDEN } from '../support/corrections';
import { holdMeeting, SECRET, type HeldMeeting } from '../support/held-meeting';
import { openHouseAfterMeeting } from '../support/house';
import { enter, journalOf, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { changed } from '../support/paper-inputs';
import { crawlPortal } from '../support/portal-crawl';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('an editorial correction beside the usual way', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  openHouseAfterMeeting((house) => ({ app, clerk, held } = house));
  const { paperOf, publicPaper, send, correct, corrected } = correctionsIn(() => ({ app, clerk, held }));

  it('of a non-public item is known to nobody outside', async () => {
    const crawled = () => crawlPortal(app, [HIDDEN, SECRET, 'Mühlenhof', 'Stadtrat', 'Bänke']);
    const journal = () => journalOf(app.visitor(), held.meetingId);
    const [before, heard] = [await crawled(), await journal()];
    const { status } = await correct(clerk, held.secretPaperId, SECRET, `${SECRET} ${HIDDEN}`, {
      reason: HIDDEN,
      confirmsMeaning: true,
    });
    expect(status).toBe(200);
    const paper = await corrected(held.secretPaperId, 1);
    expect(paper.resolution?.plain).toContain(HIDDEN);
    // To the letter what was there before: nothing is counted, dated or referred to.
    expect(Object.fromEntries(await crawled())).toEqual(Object.fromEntries(before));
    expect(await journal()).toEqual(heard);
    for (const path of [
      `/api/v1/portal/papers/${held.secretPaperId}`,
      `/api/v1/portal/papers/${held.secretPaperId}/compare?from=1&to=1`,
      `/api/v1/portal/papers/${held.secretPaperId}/export?format=txt`,
    ])
      expect((await app.visitor().get(path)).status).toBe(404);
    const { body: minutes } = await clerk.post<MinutesView>(`/api/v1/meetings/${held.meetingId}/minutes`);
    expect(JSON.stringify(minutes.current?.public)).not.toContain(HIDDEN);
    expect(minutes.current?.nonPublic?.items[0]?.corrections).toHaveLength(1);
    const reads = async (key: string): Promise<boolean> =>
      JSON.stringify(await journalOf(await enter(app, key), held.meetingId)).includes(HIDDEN);
    expect([await reads('ahrenfels'), await reads(COUNCILLORS[5]?.key ?? '')]).toEqual([true, false]);
  });

  it('of a rehearsal reaches no paper', async () => {
    const rehearsal = await holdMeeting(app, { rehearsal: true });
    const { resolution } = await paperOf(rehearsal.paperId);
    expect(resolution).toBeNull();
    const announced = (await journalOf(clerk, rehearsal.meetingId)).findLast(
      ({ event }) =>
        event.kind === 'result-announced' && event['resolution'] !== null && JSON.stringify(event).includes('Uferweg'),
    );
    const text = announced?.event['resolution'] as { points: Point[]; textHash: string };
    const points = changed(text.points, ['Uferweg', 'Ufer-Weg']);
    const correction = { itemId: rehearsal.publicItem, points, basedOn: text.textHash };
    expect((await send(clerk, rehearsal.meetingId, correction)).status).toBe(200);
    await app.get(Projector).project(rehearsal.meetingId);
    expect(
      await app.db('SELECT FROM text_correction c JOIN paper_version v ON v.id = c.version_id WHERE v.paper_id = $1', [
        rehearsal.paperId,
      ]),
    ).toEqual([]);
  });

  it('is possible in the running meeting once the next item is called', async () => {
    const running = await holdMeeting(app, { close: false });
    const { status } = await correct(clerk, running.paperId, 'Uferweg', 'Ufer-Weg');
    expect(status).toBe(200);
    expect((await corrected(running.paperId, 1)).resolution?.plain).toContain('Ufer-Weg');
    // What was resolved last can still be doubted.
    const refused = await correct(clerk, running.secretPaperId, SECRET, SECRET.toUpperCase());
    expect(refused.body).toMatchObject({ code: 'wrong-state', detail: expect.stringContaining('noch angezweifelt') });
  });

  it('belongs to its own resolution, whatever was resolved on the paper afterwards', async () => {
    const first = await holdMeeting(app);
    const open = await publicPaper(first.paperId);
    // The same paper again, behind closed doors and to another end.
    const itemId = randomUUID();
    const meetingId = await planMeeting(app, {
      items: [{ id: itemId, public: false, paperId: first.paperId, responsibility: 'decision' }],
    });
    const office = new LiveClient(clerk, meetingId);
    await office.must(OPEN);
    for (const { key } of COUNCILLORS.slice(0, 30))
      await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await office.must({ kind: 'call-item', itemId });
    const voteId = randomUUID();
    await office.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'main', leaveOpen: true } });
    const voter = new LiveClient(await enter(app, COUNCILLORS[0]?.key ?? ''), meetingId);
    await voter.must({ kind: 'cast-ballot', voteId, choice: 'yes' });
    await office.must({ kind: 'close-vote', voteId });
    await office.must({ kind: 'announce-result', voteId, carried: true });
    await office.must({ kind: 'close-meeting' });
    [office, voter].forEach((client) => client.leave());
    const inside = await until(async () => {
      const paper = await paperOf(first.paperId);
      return paper.resolution?.plain.includes('zehn Bänke') ? paper : undefined;
    }, 'not resolved again');
    expect(inside.correctable).toEqual({ meetingId, itemId });

    // The hidden resolution is corrected: outside nothing changes.
    expect((await correct(clerk, first.paperId, 'Uferweg', `${HIDDEN}er Weg`, { confirmsMeaning: true })).status).toBe(
      200,
    );
    expect((await corrected(first.paperId, 1)).resolution?.plain).toContain(HIDDEN);
    expect(await publicPaper(first.paperId)).toEqual(open);

    // Then the public one: the public sees it, and inside the later resolution still stands.
    const points = changed(open.resolution?.points ?? [], ['Uferweg', 'Ufer-Weg']);
    const correction = { itemId: first.publicItem, points, basedOn: open.resolution?.hash };
    expect((await send(clerk, first.meetingId, correction)).status).toBe(200);
    const shown = await until(async () => {
      const paper = await publicPaper(first.paperId);
      return paper.corrections.length === 1 ? paper : undefined;
    }, 'not shown to the public');
    expect(shown.resolution?.plain).toContain('Am Ufer-Weg werden bis zum 30.06.2027 zwölf Bänke');
    expect((await paperOf(first.paperId)).resolution?.plain).toContain(HIDDEN);
    const outsider = await app.signIn('taubnessel');
    const member = await outsider.get<PaperDetail>(`/api/v1/papers/${first.paperId}`);
    expect([member.body.resolution?.plain, member.body.corrections.map(({ by }) => by)]).toEqual([
      shown.resolution?.plain,
      [null],
    ]);
  });
});
