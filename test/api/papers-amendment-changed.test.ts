import type { PaperDetail } from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { openAmendedPaper, wishFor } from '../support/amended-paper';
import { laidBefore, planPaper } from '../support/laid-papers';
import { change, create, labels, read, seen, submit, submitted } from '../support/papers-handed-in';
import { amendment, changed } from '../support/paper-inputs';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('amendments of an amendment that its mover changes', () => {
  let app: TestApp;
  let mover: TestClient;
  let other: TestClient;
  let clerk: TestClient;
  let main: PaperDetail;
  let first: PaperDetail;
  openAmendedPaper((amended) => ({ app, mover, other, clerk, main, first } = amended));

  const wish = (): Point[] => wishFor(first);

  it('move along where they fit', async () => {
    const sub = await submitted(other, amendment(first.id, wish()));
    const draft = await create(other, amendment(first.id, wish()));
    const points = first.text?.points ?? [];
    const inserted: Point = {
      id: 'x',
      scheme: '01',
      body: [{ t: 'text', s: 'Der Weg wird beleuchtet.' }],
      children: [],
    };
    const revised = (await change(mover, first, [...points.slice(0, 2), inserted, ...points.slice(2)])).body;
    expect(revised.text?.points.slice(2).map(({ id }) => id)).toEqual([`${first.id}:p2`, `${first.id}:p1`]);
    const moved = await seen(other, sub.id);
    expect(moved.amendment).toMatchObject({ baseVersionId: revised.text?.id, outdated: false });
    expect([labels(moved), moved.revision, moved.text?.kind]).toEqual([['BP 04'], sub.revision + 1, 'revised']);
    expect(read(moved.text?.points ?? [])).toContain('03 Der Weg wird beleuchtet. 04 Vier der Bänke');
    expect((await seen(other, draft.id)).amendment).toMatchObject({ baseVersionId: revised.text?.id });
    expect((await submit(other, draft.id)).status).toBe(200);
  });

  it('wait for their own mover where they do not, and are not laid before a body meanwhile', async () => {
    const { meetingId, item } = await planPaper(clerk, main.id);
    const sub = await submitted(other, amendment(first.id, wish()));
    expect((await laidBefore(app, meetingId)).amendments.map(({ id }) => id)).toEqual([first.id, sub.id]);
    const revised = (await change(mover, first, changed(first.text?.points ?? [], ['Zwei der Bänke', 'Alle Bänke'])))
      .body;
    const left = await seen(other, sub.id);
    expect(left.amendment).toMatchObject({ outdated: true, baseVersionId: first.text?.id });
    expect([left.revision, (await laidBefore(app, meetingId)).amendments.map(({ id }) => id)]).toEqual([
      sub.revision,
      [first.id],
    ]);
    // Saved as it is, it stays on the text it was written for; on the new one, it counts again.
    const kept = (await change(other, left, wish())).body;
    expect(kept.amendment?.outdated).toBe(true);
    const anew = changed(revised.text?.points ?? [], ['Alle Bänke', 'Acht der Bänke']);
    const adjusted = (await change(other, kept, anew, { baseVersionId: revised.text?.id ?? '' })).body;
    expect(adjusted.amendment).toMatchObject({ outdated: false, baseVersionId: revised.text?.id });
    expect((await laidBefore(app, meetingId)).amendments[1]?.ops).toEqual(adjusted.amendment?.ops);
    expect(item.paperId).toBe(main.id);
  });

  it('do not take an edited text for one of the new version', async () => {
    const sub = await submitted(other, amendment(first.id, wish()));
    await change(mover, first, changed(first.text?.points ?? [], ['zehn', 'elf']));
    const moved = await seen(other, sub.id);
    const late = await change(other, moved, wish(), { baseVersionId: first.text?.id ?? '' });
    expect([late.status, late.body.code, late.body.detail]).toEqual([
      409,
      'stale-revision',
      expect.stringContaining('vorige Fassung'),
    ]);
  });

  it('ask for the new version before they are handed in', async () => {
    const draft = await create(other, amendment(first.id, wish()));
    await change(mover, first, changed(first.text?.points ?? [], ['Zwei der Bänke', 'Alle Bänke']));
    const { body } = await submit(other, draft.id);
    expect([body.code, body.detail]).toEqual(['stale-revision', expect.stringContaining('neue Fassung')]);
  });
});
