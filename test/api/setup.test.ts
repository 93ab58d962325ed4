import { Client } from 'pg';
import { setupFile } from '../../apps/api/src/cli/setup/setup-file';
import { setUpMunicipality } from '../../apps/api/src/cli/setup/setup-municipality';
import type { CommitteeDetail, SessionView } from '@gremia/contracts';
import { runCommand } from '../support/commands';
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
    const body = { login: 'dienst', code: accounts[0]?.code ?? '', password: 'drei lange wörter' };
    expect((await clerk.signIn('dienst', body.code)).status).toBe(401);
    const session = await clerk.request<SessionView>('POST', '/api/v1/sign-in/start-code', { body });
    expect(session.status).toBe(201);
    expect(session.body.person?.roles).toEqual([{ role: 'clerk', committeeId: null }]);
    const { committees } = (await clerk.get<{ committees: { id: string }[] }>('/api/v1/committees')).body;
    const detail = await clerk.get<CommitteeDetail>(`/api/v1/committees/${committees[0]?.id}`);
    expect(detail.body.members).toMatchObject([
      { name: 'Max Muster', function: 'chair', voting: true, faction: expect.stringContaining('Mitte') as string },
    ]);
  });

  it('gives somebody another code by command, when nobody of the office can sign in', async () => {
    const issued = await runCommand('start-code', ' Dienst ', { databaseUrl: app.databaseUrl });
    const [code] = /(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}/u.exec(issued.said) ?? [''];
    expect([issued.code, code.length]).toEqual([0, 19]);
    expect((await app.visitor().signIn('dienst', 'drei lange wörter')).status).toBe(201);
    const body = { login: 'dienst', code, password: 'vier ganz andere wörter' };
    const session = await app.visitor().request<SessionView>('POST', '/api/v1/sign-in/start-code', { body });
    expect(session.status).toBe(201);
    const unknown = await runCommand('start-code', 'niemand', { databaseUrl: app.databaseUrl });
    expect(unknown).toEqual({ code: 1, said: 'Ein Konto „niemand“ gibt es nicht.' });
  });
});
