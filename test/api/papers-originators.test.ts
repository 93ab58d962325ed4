import type { Originator, PaperDetail, Problem } from '@gremia/contracts';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { committee, factionOf, motion, originator, person } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';

const self = (key: string): Originator => ({ kind: 'person', id: person(key), name: 'Wer auch immer' });
const body = (key: Parameters<typeof committee>[0]): Originator => ({
  kind: 'committee',
  id: committee(key),
  name: 'x',
});
const mayor: Originator = { kind: 'mayor', id: null, name: 'Oberbürgermeisterin' };
const office: Originator = { kind: 'office', id: null, name: 'Tiefbauamt' };
const unknown: Originator = { kind: 'faction', id: demoId('faction/nobody'), name: 'Fraktion Nirgendwo' };

describe('who brings a paper in', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it.each([
    { who: 'ahrenfels', by: [self('ahrenfels')], names: ['Konrad Ahrenfels'] },
    { who: 'ahrenfels', by: [{ ...originator, name: 'Der Magistrat' }], names: ['Fraktion Bürgerunion Lindenau'] },
    { who: 'vorsitz', by: [body('stadtrat')], names: ['Stadtrat'] },
    { who: 'verwaltung', by: [mayor, office], names: ['Oberbürgermeisterin', 'Tiefbauamt'] },
    {
      who: 'sitzungsdienst',
      by: [originator, factionOf('sos'), self('ahrenfels')],
      names: ['Fraktion Bürgerunion Lindenau', 'Fraktion Soziale Stadt', 'Konrad Ahrenfels'],
    },
  ])('$who may speak for $names, in the words of the tables', async ({ who, by, names }) => {
    const client = await app.signIn(who);
    const { status, body: draft } = await client.post<PaperDetail>('/api/v1/papers', motion({ originators: by }));
    expect([status, draft.originators.map(({ name }) => name)]).toEqual([201, names]);
    expect((await client.post(`/api/v1/papers/${draft.id}/submit`)).status).toBe(200);
  });

  it.each([
    { who: 'goldacker', by: mayor },
    { who: 'goldacker', by: office },
    { who: 'goldacker', by: factionOf('sos') },
    { who: 'goldacker', by: self('ahrenfels') },
    { who: 'goldacker', by: body('stadtrat') },
    { who: 'goldacker', by: { ...factionOf('bul'), id: null } },
    { who: 'goldacker', by: { ...self('goldacker'), id: null } },
    { who: 'verwaltung', by: factionOf('bul') },
    { who: 'sitzungsdienst', by: unknown },
  ])('$who may not speak for $by.kind $by.name', async ({ who, by }) => {
    const client = await app.signIn(who);
    const { status, body: told } = await client.post<Problem>('/api/v1/papers', motion({ originators: [by] }));
    expect([status, told.errors?.[0]?.pointer]).toEqual([422, '/originators/0']);
    const { body: draft } = await client.post<PaperDetail>('/api/v1/papers', motion({ originators: [] }));
    const change = { ...motion({ originators: [by] }), revision: draft.revision };
    expect((await client.put(`/api/v1/papers/${draft.id}`, change)).status).toBe(422);
  });

  it('asks again when the paper is handed in, whatever stands in an old draft', async () => {
    const client = await app.signIn('goldacker');
    const { body: draft } = await client.post<PaperDetail>('/api/v1/papers', motion());
    await app.db('UPDATE paper SET originators = $2 WHERE id = $1', [draft.id, JSON.stringify([mayor])]);
    const { status, body: told } = await client.post<Problem>(`/api/v1/papers/${draft.id}/submit`);
    expect([status, told.errors?.[0]?.detail]).toEqual([
      422,
      'Für „Oberbürgermeisterin“ können Sie nichts einreichen.',
    ]);
  });

  it('keeps what the clerk put into a draft, and lets the clerk hand it in', async () => {
    const [client, clerk] = await Promise.all([app.signIn('goldacker'), app.signIn('sitzungsdienst')]);
    const { body: draft } = await client.post<PaperDetail>('/api/v1/papers', motion());
    const both = [originator, factionOf('sos')];
    const put = async (by: typeof client, revision: number) =>
      (await by.put<PaperDetail>(`/api/v1/papers/${draft.id}`, { ...motion({ originators: both }), revision })).status;
    expect(await put(client, 1)).toBe(422);
    expect(await put(clerk, 1)).toBe(200);
    expect(await put(client, 2)).toBe(200);
    expect((await client.post(`/api/v1/papers/${draft.id}/submit`)).status).toBe(422);
    expect((await clerk.post(`/api/v1/papers/${draft.id}/submit`)).status).toBe(200);
  });
});
