import { randomUUID } from 'node:crypto';
import {
  paperDetail,
  portalPaperDetail,
  type CommandAnswer,
  type MinutesView,
  type PaperDetail,
  type PortalMinutes,
  type PortalPaperDetail,
  type Problem,
} from '@gremia/contracts';
import { parseReceipt } from '@gremia/journal';
import type { Point } from '@gremia/resolution';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { Projector } from '../../apps/api/src/live/projection/projector';
import { holdMeeting, SECRET, type HeldMeeting } from '../support/held-meeting';
import { enter, journalOf, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { changed } from '../support/paper-inputs';
import { crawlPortal } from '../support/portal-crawl';
import { openHouseAfterMeeting } from '../support/house';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { minutesStep } from '../support/minutes-steps';

const REASON = 'Der Straßenname ist mit Bindestrich zu schreiben.';
/** Stands in the correction of what is not public, and nowhere else. */
const HIDDEN = 'Kranichtal';

describe('an editorial correction', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  openHouseAfterMeeting((house) => ({ app, clerk, held } = house));

  const paperOf = async (id: string, client = clerk): Promise<PaperDetail> =>
    (await client.get<PaperDetail>(`/api/v1/papers/${id}`)).body;
  const publicPaper = async (id: string): Promise<PortalPaperDetail> =>
    (await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${id}`)).body;
  const send = (client: TestClient, meetingId: string, given: object) =>
    client.post<CommandAnswer & Problem>(`/api/v1/meetings/${meetingId}/commands`, {
      ...{ commandId: randomUUID(), meetingId, kind: 'correct-text', reason: REASON },
      ...given,
    });
  const correct = async (client: TestClient, paperId: string, from: string, to: string, given: object = {}) => {
    const { resolution, correctable } = await paperOf(paperId);
    const { meetingId, itemId } = correctable ?? { meetingId: held.meetingId, itemId: held.publicItem };
    const points = changed(resolution?.points ?? [], [from, to]);
    return send(client, meetingId, { itemId, points, basedOn: resolution?.hash, ...given });
  };
  const corrected = (paperId: string, count: number): Promise<PaperDetail> =>
    until(async () => {
      const paper = await paperOf(paperId);
      return paper.corrections.length === count ? paper : undefined;
    }, `not ${count} corrections`);
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
