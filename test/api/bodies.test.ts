import type {
  CommitteeDetail,
  CommitteeView,
  FactionView,
  MunicipalityView,
  PersonView,
  Problem,
} from '@gremia/contracts';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('bodies', () => {
  let app: TestApp;
  let reader: TestClient;
  const committee = async (slug: string): Promise<CommitteeDetail> => {
    const { body } = await reader.get<{ committees: CommitteeView[] }>('/api/v1/committees');
    const id = body.committees.find((each) => each.slug === slug)?.id ?? '';
    return (await reader.get<CommitteeDetail>(`/api/v1/committees/${id}`)).body;
  };
  beforeAll(async () => {
    app = await startTestApp();
    reader = await app.signIn('inklusion');
  });
  afterAll(() => app.stop());

  it('name the municipality', async () => {
    const { status, body } = await reader.get<MunicipalityView>('/api/v1/municipality');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Lindenau am Wehr',
      land: 'TH',
      timeZone: 'Europe/Berlin',
      demonstration: true,
      arms: null,
    });
  });

  it('list council, committees and board in their order', async () => {
    const { body } = await reader.get<{ committees: CommitteeView[] }>('/api/v1/committees');
    expect(body.committees.map(({ kind, seats }) => ({ kind, seats }))).toEqual([
      { kind: 'council', seats: 51 },
      { kind: 'committee', seats: 11 },
      { kind: 'committee', seats: 11 },
      { kind: 'advisory-board', seats: 14 },
    ]);
  });

  it.each([
    { slug: 'stadtrat', voting: 51, factions: 6 },
    { slug: 'bauausschuss', voting: 11, factions: 6 },
    { slug: 'behindertenbeirat', voting: 14, factions: 4 },
  ])('fill every seat of $slug', async ({ slug, voting, factions }) => {
    const { members } = await committee(slug);
    const seated = members.filter((member) => member.voting);
    expect(seated).toHaveLength(voting);
    expect(new Set(seated.map(({ faction }) => faction).filter(Boolean)).size).toBe(factions);
    expect(members.filter((member) => member.function === 'chair')).toHaveLength(1);
    expect(members[0]?.function).toBe('chair');
  });

  it('give days as days, whatever the time zone of the server', async () => {
    const { members } = await committee('stadtrat');
    expect(members[0]).toMatchObject({ name: 'Dr. Henrike Wolkenstein', startsOn: '2024-07-01', endsOn: null });
  });

  it('leave out who has gone', async () => {
    const id = (await committee('finanzausschuss')).id;
    await app.db('UPDATE membership SET ends_on = current_date - 2 WHERE committee_id = $1 AND seat_no = 5', [id]);
    expect((await committee('finanzausschuss')).members).toHaveLength(10);
  });

  it('list the factions', async () => {
    const { body } = await reader.get<{ factions: FactionView[] }>('/api/v1/factions');
    expect(body.factions.map(({ shortName }) => shortName)).toEqual(['BUL', 'SoSt', 'SuN', 'FLW', 'GenG', 'AA']);
  });

  it('answer 404 for a committee that does not exist', async () => {
    const { status, body } = await reader.get<Problem>('/api/v1/committees/00000000-0000-4000-8000-000000000000');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' });
  });

  it('find persons by parts of their name, for signed-in people only', async () => {
    expect((await app.visitor().get('/api/v1/persons')).status).toBe(401);
    const member = await app.signIn('ahrenfels');
    const { body } = await member.get<{ persons: PersonView[] }>('/api/v1/persons?q=stein+henrike');
    expect(body.persons.map(({ name }) => name)).toEqual(['Dr. Henrike Wolkenstein']);
  });

  it.each([{ q: '%' }, { q: '_' }, { q: '\\' }, { q: `'; DROP TABLE person; --` }])(
    'take $q as text, not as a pattern',
    async ({ q }) => {
      const member = await app.signIn('ahrenfels');
      const { status, body } = await member.get<{ persons: PersonView[] }>(
        `/api/v1/persons?q=${encodeURIComponent(q)}`,
      );
      expect({ status, persons: body.persons }).toEqual({ status: 200, persons: [] });
    },
  );
});
