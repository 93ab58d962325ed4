import { randomUUID } from 'node:crypto';
import type { AmendmentPreview, PaperDetail, PortalPaperDetail, Problem } from '@gremia/contracts';
import { amendedText, amendmentAsAmended, applyOperations, type Point } from '@gremia/resolution';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { openAmendedPaper, wishFor } from '../support/amended-paper';
import { laidBefore, planPaper } from '../support/laid-papers';
import { change, create, edited, labels, read, seen, submit, submitted } from '../support/papers-handed-in';
import { amendment, changed, person, statement } from '../support/paper-inputs';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('amendments of amendments', () => {
  let app: TestApp;
  let author: TestClient;
  let mover: TestClient;
  let other: TestClient;
  let clerk: TestClient;
  let main: PaperDetail;
  let first: PaperDetail;
  openAmendedPaper((amended) => ({ app, author, mover, other, clerk, main, first } = amended));

  const wish = (): Point[] => wishFor(first);

  it('rest on the text that the amendment aims at, in which new points have its ids', async () => {
    expect(first.text?.points.map(({ id }) => id)).toEqual([
      ...(main.text?.points.map(({ id }) => id) ?? []),
      `${first.id}:p1`,
    ]);
    const sub = await submitted(other, amendment(first.id, wish()));
    expect(sub).toMatchObject({ state: 'submitted', parent: { id: first.id }, main: { id: main.id } });
    expect(sub.amendment).toMatchObject({
      amends: first.id,
      baseVersionId: first.text?.id,
      outdated: false,
      grouping: 'points',
    });
    expect(sub.amendment?.ops).toMatchObject([{ k: 'text', point: `${first.id}:p1` }]);
    expect(labels(sub)).toEqual(['BP 03']);
    const amended = amendmentAsAmended(
      main.text?.points ?? [],
      first.amendment!,
      [sub.amendment!],
      sub.amendment?.units.map(({ id }) => id) ?? [],
    );
    expect(read(applyOperations(main.text?.points ?? [], amended.ops))).toContain(
      '03 Vier der Bänke erhalten Armlehnen.',
    );
  });

  it('keep the ids of new points, and with them the reasons, however often the amendment is edited', async () => {
    const draft = await create(mover, amendment(main.id, edited(), { pointReasons: { neu: 'Für Ältere.' } }));
    const again = (
      await change(
        mover,
        draft,
        edited().toSpliced(2, 0, {
          id: 'neuer',
          scheme: '01',
          body: [{ t: 'text', s: 'Der Weg wird beleuchtet.' }],
          children: [],
        }),
        {
          pointReasons: { neu: 'Für Ältere.' },
        },
      )
    ).body;
    expect(again.pointReasons).toMatchObject({ [`${draft.id}:p1`]: 'Für Ältere.' });
    expect(again.text?.points.at(-1)).toMatchObject({
      id: `${draft.id}:p1`,
      body: [{ s: 'Zwei der Bänke erhalten Armlehnen.' }],
    });
  });

  it('stand below the amendment they amend, on its page, on that of the paper and in the portal', async () => {
    const second = await submitted(author, amendment(main.id, changed(main.text?.points ?? [], ['zehn', 'zwölf'])));
    const sub = await submitted(other, amendment(first.id, wish()));
    const order = [first, sub, second].map(({ id }) => id);
    expect((await seen(author, main.id)).amendments.map(({ id, amends }) => [id, amends])).toEqual(
      order.map((id) => [id, id === sub.id ? first.id : null]),
    );
    expect((await seen(author, first.id)).amendments.map(({ id, amends }) => [id, amends])).toEqual([
      [sub.id, first.id],
    ]);
    const portal = async (id: string): Promise<PortalPaperDetail> =>
      (await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${id}`)).body;
    expect((await portal(main.id)).amendments.map(({ id }) => id)).toEqual(order);
    expect(await portal(sub.id)).toMatchObject({ parent: { id: first.id }, main: { id: main.id }, state: 'submitted' });
    expect((await portal(sub.id)).marked?.at(-1)?.segments.map(({ op, text: words }) => `${op}: ${words}`)).toEqual([
      'delete: Zwei',
      'insert: Vier',
      'equal:  der Bänke erhalten Armlehnen.',
    ]);
  });

  it('go no further down, and have no statement of their own', async () => {
    const sub = await submitted(other, amendment(first.id, wish()));
    const third = await other.post<Problem>('/api/v1/papers', amendment(sub.id, wish()));
    expect([third.status, third.body.errors?.[0]?.pointer, third.body.errors?.[0]?.detail]).toEqual([
      422,
      '/parentId',
      expect.stringContaining('ändert selbst einen Änderungsantrag'),
    ]);
    expect((await clerk.post<Problem>('/api/v1/papers', statement(sub.id))).body.errors?.[0]?.detail).toContain(
      'keine eigene Stellungnahme',
    );
    expect((await clerk.post('/api/v1/papers', statement(first.id))).status).toBe(201);
  });

  it('are without object once the amendment or the paper is taken back', async () => {
    const draft = await create(other, amendment(first.id, wish()));
    const sub = await submitted(other, amendment(first.id, wish()));
    await mover.post(`/api/v1/papers/${first.id}/withdraw`);
    const late = await submit(other, draft.id);
    expect([late.status, late.body.code, late.body.detail]).toEqual([
      409,
      'wrong-state',
      expect.stringContaining('gegenstandslos'),
    ]);
    expect((await change(other, sub, wish())).body.code).toBe('wrong-state');
    expect((await seen(author, main.id)).amendments).toEqual([]);
    expect(await seen(other, sub.id)).toMatchObject({
      parent: { state: 'withdrawn' },
      mayEdit: false,
      mayWithdraw: true,
    });
    const next = await submitted(mover, amendment(main.id, edited()));
    await author.post(`/api/v1/papers/${main.id}/withdraw`);
    expect((await other.post<Problem>('/api/v1/papers', amendment(next.id, wish()))).body.code).toBe('wrong-state');
  });

  it('stay unseen where what they hang on is', async () => {
    const quiet = await submitted(clerk, amendment(main.id, edited(), { public: false }));
    const below = await submitted(clerk, amendment(quiet.id, changed(quiet.text?.points ?? [], ['Zwei', 'Drei'])));
    expect(below.public).toBe(false);
    await app.db('UPDATE paper SET public = true WHERE id = $1', [below.id]);
    const outsider = await app.signIn('taubnessel');
    expect((await outsider.get(`/api/v1/papers/${below.id}`)).status).toBe(404);
    expect((await app.visitor().get(`/api/v1/portal/papers/${below.id}`)).status).toBe(404);
    expect((await seen(outsider, main.id)).amendments.map(({ id }) => id)).toEqual([first.id]);
  });

  it('are laid before the body after the amendment they amend, and what is voted on stays as it is', async () => {
    const { meetingId, item } = await planPaper(clerk, main.id);
    const sub = await submitted(
      other,
      amendment(first.id, changed(first.text?.points ?? [], ['3. Quartal', '4. Quartal'])),
    );
    const second = await submitted(author, amendment(main.id, changed(main.text?.points ?? [], ['zehn', 'zwölf'])));
    expect([sub.state, second.state]).toEqual(['scheduled', 'scheduled']);
    const quiet = await submitted(clerk, amendment(first.id, wish(), { public: false }));
    const { base, amendments } = await laidBefore(app, meetingId);
    expect(amendments.map(({ id, amends }) => [id, amends])).toEqual([
      [first.id, null],
      [sub.id, first.id],
      [second.id, null],
    ]);
    expect(amendments.some(({ id }) => id === quiet.id)).toBe(false);
    const [parent, child] = amendments;
    expect(read(applyOperations(amendedText(base ?? [], parent!), child!.ops))).toContain(
      'im 4. Quartal 2027 berichtet. 03 Zwei der Bänke',
    );

    const command = async (given: object): Promise<void> => {
      const { status } = await clerk.post(`/api/v1/meetings/${meetingId}/commands`, {
        commandId: randomUUID(),
        meetingId,
        ...given,
      });
      expect(status).toBe(200);
    };
    await command({ kind: 'open-meeting', confirmsRules: true });
    for (const { key } of COUNCILLORS.slice(0, 26))
      await command({ kind: 'check-in', personId: person(key), mode: 'hall' });
    await command({ kind: 'call-item', itemId: item.id });
    await command({
      kind: 'open-vote',
      voteId: randomUUID(),
      itemId: item.id,
      subject: { kind: 'unit', unitIds: [sub.amendment?.units[0]?.id] },
    });
    const refusals = [
      (await change(mover, first, edited().slice(0, 2))).body,
      (await mover.post<Problem>(`/api/v1/papers/${first.id}/withdraw`)).body,
      (await change(other, sub, wish())).body,
    ];
    expect(refusals.map(({ code }) => code)).toEqual([
      'unit-already-decided',
      'unit-already-decided',
      'unit-already-decided',
    ]);
    expect((await change(author, second, changed(main.text?.points ?? [], ['zehn', 'elf']))).status).toBe(200);
  });

  it('are voted on point by point or at once, as their author says', async () => {
    const points = edited();
    const preview = (grouping: string) =>
      mover.post<AmendmentPreview>('/api/v1/papers/preview-amendment', { parentId: main.id, points, grouping });
    expect((await preview('points')).body.units.map(({ label }) => label)).toEqual(['BP 01', 'BP 03 (neu)']);
    expect((await preview('whole')).body.units.map(({ label }) => label)).toEqual(['BP 01, BP 03 (neu)']);
    const paper = await submitted(mover, amendment(main.id, points, { grouping: 'whole' }));
    expect([paper.amendment?.grouping, labels(paper)]).toEqual(['whole', ['BP 01, BP 03 (neu)']]);
    const same = (await change(mover, paper, points)).body;
    expect([same.amendment?.grouping, labels(same)]).toEqual(['whole', ['BP 01, BP 03 (neu)']]);
    const split = (await change(mover, same, points, { grouping: 'points' })).body;
    expect([split.amendment?.grouping, labels(split)]).toEqual(['points', ['BP 01', 'BP 03 (neu)']]);
    expect((await preview('anders')).status).toBe(422);
  });
});
