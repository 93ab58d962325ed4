import { randomUUID } from 'node:crypto';
import type { PaperDetail, PaperInput, Problem } from '@gremia/contracts';
import { parseResolution, type Point } from '@gremia/resolution';
import { handIn } from '../support/held-meeting';
import { amendment, motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Names of what every object inherits, and what else no id is. */
const HOSTILE = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  '',
  ' ',
  'a b',
  '../secret',
  'a/b',
  ':p1',
  '.p1',
  '-p1',
  'p1\u202e',
  'ä',
  '<b>',
  'p'.repeat(201),
];
const FINE = ['p1', 'p1.2', `n-${randomUUID()}`, `${randomUUID()}:p2`, `t-${randomUUID()}:p1`];

const withId = (id: string): Point[] => [
  { id, scheme: '01', body: [{ t: 'text', s: 'Der Steg wird gebaut.' }], children: [] },
];
const referring = (to: string): Point[] => [
  { id: 'p1', scheme: '01', body: [{ t: 'ref', to, form: 'BP' }], children: [] },
];
/** As a client writes it: `__proto__` is a key like any other in JSON. */
const reasonsFor = (id: string): PaperInput['pointReasons'] =>
  JSON.parse(`{${JSON.stringify(id)}:"Darum."}`) as PaperInput['pointReasons'];

describe('ids that a client makes up', () => {
  let app: TestApp;
  let author: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    author = await app.signIn('ahrenfels');
  });
  afterAll(() => app.stop());

  it.each(HOSTILE)('are refused in a text and in what it refers to: %p', async (id) => {
    for (const input of [motion({ points: withId(id) }), motion({ points: referring(id) })]) {
      const { status, body } = await author.post<Problem>('/api/v1/papers', input);
      expect([status, body.code]).toEqual([422, 'invalid-input']);
    }
  });

  it.each(HOSTILE)('are refused as keys, or left out with what they hold: %p', async (id) => {
    const { status, body } = await author.post<PaperDetail>('/api/v1/papers', motion({ pointReasons: reasonsFor(id) }));
    // This one is never a key of what was read.
    if (id === '__proto__') expect([status, body.pointReasons]).toEqual([201, {}]);
    else expect(status).toBe(422);
  });

  it.each(FINE)('are taken as our own pages make them: %s', async (id) => {
    const { status, body } = await author.post<PaperDetail>(
      '/api/v1/papers',
      motion({ points: withId(id), pointReasons: reasonsFor(id) }),
    );
    expect([status, body.pointReasons]).toEqual([201, { [id]: 'Darum.' }]);
  });

  it('are refused in every other message that carries a text', async () => {
    const paper = await handIn(author, motion());
    const points = withId('constructor');
    const messages: [string, unknown][] = [
      ['/api/v1/papers/preview-amendment', { parentId: paper.id, points }],
      [`/api/v1/papers/${paper.id}/preview-version`, { points }],
      [`/api/v1/papers/${paper.id}/versions`, { revision: paper.revision, points, reasons: '', pointReasons: {} }],
      ['/api/v1/papers', amendment(paper.id, points)],
    ];
    for (const [path, message] of messages) expect((await author.post(path, message)).status).toBe(422);
  });

  it('do not keep a paper that has them since long from being read, exported and amended', async () => {
    const paper = await handIn(author, motion({ points: parseResolution('01\nDer Steg wird gebaut.\n') }));
    for (const id of HOSTILE.filter((each) => each !== '' && each.length <= 200)) {
      await app.db('UPDATE paper_version SET points = $2 WHERE paper_id = $1', [paper.id, JSON.stringify(withId(id))]);
      await app.db('UPDATE paper SET point_reasons = $2::jsonb WHERE id = $1', [
        paper.id,
        JSON.stringify(reasonsFor(id)),
      ]);
      const { status, body } = await author.get<PaperDetail>(`/api/v1/papers/${paper.id}`);
      expect([status, body.text?.points[0]?.id]).toEqual([200, id]);
      for (const path of [`portal/papers/${paper.id}`, `papers/${paper.id}/export?format=txt`])
        expect((await author.get(`/api/v1/${path}`)).status).toBe(200);
      const { body: draft } = await author.post<PaperDetail>(
        '/api/v1/papers',
        amendment(paper.id, parseResolution('01\nDer Steg wird breit gebaut.\n')),
      );
      expect(draft.amendment?.ops).toHaveLength(1);
    }
  });
});
