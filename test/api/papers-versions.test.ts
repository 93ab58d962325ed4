import { randomUUID } from 'node:crypto';
import type { PaperDetail, Problem } from '@gremia/contracts';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { handIn } from '../support/held-meeting';
import { LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { changed, motion } from '../support/paper-inputs';
import { FIRST, SECOND, setVersionsScene, versionsOf, words } from '../support/paper-versions';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('new versions of a submitted paper', () => {
  const scene = setVersionsScene();
  let app: TestApp;
  let author: TestClient;
  let mover: TestClient;
  let clerk: TestClient;
  let paper: PaperDetail;
  beforeEach(() => {
    ({ app, author, mover, clerk, paper } = scene());
  });

  const { base, detail, bringIn, renewed, amended } = versionsOf(scene);

  describe('bringing one in', () => {
    it('keeps title, number and the earlier version, and is noted', async () => {
      const { status, body } = await bringIn(changed(base(), ['zehn', 'zwölf']), {
        reasons: 'Zwei mehr.',
        pointReasons: { [base()[0]?.id ?? '']: 'Bedarf.' },
      });
      expect([status, body.number, body.title, body.reasons, Object.values(body.pointReasons)]).toEqual([
        201,
        paper.number,
        paper.title,
        'Zwei mehr.',
        ['Bedarf.'],
      ]);
      expect([body.text?.no, body.text?.kind, words(body)]).toEqual([
        2,
        'revised',
        [FIRST.replace('zehn', 'zwölf'), SECOND],
      ]);
      expect(body.versions.map(({ no, kind }) => [no, kind])).toEqual([
        [1, 'draft'],
        [2, 'revised'],
      ]);
      expect(body.revision).toBeGreaterThan(paper.revision);
      const [noted] = await app.db<{ detail: object }>(
        `SELECT detail FROM audit_entry WHERE action = 'paper-revised' AND subject = $1`,
        [paper.id],
      );
      expect(noted?.detail).toEqual({ versionId: body.text?.id, moved: [], toCheck: [] });
    });

    it('is for the author and the clerk, and for nobody else', async () => {
      const next = changed(base(), ['zehn', 'zwölf']);
      expect([
        paper.mayRevise,
        (await detail(paper.id, mover)).mayRevise,
        (await detail(paper.id, clerk)).mayRevise,
      ]).toEqual([true, false, true]);
      expect((await bringIn<Problem>(next, {}, mover)).body.code).toBe('forbidden');
      expect((await bringIn<Problem>(next, {}, app.visitor())).status).toBeGreaterThanOrEqual(401);
      expect((await bringIn(next, {}, clerk)).status).toBe(201);
    });

    it.each([
      { case: 'the same text', points: () => base(), code: 'no-change' },
      { case: 'no words', points: () => [], code: 'no-resolution-text' },
      {
        case: 'one id for two points',
        points: () => [...base().slice(0, 1), ...base().slice(0, 1)],
        code: 'invalid-input',
      },
    ])('is refused with $case', async ({ points, code }) => {
      expect((await bringIn<Problem>(points())).body.code).toBe(code);
    });

    it('does not write over what somebody else has brought in meanwhile', async () => {
      await renewed(['zehn', 'elf']);
      const late = await bringIn<Problem>(changed(base(), ['zehn', 'neun']), { revision: paper.revision });
      expect([late.status, late.body.code]).toEqual([409, 'stale-revision']);
      expect(words(await detail(paper.id))[0]).toContain('elf');
    });

    it('is refused for drafts, for amendments, and for what is taken back', async () => {
      const { body: draft } = await author.post<PaperDetail>('/api/v1/papers', motion());
      const change = await handIn(author, amended(['zehn', 'zwölf']));
      const { body: back } = await author.post<PaperDetail>(`/api/v1/papers/${paper.id}/withdraw`);
      for (const { id, revision } of [draft, change, back]) {
        const { body } = await author.post<Problem>(`/api/v1/papers/${id}/versions`, {
          revision,
          points: base(),
          reasons: '',
          pointReasons: {},
        });
        expect(body.code).toBe('wrong-state');
      }
    });
  });

  describe('a vote', () => {
    /** A meeting with the paper as its one item, called, with enough people there. */
    const meet = async (rehearsal = false): Promise<{ readonly office: LiveClient; readonly itemId: string }> => {
      const itemId = randomUUID();
      const meetingId = await planMeeting(app, {
        rehearsal,
        items: [{ id: itemId, paperId: paper.id, responsibility: 'decision' }],
      });
      const office = new LiveClient(clerk, meetingId);
      await office.must(OPEN);
      for (const { key } of COUNCILLORS.slice(0, 26))
        await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
      await office.must({ kind: 'call-item', itemId });
      return { office, itemId };
    };
    const refusal = async (): Promise<readonly [string | undefined, boolean]> => {
      const { body } = await bringIn<Problem>(changed(base(), ['zehn', randomUUID()]));
      return [body.code, (await detail(paper.id)).mayRevise];
    };
    const refused = ['unit-already-decided', false] as const;
    const let_in = [undefined, true] as const;

    it('on the text ends it, unless it is broken off', async () => {
      const { office, itemId } = await meet();
      const voteId = randomUUID();
      await office.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'main', leaveOpen: false } });
      expect(await refusal()).toEqual(refused);
      await office.must({ kind: 'abort-vote', voteId, reason: 'Verbindung gestört' });
      expect(await refusal()).toEqual(let_in);
      office.leave();
    });

    it('on an amendment ends it, and so does a take-over', async () => {
      const change = await handIn(mover, amended(['zehn', 'zwölf'], ['3. Quartal', '4. Quartal']));
      const [first = '', second = ''] = change.amendment?.units.map(({ id }) => id) ?? [];
      const { office, itemId } = await meet();
      const voteId = randomUUID();
      await office.must({ kind: 'open-vote', voteId, itemId, subject: { kind: 'unit', unitIds: [first] } });
      expect(await refusal()).toEqual(refused);
      await office.must({ kind: 'abort-vote', voteId, reason: 'Verbindung gestört' });
      await office.must({ kind: 'take-over-unit', itemId, unitId: second });
      expect(await refusal()).toEqual(refused);
      office.leave();
    });

    it('on procedure does not, nor one in a rehearsal', async () => {
      const { office, itemId } = await meet();
      await office.must({
        kind: 'open-vote',
        voteId: randomUUID(),
        itemId,
        subject: { kind: 'free', question: 'Wird vertagt?' },
      });
      const trial = await meet(true);
      await trial.office.must({
        kind: 'open-vote',
        voteId: randomUUID(),
        itemId: trial.itemId,
        subject: { kind: 'main', leaveOpen: true },
      });
      expect(await refusal()).toEqual(let_in);
      office.leave();
      trial.office.leave();
    });

    it('cannot be opened on an amendment that does not fit the version on the table', async () => {
      const change = await handIn(mover, amended(['zehn', 'zwölf']));
      const { office, itemId } = await meet();
      await renewed(['zehn', 'neun']);
      await office.must({ kind: 'update-texts', itemId });
      const unitId = change.amendment?.units[0]?.id ?? '';
      const voting = await office.act({
        kind: 'open-vote',
        voteId: randomUUID(),
        itemId,
        subject: { kind: 'unit', unitIds: [unitId] },
      });
      expect(voting).toMatchObject({
        ok: false,
        problem: { code: 'merge-conflict', detail: expect.stringContaining('auf den neuen Stand') },
      });
      expect(await office.refused({ kind: 'take-over-unit', itemId, unitId })).toBe('merge-conflict');
      office.leave();
    });
  });
});
