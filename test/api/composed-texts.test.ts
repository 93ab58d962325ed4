import type { AmendmentPreview, PaperDetail, Problem, ReadDocumentResult } from '@gremia/contracts';
import { plainText } from '@gremia/resolution';
import { handIn } from '../support/held-meeting';
import { amendment, changed, motion, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const nfd = (words: string): string => words.normalize('NFD');

describe('letters that were typed as a letter and a mark', () => {
  let app: TestApp;
  let mover: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    mover = await app.signIn('ahrenfels');
  });
  afterAll(() => app.stop());

  it('are stored composed, wherever in a paper they stand', async () => {
    const points = text(nfd('Die Mühle wird geöffnet.')).map((point) => ({
      ...point,
      body: [...point.body, { t: 'table' as const, head: true, rows: [[nfd('Größe')], [nfd('für alle')]] }],
    }));
    const sent = motion({
      title: nfd('Mühlgräben öffnen'),
      points,
      reasons: nfd('Schön wäre es.'),
      pointReasons: { p1: nfd('Für Fußgänger.') },
    });
    const { id } = await handIn(mover, sent);
    const { body } = await mover.get<PaperDetail>(`/api/v1/papers/${id}`);
    expect(body).toMatchObject({
      title: 'Mühlgräben öffnen',
      reasons: 'Schön wäre es.',
      pointReasons: { p1: 'Für Fußgänger.' },
    });
    const said = JSON.stringify(body);
    expect([said.includes('Größe'), said === said.normalize('NFC')]).toEqual([true, true]);
    const rows = await app.db(
      `SELECT FROM paper p JOIN paper_version v ON v.paper_id = p.id
        WHERE p.id = $1 AND p.title IS NFC NORMALIZED AND v.points::text IS NFC NORMALIZED AND v.plain IS NFC NORMALIZED`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it('make no change of a text that was stored with them before', async () => {
    const points = text('Die Mühle wird für 1.000 Euro geöffnet.', 'Die Brücke bleibt gesperrt.');
    const { id } = await handIn(mover, motion({ points }));
    await app.db(`UPDATE paper_version SET points = $2, plain = normalize(plain, NFD) WHERE paper_id = $1`, [
      id,
      nfd(JSON.stringify(points)),
    ]);
    const preview = async (edited: typeof points) =>
      (await mover.post<AmendmentPreview>('/api/v1/papers/preview-amendment', { parentId: id, points: edited })).body;
    const stored = (await mover.get<PaperDetail>(`/api/v1/papers/${id}`)).body.text?.points ?? [];
    expect(plainText(stored[0]?.body ?? [], new Map())).toBe(nfd('Die Mühle wird für 1.000 Euro geöffnet.'));
    expect((await preview(points)).units).toEqual([]);
    const edited = changed(points, ['1.000', '2.000']);
    const { marked, units } = await preview(edited);
    const touched = marked.flatMap(({ segments }) => segments).filter(({ op }) => op !== 'equal');
    expect([units.length, touched.map((each) => each.text.trim())]).toEqual([1, ['1.000', '2.000']]);
    await handIn(mover, amendment(id, edited));
    const after = (await mover.get<PaperDetail>(`/api/v1/papers/${id}`)).body.amendments;
    expect([after[0]?.outdated, after[0]?.units.map(({ label }) => label)]).toEqual([false, ['BP 01']]);
  });

  it.each(['entwurf.txt', 'entwurf.md', 'entwurf.html'])('are composed when %s is read', async (name) => {
    const form = new FormData();
    form.append('file', new Blob([nfd('<p>01</p>\n\n<p>Für die Mühle wird geöffnet.</p>')]), name);
    const { status, body } = await mover.post<ReadDocumentResult>('/api/v1/papers/read-document', form);
    const said = JSON.stringify(body.points);
    expect([status, said.includes('Mühle'), said.normalize('NFC') === said]).toEqual([200, true, true]);
  });

  it('are refused in heaps that no writing has, before a database would put them in order', async () => {
    const heap = `a${'\u0301\u0323'.repeat(40_000)}`;
    for (const given of [{ title: `a${'\u0301\u0323'.repeat(40)}` }, { points: text(heap) }, { reasons: heap }]) {
      const { status, body } = await mover.post<Problem>('/api/v1/papers', motion(given));
      expect([status, body.code]).toEqual([422, 'invalid-input']);
      expect(body.errors?.[0]?.detail).toBe('Der Text enthält zu viele Zeichen übereinander.');
    }
  });
});
