import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf, readDossier, unpackDossier, verifyDossier } from '@gremia/dossier';
import { verifyEd25519 } from '../../libs/journal/src/testing/reference';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { run } from '../../apps/api/src/cli/key/key.command';
import { startTestApp, type TestApp } from '../support/test-app';

jest.setTimeout(180_000);

const OLD = demoId('meeting/stadtrat-alt');
const KEY = '/api/v1/portal/journal-key';

describe('npx gremia key', () => {
  let directory: string;
  let app: TestApp;
  const rotate = async (...args: string[]): Promise<{ code: number; said: string }> => {
    const said: string[] = [];
    const code = await run(args, {
      variables: { DATABASE_URL: app.databaseUrl, GREMIA_DATA: directory },
      say: (line) => said.push(line),
      complain: (line) => said.push(line),
    });
    return { code, said: said.join('\n') };
  };
  const keyAt = async (one: TestApp): Promise<string> => String((await one.visitor().get<string>(KEY)).body);
  const levelsOf = async (one: TestApp, key: string) => {
    const { body } = await one.visitor().get<Buffer>(`/api/v1/portal/meetings/${OLD}/dossier.zip`);
    const { findings } = verifyDossier(readDossier(unpackDossier(body)), { keys: keysOf(key, 'key') }, verifyEd25519);
    return (level: string): string[] => findings.filter((one_) => one_.level === level).map(({ code }) => code);
  };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gremia-key-'));
    app = await startTestApp({ database: 'demonstration', settings: { GREMIA_DATA: directory } });
  });
  afterAll(async () => {
    await app.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('puts a new key in place, and dossiers stay proved to whoever has the old one', async () => {
    const before = await keyAt(app);
    expect((await rotate('show')).said).toBe(before.trim());
    await levelsOf(app, before); // Signs the end of the public part with the old key.
    const { code, said } = await rotate('rotate');
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('Neuer Schlüssel: gremia+') });
    const renewed = await startTestApp({
      on: { databaseUrl: app.databaseUrl },
      settings: { GREMIA_DATA: directory },
    });
    try {
      const after = await keyAt(renewed);
      expect(after.trim().split('\n')[1]).toBe(before.trim());
      const [present = ''] = after.split('\n');
      for (const key of [before, present]) {
        const found = await levelsOf(renewed, key);
        expect(found('fault')).toEqual([]);
        expect(found('proved')).toEqual(expect.arrayContaining(['key-changed', 'manifest-signed', 'end-signed']));
        // The demonstration was copied from a database that another key has signed.
        expect(found('unproven')).toContain('checkpoint-key-unknown');
      }
      const changes = String((await renewed.visitor().get<string>(`${KEY}/changes`)).body);
      expect(changes.trim().split('\n')).toHaveLength(1);
    } finally {
      await renewed.stop();
    }
  });

  it('refuses where another key lies there than was put in last, and changes nothing', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'gremia-key-'));
    const said: string[] = [];
    const code = await run(['rotate'], {
      variables: { DATABASE_URL: app.databaseUrl, GREMIA_DATA: elsewhere },
      say: (line) => said.push(line),
      complain: (line) => said.push(line),
    });
    expect(code).toBe(1);
    expect(said.join('\n')).toContain('ist nicht der, der zuletzt eingesetzt wurde');
    await rm(elsewhere, { recursive: true });
  });

  it('is carried on where it was broken off after it was recorded', async () => {
    const file = join(directory, 'journal-key.pem');
    const apart = join(directory, 'apart.pem');
    expect((await rotate('rotate', '--to', apart)).said).toContain('JOURNAL_KEY_FILE');
    const key = await readFile(apart, 'utf8');
    // Once more: nothing is recorded twice, and no other key is made.
    expect((await rotate('rotate', '--to', apart)).code).toBe(0);
    expect(await readFile(apart, 'utf8')).toBe(key);
    expect(await readFile(file, 'utf8')).not.toBe(key);
    expect(await app.db('SELECT no FROM journal_key_change')).toHaveLength(2);
  });

  it.each([[[]], [['rotate', 'twice']], [['show', '--to', 'x']], [['away']]])(
    'says how it is called: %s',
    async (args) => {
      expect((await rotate(...args)).code).toBe(2);
    },
  );
});
