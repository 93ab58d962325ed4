import type { TextBlocks } from '@gremia/contracts';
import { startTestApp, type TestApp } from '../support/test-app';

const PATH = '/api/v1/text-blocks';
const BLOCKS: TextBlocks = {
  opening: ['Der Ton wird geprüft.'],
  item: ['… trägt vor.', 'Der Ausschuss nimmt Kenntnis.'],
  closing: [],
};

describe('the office’s own text blocks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('are kept in their order, and replaced', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    expect((await clerk.get(PATH)).body).toEqual({ opening: [], item: [], closing: [] });
    expect((await clerk.put(PATH, BLOCKS)).body).toEqual(BLOCKS);
    const fewer = { ...BLOCKS, item: ['Der Ausschuss nimmt Kenntnis.'] };
    await clerk.put(PATH, fewer);
    expect((await clerk.get(PATH)).body).toEqual(fewer);
    expect(await app.db(`SELECT detail FROM audit_entry WHERE action = 'text-blocks-kept'`)).toHaveLength(2);
  });

  it('are those of whoever writes minutes', async () => {
    for (const login of ['vorsitz', 'ahrenfels', 'verwaltung']) {
      const other = await app.signIn(login);
      expect([login, (await other.get(PATH)).status, (await other.put(PATH, BLOCKS)).status]).toEqual([
        login,
        403,
        403,
      ]);
    }
    expect((await app.visitor().get(PATH)).status).toBe(401);
  });

  it('have a limit', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    expect((await clerk.put(PATH, { ...BLOCKS, item: ['x'.repeat(501)] })).status).toBe(422);
    expect((await clerk.put(PATH, { ...BLOCKS, closing: Array.from({ length: 61 }, () => 'x') })).status).toBe(422);
  });
});
