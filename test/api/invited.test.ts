import { demoId } from '../../apps/api/src/demo/demo-id';
import { enter } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

interface List {
  readonly invited: readonly { readonly participantId: string; readonly name: string }[];
}

const INVITED = {
  name: 'Ida Amtmann',
  role: 'Hauptamt',
  group: 'interpreter',
  mode: 'remote',
  part: 'public',
} as const;

describe('who is invited besides the members', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('is planned and struck out by the office, and read by nobody else', async () => {
    const clerk = await enter(app, 'sitzungsdienst');
    const { body: session } = await clerk.get<{ csrfToken: string | null }>('/api/v1/session');
    clerk.csrfToken = session.csrfToken;
    const planned = await clerk.post<{ id: string }>('/api/v1/meetings', {
      ...{ committeeId: demoId('committee/stadtrat'), title: '17. Sitzung', place: 'Rathaus', publicRoom: null },
      ...{ startsAt: '2027-01-20T16:00:00Z', endsAt: null, public: true, rehearsal: false },
    });
    if (planned.status >= 300) throw new Error(JSON.stringify(planned.body));
    const path = `/api/v1/meetings/${planned.body.id}/invited`;
    const added = await clerk.post<List>(path, { ...INVITED, itemIds: [] });
    expect(added.body.invited.map(({ name }) => name)).toEqual(['Ida Amtmann']);
    const nameless = await clerk.post(path, { ...INVITED, name: ' ', itemIds: [] });
    expect(nameless.status).toBe(422);
    const member = await enter(app, 'ahrenfels');
    expect((await member.get(path)).status).toBe(403);
    const id = added.body.invited[0]?.participantId ?? '';
    const left = await clerk.delete<List>(`${path}/${id}`);
    expect(left.body.invited).toEqual([]);
  });
});
