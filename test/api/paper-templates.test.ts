import { randomUUID } from 'node:crypto';
import type { PaperTemplate, PaperTemplates, Problem } from '@gremia/contracts';
import { committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';

const PATH = '/api/v1/paper-templates';
const template = (given: Partial<PaperTemplate> = {}): PaperTemplate => ({
  id: randomUUID(),
  name: 'Vergabe',
  kind: 'proposal',
  committeeId: null,
  title: 'Vergabe von Leistungen: …',
  text: 'Der Stadtrat beschließt:\n1. Der Auftrag wird erteilt.',
  reasons: 'Das Angebot ist das wirtschaftlichste.',
  consultations: [{ committeeId: committee('stadtrat'), public: true, responsibility: 'decision' }],
  checklist: ['Vergabevermerk'],
  retired: false,
  ...given,
});

describe('what papers can begin with', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('is kept by the office in its order, and read by others as far as they can begin with it', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    expect((await clerk.get(PATH)).body).toEqual({ revision: 0, templates: [] });
    const motion = template({ kind: 'motion', name: 'Antrag' });
    const all = [template(), motion, template({ kind: 'question', retired: true })];
    const { body, status } = await clerk.put<PaperTemplates>(PATH, { revision: 0, templates: all });
    expect([status, body]).toEqual([200, { revision: 1, templates: all }]);
    const member = await app.signIn('ahrenfels');
    expect((await member.get(PATH)).body).toEqual({ revision: 1, templates: [motion] });
    const administration = await app.signIn('verwaltung');
    expect((await administration.get<PaperTemplates>(PATH)).body.templates).toHaveLength(2);
    expect(await app.db(`SELECT detail FROM audit_entry WHERE action = 'paper-templates-kept'`)).toEqual([
      { detail: { templates: ['Vergabe', 'Antrag', 'Vergabe'] } },
    ]);
  });

  it('is changed by one of two who began with the same', async () => {
    const clerk = await app.signIn('sitzungsdienst');
    const { revision } = (await clerk.get<PaperTemplates>(PATH)).body;
    const answers = await Promise.all(
      ['Eine', 'Andere'].map((name) =>
        clerk.put<PaperTemplates & Problem>(PATH, { revision, templates: [template({ name })] }),
      ),
    );
    expect(answers.map(({ status, body }) => (status === 200 ? 'kept' : body.code)).sort()).toEqual([
      'kept',
      'stale-revision',
    ]);
  });

  it.each([
    { case: 'a name', given: { name: ' ' } },
    { case: 'a body that there is', given: { committeeId: randomUUID() } },
    {
      case: 'a path through bodies that there are',
      given: { consultations: [{ committeeId: randomUUID(), public: true, responsibility: 'decision' as const }] },
    },
  ])('needs $case', async ({ given }) => {
    const clerk = await app.signIn('sitzungsdienst');
    const { revision } = (await clerk.get<PaperTemplates>(PATH)).body;
    expect((await clerk.put(PATH, { revision, templates: [template(given)] })).status).toBe(422);
  });

  it('is nobody else’s to keep', async () => {
    for (const login of ['ahrenfels', 'verwaltung'])
      expect((await (await app.signIn(login)).put(PATH, { revision: 0, templates: [] })).status).toBe(403);
    expect((await app.visitor().get(PATH)).status).toBe(401);
  });
});
