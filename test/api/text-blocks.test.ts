import type { TextBlocks } from '@gremia/contracts';
import { startTestApp, type TestApp } from '../support/test-app';

const PATH = '/api/v1/text-blocks';
const BLOCKS: TextBlocks = {
  opening: ['Der Ton wird geprüft.'],
  item: ['… trägt vor.', 'Der Ausschuss nimmt Kenntnis.'],
  closing: [],
};

const NONE: TextBlocks = { opening: [], item: [], closing: [] };

describe('the office’s own text blocks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('are kept in their order, and replaced', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    expect((await clerk.get(PATH)).body).toEqual(NONE);
    expect((await clerk.put(PATH, { ...BLOCKS, before: NONE })).body).toEqual(BLOCKS);
    const fewer = { ...BLOCKS, item: ['Der Ausschuss nimmt Kenntnis.'] };
    await clerk.put(PATH, { ...fewer, before: BLOCKS });
    expect((await clerk.get(PATH)).body).toEqual(fewer);
    expect(await app.db(`SELECT detail FROM audit_entry WHERE action = 'text-blocks-kept'`)).toHaveLength(2);
  });

  it('are those of whoever writes minutes', async () => {
    for (const login of ['vorsitz', 'ahrenfels', 'verwaltung']) {
      const other = await app.signIn(login);
      expect([
        login,
        (await other.get(PATH)).status,
        (await other.put(PATH, { ...BLOCKS, before: NONE })).status,
      ]).toEqual([login, 403, 403]);
    }
    expect((await app.visitor().get(PATH)).status).toBe(401);
  });

  it('have a limit', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    expect((await clerk.put(PATH, { ...BLOCKS, before: NONE, item: ['x'.repeat(501)] })).status).toBe(422);
    const many = Array.from({ length: 61 }, () => 'x');
    expect((await clerk.put(PATH, { ...BLOCKS, before: NONE, closing: many })).status).toBe(422);
  });

  it('of one clerk are not written over by another who has not seen them', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const { body: before } = await clerk.get<TextBlocks>(PATH);
    const clerks = ['Erster', 'Zweiter', 'Dritter', 'Vierter'].map((name) => ({ ...BLOCKS, opening: [name] }));
    const answers = await Promise.all(clerks.map((blocks) => clerk.put(PATH, { ...blocks, before })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const kept = clerks[answers.findIndex(({ status }) => status === 200)];
    expect((await clerk.get(PATH)).body).toEqual(kept);
  });
});
