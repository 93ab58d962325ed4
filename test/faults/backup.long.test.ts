import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { StartedProcess } from '../support/started-process';

jest.setTimeout(120_000);

const PROGRAM = resolve(__dirname, '../../apps/api/gremia.mjs');

/** `npx gremia …` on what `npm run build` built last, with the embedded database. */
async function gremia(data: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const { DATABASE_URL: _database, ...environment } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...environment, GREMIA_DATA: data } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

describe('backup and restore with the embedded database', () => {
  let root: string;
  const inside = (name: string): string => join(root, name);
  const running = (data: string): boolean => existsSync(join(data, 'postgres/postmaster.pid'));
  const key = async (address: string): Promise<string> => (await fetch(`${address}/api/v1/journal-key`)).text();
  const started: StartedProcess[] = [];
  const start = (data: string): StartedProcess => {
    const application = new StartedProcess({ GREMIA_DATA: data });
    started.push(application);
    return application;
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'gremia-backup-'));
  });
  afterEach(() => Promise.all(started.splice(0).map((each) => each.end())));
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('saves while Gremia runs and while it does not, and moves everything into another directory', async () => {
    const first = start(inside('old'));
    const publicKey = await key(await first.ready());
    const live = await gremia(inside('old'), 'backup', inside('live.gz'));
    expect(live.output).toContain('Gesichert');
    expect(live.code).toBe(0);
    expect(running(inside('old'))).toBe(true);
    expect(await first.end()).toBe(0);

    expect((await gremia(inside('old'), 'backup', inside('quiet.gz'))).code).toBe(0);
    expect(running(inside('old'))).toBe(false);

    const restored = await gremia(inside('new'), 'restore', inside('quiet.gz'));
    expect(restored.output).toContain('Wiederhergestellt');
    expect(running(inside('new'))).toBe(false);
    const second = start(inside('new'));
    const address = await second.ready();
    expect(second.output).not.toContain('Demonstrationsrat geladen');
    expect(await key(address)).toEqual(publicKey);
    const home = (await (await fetch(`${address}/api/v1/portal/home`)).json()) as { municipality: { name: string } };
    expect(home.municipality.name).toBe('Lindenau am Wehr');

    const inUse = await gremia(inside('new'), 'restore', inside('quiet.gz'));
    expect([inUse.code, inUse.output]).toEqual([1, expect.stringContaining('sind schon in Gebrauch')]);
    expect(await second.end()).toBe(0);
    const full = await gremia(inside('new'), 'restore', inside('quiet.gz'));
    expect([full.code, full.output]).toEqual([1, expect.stringContaining('nicht leer')]);
    expect(running(inside('new'))).toBe(false);
  });

  it('makes no database where there is none to be saved', async () => {
    const { code, output } = await gremia(inside('nowhere'), 'backup', inside('nothing.gz'));
    expect([code, output]).toEqual([1, expect.stringContaining('liegt keine Datenbank von Gremia')]);
    expect(existsSync(inside('nowhere'))).toBe(false);
  });

  it('says how it is called', async () => {
    for (const command of ['backup', 'restore'])
      expect(await gremia(inside('nowhere'), command)).toEqual({
        code: 2,
        output: expect.stringContaining(`npx gremia ${command} DATEI`) as string,
      });
  });
});
