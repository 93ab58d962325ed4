import { randomUUID } from 'node:crypto';
import type {
  AmendmentReview,
  PaperDetail,
  PaperList,
  PortalPaperDetail,
  Problem,
  VersionPreview,
} from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { handIn } from '../support/held-meeting';
import { amendment, changed } from '../support/paper-inputs';
import { FIRST, SECOND, sentencesOf, setVersionsScene, versionsOf, words } from '../support/paper-versions';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('what hangs on a paper that gets new versions', () => {
  const scene = setVersionsScene();
  let app: TestApp;
  let author: TestClient;
  let mover: TestClient;
  let clerk: TestClient;
  let paper: PaperDetail;
  beforeEach(() => {
    ({ app, author, mover, clerk, paper } = scene());
  });

  const { base, detail, renewed, amended } = versionsOf(scene);

  describe('what hangs on it', () => {
    it('moves along by itself where nothing is lost, a draft too, and keeps its units', async () => {
      const change = await handIn(mover, amended(['zehn', 'zwölf']));
      const { body: draft } = await mover.post<PaperDetail>('/api/v1/papers', amended(['30.06.2027', '31.12.2027']));
      const { text } = await renewed(['3. Quartal', '4. Quartal']);
      for (const [before, first] of [
        [change, FIRST.replace('zehn', 'zwölf')],
        [draft, FIRST.replace('30.06.2027', '31.12.2027')],
      ] as const) {
        const now = await detail(before.id, mover);
        expect([now.outdated, now.amendment?.outdated, now.amendment?.baseVersionId]).toEqual([false, false, text?.id]);
        expect(now.amendment?.units).toEqual(before.amendment?.units);
        expect(words(now)).toEqual([first, SECOND.replace('3.', '4.')]);
        expect(now.revision).toBe(before.revision + 1);
      }
      expect((await detail(change.id)).versions.map(({ no }) => no)).toEqual([1, 2]);
      expect((await detail(draft.id, mover)).versions.map(({ no }) => no)).toEqual([1]);
      expect((await mover.post(`/api/v1/papers/${draft.id}/submit`)).status).toBe(200);
    });

    it('stays as it was where anything is lost, and everybody can see that it is to be checked', async () => {
      const change = await handIn(mover, amended(['zehn', 'zwölf'], ['3. Quartal', '4. Quartal']));
      const after = await renewed(['zehn', 'neun']);
      const now = await detail(change.id, mover);
      expect([now.outdated, now.revision, now.amendment?.baseVersionId]).toEqual([
        true,
        change.revision,
        paper.text?.id,
      ]);
      expect([now.amendment?.ops, words(now)]).toEqual([change.amendment?.ops, words(change)]);
      expect(after.amendments.map(({ number, outdated }) => [number, outdated])).toEqual([[change.number, true]]);
      const listed = (await clerk.get<PaperList>('/api/v1/papers?outdated=true&limit=100')).body.papers;
      expect(listed.map(({ id }) => id)).toContain(change.id);
      expect(listed.every(({ outdated, kind }) => outdated && kind === 'amendment')).toBe(true);
      const portal = async (id: string): Promise<PortalPaperDetail> =>
        (await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${id}`)).body;
      expect([(await portal(change.id)).outdated, (await portal(paper.id)).amendments[0]?.outdated]).toEqual([
        true,
        true,
      ]);
      await mover.post(`/api/v1/papers/${change.id}/withdraw`);
      expect((await detail(change.id)).outdated).toBe(false);
    });

    it('catches up when a later version has its words again', async () => {
      const change = await handIn(mover, amended(['zehn', 'zwölf']));
      await renewed(['zehn', 'neun']);
      await renewed(['neun', 'zehn'], ['3. Quartal', '4. Quartal']);
      const now = await detail(change.id);
      expect([now.outdated, words(now)]).toEqual([false, [FIRST.replace('zehn', 'zwölf'), SECOND.replace('3.', '4.')]]);
    });

    it('is told beforehand, without a word of what others have not handed in', async () => {
      const lost = await handIn(mover, amended(['zehn', 'zwölf']));
      const kept = await handIn(mover, amended(['3. Quartal', '4. Quartal']));
      await mover.post('/api/v1/papers', amended(['zehn', 'hundert']));
      const points = changed(base(), ['zehn', 'neun']);
      const preview = async (client: TestClient): Promise<VersionPreview['amendments']> =>
        (await client.post<VersionPreview>(`/api/v1/papers/${paper.id}/preview-version`, { points })).body.amendments;
      expect(await preview(author)).toEqual([
        { paperId: lost.id, number: lost.number, title: lost.title, movesAlong: false, lost: ['BP 01'] },
        { paperId: kept.id, number: kept.number, title: kept.title, movesAlong: true, lost: [] },
      ]);
      expect(await preview(mover)).toHaveLength(3);
      expect((await detail(paper.id)).versions).toHaveLength(1);
    });
  });

  describe('checking an amendment anew', () => {
    const review = async (id: string, client: TestClient = mover) =>
      client.get<AmendmentReview & Problem>(`/api/v1/papers/${id}/review`);
    const rework = async <T = PaperDetail>(
      id: string,
      points: readonly Point[],
      given: object = {},
      client: TestClient = mover,
    ) => {
      const { revision } = await detail(id);
      const baseVersionId = (await detail(paper.id)).text?.id;
      return client.put<T>(`/api/v1/papers/${id}`, {
        ...amendment(paper.id, points),
        revision,
        baseVersionId,
        ...given,
      });
    };

    it('shows unit by unit what moved along and what did not, and begins with the new version', async () => {
      const change = await handIn(mover, amended(['zehn', 'zwölf'], ['3. Quartal', '4. Quartal']));
      await renewed(['zehn', 'neun']);
      const { body } = await review(change.id);
      expect(body.units.map(({ label, outcome }) => [label, outcome])).toEqual([
        ['BP 01', 'lost'],
        ['BP 02', 'moved'],
      ]);
      expect([body.madeFor.no, body.newest.no, sentencesOf(body.edited)]).toEqual([
        1,
        2,
        [FIRST.replace('zehn', 'neun'), SECOND.replace('3.', '4.')],
      ]);
      expect((await review(change.id, author)).body.code).toBe('forbidden');
      expect((await review(change.id, clerk)).status).toBe(200);
    });

    it('puts it on the new version and ends the mark', async () => {
      const change = await handIn(mover, amended(['zehn', 'zwölf']));
      const { text } = await renewed(['zehn', 'neun']);
      const { status, body } = await rework(change.id, changed(text?.points ?? [], ['neun', 'elf']));
      expect([status, body.outdated, body.amendment?.baseVersionId, body.text?.no]).toEqual([200, false, text?.id, 2]);
      expect(words(body)[0]).toBe(FIRST.replace('zehn', 'elf'));
      expect((await review(change.id)).body.code).toBe('wrong-state');
    });

    it('is not done twice, not on an older version, and not by others', async () => {
      const change = await handIn(mover, amended(['zehn', 'zwölf']));
      const { text } = await renewed(['zehn', 'neun']);
      const points = changed(text?.points ?? [], ['neun', 'elf']);
      expect((await rework<Problem>(change.id, points, {}, author)).body.code).toBe('forbidden');
      expect((await rework<Problem>(change.id, points, { revision: change.revision - 1 })).body.code).toBe(
        'stale-revision',
      );
      expect((await rework<Problem>(change.id, points, { baseVersionId: randomUUID() })).body.code).toBe(
        'stale-revision',
      );
      expect((await rework<Problem>(change.id, text?.points ?? [])).body.code).toBe('no-change');
      expect((await detail(change.id)).outdated).toBe(true);
    });

    it('lets a draft be handed in that was refused', async () => {
      const { body: draft } = await mover.post<PaperDetail>('/api/v1/papers', amended(['zehn', 'zwölf']));
      const { text } = await renewed(['zehn', 'neun']);
      const early = await mover.post<Problem>(`/api/v1/papers/${draft.id}/submit`);
      expect([early.body.code, early.body.detail]).toEqual(['stale-revision', expect.stringContaining('neue Fassung')]);
      await rework(draft.id, changed(text?.points ?? [], ['neun', 'elf']));
      expect((await mover.post(`/api/v1/papers/${draft.id}/submit`)).status).toBe(200);
    });
  });
});
