import { randomUUID } from 'node:crypto';
import { deriveOperations, parseResolution, printResolution, type Point } from '@gremia/resolution';
import { Projector } from '../../apps/api/src/live/projection/projector';
import {
  carriedOver,
  enter,
  letCommitteeDecide,
  LiveClient,
  OPEN,
  personIdOf,
  planMeeting,
  until,
} from '../support/live';
import { leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';

const MEMBERS = ['rabenhaupt', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg', 'tannhofer'];
const BASE = parseResolution(
  '01\nDer Stadtrat beschließt den Radweg an der Wehrstraße.\n\n02\nDie Verwaltung berichtet bis zum 31. März 2027.\n',
);
const EDITED = parseResolution(
  '01\nDer Stadtrat beschließt den Radweg an der Wehrstraße.\n\n02\nDie Verwaltung berichtet bis zum 30. Juni 2027.\n',
);

describe('what a meeting resolves', () => {
  let app: TestApp;
  let number = 700;
  openHouse((house) => ({ app } = house));
  const clients = leavingClients();

  const store = async (kind: 'motion' | 'amendment', parent: string | null): Promise<string> => {
    const id = randomUUID();
    number += 1;
    await app.db(
      `INSERT INTO paper (id, municipality_id, year, no, number, kind, title, state, author_id, parent_id)
       SELECT $1, id, 2026, $2::int, $2::text || '/26', $3::text, 'Radweg', 'submitted', $4, $5 FROM municipality`,
      [id, number, kind, personIdOf('ahrenfels'), parent],
    );
    return id;
  };

  /** A motion of two points with an amendment to the second, before a committee that decides or advises. */
  const prepare = async (responsibility: 'decision' | 'preliminary' = 'decision', rehearsal = false) => {
    const [itemId, versionId] = [randomUUID(), randomUUID()];
    const paperId = await store('motion', null);
    const amendmentId = await store('amendment', paperId);
    await app.db(
      `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash) VALUES ($1, $2, 1, 'draft', $3, '', '')`,
      [versionId, paperId, JSON.stringify(BASE)],
    );
    const { ops, units } = deriveOperations(BASE, EDITED, { amendmentId });
    await app.db('INSERT INTO amendment (paper_id, base_version_id, edited, ops, units) VALUES ($1, $2, $3, $4, $5)', [
      amendmentId,
      versionId,
      JSON.stringify(EDITED),
      JSON.stringify(ops),
      JSON.stringify(units),
    ]);
    await letCommitteeDecide(app);
    const meetingId = await planMeeting(app, {
      committee: 'bauausschuss',
      rehearsal,
      items: [{ id: itemId, paperId, responsibility }],
    });
    const clerk = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    clients.push(clerk);
    await clerk.must(OPEN);
    for (const key of MEMBERS) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await clerk.must({ kind: 'call-item', itemId });
    return { meetingId, itemId, paperId, amendmentId, clerk, unitIds: units.map(({ id }) => id) };
  };

  const vote = async (
    clerk: LiveClient,
    itemId: string,
    subject: { kind: 'unit'; unitIds: string[] } | { kind: 'main' },
    choice: 'yes' | 'no',
  ) => {
    const voteId = randomUUID();
    await clerk.must({ kind: 'open-vote', voteId, itemId, subject });
    for (const key of MEMBERS) {
      const member = new LiveClient(await enter(app, key), clerk.meetingId);
      clients.push(member);
      await member.must({ kind: 'cast-ballot', voteId, choice });
    }
    await clerk.must({ kind: 'close-vote', voteId });
    await clerk.must({ kind: 'announce-result', voteId, carried: choice === 'yes' });
    return voteId;
  };

  const decisionsOf = (meetingId: string) =>
    app.db(
      'SELECT vote_id, paper_id, subject, carried, final, superseded, label FROM decision WHERE meeting_id = $1 ' +
        'ORDER BY seq',
      [meetingId],
    );
  const resolutionsOf = (paperId: string) =>
    app.db<{ id: string; points: Point[]; plain: string; hash: string; no: number }>(
      `SELECT id, points, plain, hash, no FROM paper_version WHERE paper_id = $1 AND kind = 'resolution'`,
      [paperId],
    );
  const stateOf = async (paperId: string) =>
    (await app.db<{ state: string }>('SELECT state FROM paper WHERE id = $1', [paperId]))[0]?.state;
  const settled = (meetingId: string, decisions: number) =>
    until(
      async () => ((await decisionsOf(meetingId)).length === decisions ? true : undefined),
      `not ${decisions} decisions`,
    );

  it('becomes decisions, the text as resolved and the state of the papers', async () => {
    const { meetingId, itemId, paperId, amendmentId, clerk, unitIds } = await prepare();
    await until(async () => ((await stateOf(paperId)) === 'in-consultation' ? true : undefined), 'not in consultation');
    const unit = await vote(clerk, itemId, { kind: 'unit', unitIds }, 'yes');
    const main = await vote(clerk, itemId, { kind: 'main' }, 'yes');
    await settled(meetingId, 2);
    expect(await decisionsOf(meetingId)).toMatchObject([
      { vote_id: unit, paper_id: paperId, subject: 'unit', carried: true, final: false },
      { vote_id: main, paper_id: paperId, subject: 'main', carried: true, final: true, superseded: false },
    ]);
    const [resolution] = await resolutionsOf(paperId);
    expect(resolution).toMatchObject({ no: 2, plain: printResolution(EDITED) });
    expect(resolution?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect([await stateOf(paperId), await stateOf(amendmentId)]).toEqual(['decided', 'decided']);
  });

  it('is carried over again without doubling anything', async () => {
    const { meetingId, itemId, paperId, clerk, unitIds } = await prepare();
    await vote(clerk, itemId, { kind: 'unit', unitIds }, 'no');
    await vote(clerk, itemId, { kind: 'main' }, 'yes');
    await settled(meetingId, 2);
    const before = [await decisionsOf(meetingId), await resolutionsOf(paperId)];
    // As if everything had been written and only the move of the cursor lost.
    await app.db('UPDATE projection_cursor SET seq = 0 WHERE meeting_id = $1', [meetingId]);
    await app.get(Projector).project(meetingId);
    expect([await decisionsOf(meetingId), await resolutionsOf(paperId)]).toEqual(before);
    expect((await resolutionsOf(paperId))[0]?.plain).toBe(printResolution(BASE));
  });

  it('is taken back when the result is doubted, and stands when the vote is repeated', async () => {
    const { meetingId, itemId, paperId, clerk, unitIds } = await prepare();
    await vote(clerk, itemId, { kind: 'unit', unitIds }, 'no');
    const doubted = await vote(clerk, itemId, { kind: 'main' }, 'yes');
    await settled(meetingId, 2);
    await clerk.must({ kind: 'doubt-result', voteId: doubted, reason: 'verzählt' });
    await until(
      async () => ((await resolutionsOf(paperId)).length === 0 ? true : undefined),
      'the resolution is still there',
    );
    expect((await decisionsOf(meetingId))[1]).toMatchObject({ vote_id: doubted, superseded: true });
    expect(await stateOf(paperId)).toBe('in-consultation');
    const repeated = await vote(clerk, itemId, { kind: 'main' }, 'yes');
    await settled(meetingId, 3);
    expect((await decisionsOf(meetingId))[2]).toMatchObject({ vote_id: repeated, superseded: false });
    expect(await resolutionsOf(paperId)).toHaveLength(1);
    expect(await stateOf(paperId)).toBe('decided');
  });

  it('is a recommendation only where the committee advises', async () => {
    const { meetingId, itemId, paperId, clerk, unitIds } = await prepare('preliminary');
    await vote(clerk, itemId, { kind: 'unit', unitIds }, 'yes');
    await vote(clerk, itemId, { kind: 'main' }, 'yes');
    await settled(meetingId, 2);
    expect(await resolutionsOf(paperId)).toEqual([]);
    expect(await stateOf(paperId)).toBe('in-consultation');
  });

  it('leaves nothing behind in a rehearsal', async () => {
    const { meetingId, itemId, paperId, clerk, unitIds } = await prepare('decision', true);
    await vote(clerk, itemId, { kind: 'unit', unitIds }, 'yes');
    await vote(clerk, itemId, { kind: 'main' }, 'yes');
    await clerk.must({ kind: 'close-meeting' });
    await carriedOver(app, meetingId);
    expect(await decisionsOf(meetingId)).toEqual([]);
    expect(await resolutionsOf(paperId)).toEqual([]);
    expect(await stateOf(paperId)).toBe('submitted');
  });

  it('is decided on the texts as they lie in the papers when the office lays them anew', async () => {
    const { meetingId, itemId, paperId, clerk } = await prepare();
    const revised = parseResolution('01\nDer Stadtrat beschließt den Radweg und den Fußweg an der Wehrstraße.\n');
    await app.db(
      `INSERT INTO paper_version (id, paper_id, no, kind, points, plain, hash)
        VALUES ($1, $2, 2, 'revised', $3, '', '')`,
      [randomUUID(), paperId, JSON.stringify(revised)],
    );
    await clerk.follow();
    await clerk.must({ kind: 'update-texts', itemId });
    const laid = await until(() => clerk.entries.filter(({ event }) => event.kind === 'texts-laid')[1], 'nothing laid');
    expect(laid.event).toMatchObject({ itemId, text: { paperId, base: revised } });
    expect(await clerk.refused({ kind: 'update-texts', itemId: randomUUID() })).toBe('item-not-found');
    expect(meetingId).toBe(clerk.meetingId);
  });
});
