import type { PaperDetail, PortalPaperDetail, VersionComparison } from '@gremia/contracts';
import { handIn, holdMeeting } from '../support/held-meeting';
import { changed, motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('comparing versions of a paper', () => {
  let app: TestApp;
  let author: TestClient;
  let clerk: TestClient;
  let outsider: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [author, clerk, outsider] = (await Promise.all(['ahrenfels', 'sitzungsdienst', 'taubnessel'].map(app.signIn))) as [
      TestClient,
      TestClient,
      TestClient,
    ];
  });
  afterAll(() => app.stop());

  it('marks any two of them, for the public from the submission on', async () => {
    const { body: draft } = await author.post<PaperDetail>('/api/v1/papers', motion());
    await author.put(`/api/v1/papers/${draft.id}`, {
      ...motion({ points: changed(draft.text?.points ?? [], ['zehn', 'tausend']) }),
      revision: draft.revision,
    });
    await author.post(`/api/v1/papers/${draft.id}/submit`);
    const { body: paper } = await author.get<PaperDetail>(`/api/v1/papers/${draft.id}`);
    const { revision, reasons, pointReasons, text } = paper;
    const points = changed(text?.points ?? [], ['tausend', 'zwölf']);
    expect(
      (await author.post(`/api/v1/papers/${draft.id}/versions`, { revision, reasons, pointReasons, points })).status,
    ).toBe(201);
    for (const [client, path] of [
      [outsider, `/api/v1/papers/${draft.id}/compare`],
      [app.visitor(), `/api/v1/portal/papers/${draft.id}/compare`],
    ] as const) {
      const { body, status } = await client.get<VersionComparison>(`${path}?from=1&to=2`);
      const marks = body.marked[0]?.segments
        .filter(({ op }) => op !== 'equal')
        .map(({ op, text }) => [op, text.trim()]);
      expect([status, body.from.no, body.to.no, marks]).toEqual([
        200,
        1,
        2,
        [
          ['delete', 'tausend'],
          ['insert', 'zwölf'],
        ],
      ]);
      expect((await client.get(`${path}?from=1&to=3`)).status).toBe(404);
      expect((await client.get(`${path}?from=1`)).status).toBe(422);
    }
    const { body } = await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${draft.id}`);
    const [handedIn] = await app.db<{ submitted_at: Date }>('SELECT submitted_at FROM paper WHERE id = $1', [draft.id]);
    expect(body.versions.map(({ no, kind }) => [no, kind])).toEqual([
      [1, 'draft'],
      [2, 'revised'],
    ]);
    expect(body.versions[0]?.createdAt).toBe(handedIn?.submitted_at.toISOString());
  });

  it('tells nothing of drafts and of what is not public', async () => {
    const { body: draft } = await author.post<PaperDetail>('/api/v1/papers', motion());
    const secret = await handIn(clerk, motion({ public: false }));
    for (const id of [draft.id, secret.id]) {
      for (const path of ['papers', 'portal/papers'])
        expect((await outsider.get(`/api/v1/${path}/${id}/compare?from=1&to=1`)).status).toBe(404);
      expect((await app.visitor().get(`/api/v1/papers/${id}/compare?from=1&to=1`)).status).toBe(401);
    }
    expect((await author.get(`/api/v1/papers/${draft.id}/compare?from=1&to=1`)).status).toBe(200);
  });

  it('goes up to the resolution', async () => {
    const held = await holdMeeting(app);
    const { body } = await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${held.paperId}`);
    expect(body.versions.map(({ kind }) => kind)).toEqual(['draft', 'resolution']);
    const to = body.versions[1]?.no ?? 0;
    const { body: compared } = await app
      .visitor()
      .get<VersionComparison>(`/api/v1/portal/papers/${held.paperId}/compare?from=1&to=${to}`);
    expect(compared.marked).toEqual(body.resolutionMarked);
  });
});
