import { Client } from 'pg';
import { setupFile } from '../../apps/api/src/cli/setup/setup-file';
import { setUpMunicipality } from '../../apps/api/src/cli/setup/setup-municipality';
import type { CommitteeDetail, SessionView } from '@gremia/contracts';
import { startTestApp, type TestApp } from '../support/test-app';

const FILE = {
  municipality: { name: 'Musterstadt', slug: 'musterstadt', land: 'TH' },
  factions: [{ key: 'mitte', name: 'Fraktion Mitte', shortName: 'Mitte' }],
  persons: [
    { key: 'dienst', given: 'Erika', family: 'Muster', login: 'dienst', office: 'clerk' },
    { key: 'rat', given: 'Max', family: 'Muster', faction: 'mitte' },
  ],
  committees: [
    {
      key: 'rat',
      name: 'Gemeinderat',
      shortName: 'Rat',
      kind: 'council',
      seats: 12,
      profile: 'thueringen-council',
      members: [{ person: 'rat', function: 'chair', startsOn: '2024-07-01' }],
    },
  ],
};

describe('setting up a municipality', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startTestApp({ database: 'empty' });
    client = new Client({ connectionString: app.databaseUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await app.stop();
  });

  it('names what is missing in the file', () => {
    const [body] = FILE.committees;
    const faulty = {
      ...FILE,
      persons: FILE.persons.slice(1),
      committees: [{ ...body, profile: 'nowhere', members: [{ person: 'fremd', startsOn: '2024-07-01' }] }],
    };
    const issues = setupFile.safeParse(faulty).error?.issues.map(({ path }) => path.join('.'));
    expect(issues).toContain('committees.0.profile');
    const unknown = setupFile.safeParse({
      ...faulty,
      committees: [{ ...faulty.committees[0], profile: 'thueringen-council' }],
    });
    expect(unknown.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'committees.0.members.0.person',
      'persons',
    ]);
  });

  it('writes it once, and the office can sign in', async () => {
    const accounts = await setUpMunicipality(client, setupFile.parse(FILE));
    expect(accounts.map(({ login }) => login)).toEqual(['dienst']);
    await expect(setUpMunicipality(client, setupFile.parse(FILE))).rejects.toThrow('bereits eine Gemeinde');

    const clerk = app.visitor();
    const session = await clerk.signIn('dienst', accounts[0]?.password ?? '');
    expect(session.status).toBe(201);
    expect((session.body as SessionView).person?.roles).toEqual([{ role: 'clerk', committeeId: null }]);
    const { committees } = (await clerk.get<{ committees: { id: string }[] }>('/api/v1/committees')).body;
    const detail = await clerk.get<CommitteeDetail>(`/api/v1/committees/${committees[0]?.id}`);
    expect(detail.body.members).toMatchObject([
      { name: 'Max Muster', function: 'chair', voting: true, faction: expect.stringContaining('Mitte') as string },
    ]);
  });
});
