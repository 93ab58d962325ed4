import {
  emptyPaperFields,
  PAPER_FIELD_NAMES,
  paperReading,
  printPaperFields,
  type PaperDetail,
  type PaperFields,
  type PortalPaperDetail,
  type PortalSearchResult,
  type VersionComparison,
} from '@gremia/contracts';
import { motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Of every field what a paper has first, what a later version of it has, and a word to be found of each. */
const SAMPLES: { readonly [Name in keyof PaperFields]: Sample<PaperFields[Name]> } = {
  reasons: {
    first: 'Es fehlt ein Zebrafinkenhaus.',
    second: 'Es fehlt ein Papageienhaus.',
    words: ['Zebrafinkenhaus', 'Papageienhaus'],
  },
  pointReasons: {
    first: { p1: 'Wegen der Kormorane.' },
    second: { p1: 'Wegen der Eisvögel.' },
    words: ['Kormorane', 'Eisvögel'],
  },
  financialImpact: {
    first: { affects: false, amountCents: null, year: null, product: '', note: 'Der Nistkasten wird gespendet.' },
    second: {
      ...{ affects: true, amountCents: 1_250_000, year: 2027, product: '55.1.01 Vogelpflege' },
      note: 'Davon Futter 500,00 Euro.',
    },
    words: ['Nistkasten', 'Vogelpflege'],
  },
};
interface Sample<Value> {
  readonly first: Value;
  readonly second: Value;
  readonly words: readonly [first: string, second: string];
}

const sampled = (which: 'first' | 'second'): PaperFields => {
  const values = Object.entries(SAMPLES).map(([name, sample]) => [name, sample[which]]);
  return { ...emptyPaperFields(), ...Object.fromEntries(values) };
};
const onlyFields = (paper: PaperFields): PaperFields => ({
  ...emptyPaperFields(),
  ...Object.fromEntries(PAPER_FIELD_NAMES.map((name) => [name, paper[name]])),
});

describe('every field of a paper', () => {
  let app: TestApp;
  let author: TestClient;
  let paper: PaperDetail;
  const [first, second] = [sampled('first'), sampled('second')];
  const detail = async (): Promise<PaperDetail> => (await author.get<PaperDetail>(`/api/v1/papers/${paper.id}`)).body;
  const published = async (): Promise<PortalPaperDetail> =>
    (await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${paper.id}`)).body;

  beforeAll(async () => {
    app = await startTestApp();
    author = await app.signIn('ahrenfels');
    const { body } = await author.post<PaperDetail>('/api/v1/papers', motion(first));
    paper = body;
    await author.post(`/api/v1/papers/${paper.id}/submit`);
  });
  afterAll(() => app.stop());

  it('is stored and answered with the paper', async () => expect(onlyFields(await detail())).toEqual(first));

  it('is published, in an answer that says what members read too', async () => {
    const page = await published();
    expect(onlyFields(page)).toEqual(first);
    expect(paperReading.parse(page).title).toBe(paperReading.parse(await detail()).title);
  });

  it('is written anew where it is given, and stays where it is not', async () => {
    const draft = (await author.post<PaperDetail>('/api/v1/papers', motion({ ...first, title: 'Entwurf' }))).body;
    const change = { ...motion({ title: 'Entwurf', ...second }), revision: draft.revision };
    const { status } = await author.put(`/api/v1/papers/${draft.id}`, change);
    expect(status).toBe(200);
    const { body } = await author.get<PaperDetail>(`/api/v1/papers/${draft.id}`);
    expect(onlyFields(body)).toEqual(second);
  });

  describe('with a new version', () => {
    beforeAll(async () => {
      const { revision, text } = await detail();
      const { status } = await author.post(`/api/v1/papers/${paper.id}/versions`, {
        ...{ revision, points: text?.points ?? [] },
        ...second,
      });
      expect(status).toBe(201);
    });

    it('is that of the new version, for members and for the public', async () => {
      expect(onlyFields(await detail())).toEqual(second);
      expect(onlyFields(await published())).toEqual(second);
    });

    it.each(['papers', 'portal/papers'])('is compared with what it was before: %s', async (folder) => {
      const client = folder === 'papers' ? author : app.visitor();
      const { body } = await client.get<VersionComparison>(`/api/v1/${folder}/${paper.id}/compare?from=1&to=2`);
      expect(body.fields).toEqual({ from: first, to: second });
    });

    it.each(PAPER_FIELD_NAMES)('is found by its words: %s', async (name) => {
      const hits = async (word: string): Promise<string[]> => {
        const { body } = await app.visitor().get<PortalSearchResult>(`/api/v1/portal/search?q=${encodeURI(word)}`);
        return body.hits.map(({ id }) => id);
      };
      const [old, fresh] = SAMPLES[name].words;
      expect([await hits(old), await hits(fresh)]).toEqual([[], [paper.id]]);
    });

    it.each(['papers', 'portal/papers'])('is printed with the text: %s', async (folder) => {
      const client = folder === 'papers' ? author : app.visitor();
      const { body } = await client.get<string>(`/api/v1/${folder}/${paper.id}/export?format=txt`);
      const lines = printPaperFields(second);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(String(body)).toContain(line);
    });

    it('does not make a version of what is the same', async () => {
      const { revision, text } = await detail();
      const { status, body } = await author.post<{ code: string }>(`/api/v1/papers/${paper.id}/versions`, {
        ...{ revision, points: text?.points ?? [] },
        ...second,
      });
      expect([status, body.code]).toEqual([422, 'no-change']);
    });
  });
});
