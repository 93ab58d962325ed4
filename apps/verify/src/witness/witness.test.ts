import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printNoteKey } from '@gremia/journal';
import { log, MEETING, Town } from './testing/town';
import { runWitness } from './witness';

describe('gremia witness', () => {
  const state = mkdtempSync(join(tmpdir(), 'gremia-witness-'));
  const keys = join(state, 'stadt.key');
  const said: string[] = [];
  const call = (...args: string[]): Promise<number> =>
    runWitness(args, { print: (text) => void said.push(text), complain: (text) => void said.push(text) });
  beforeAll(() => writeFileSync(keys, `${printNoteKey(log.key)}\n`));
  beforeEach(() => void said.splice(0));
  afterAll(() => rmSync(state, { recursive: true }));

  it('shows the line that the municipality enters, the same each time', async () => {
    const make = ['key', '--state', state, '--name', 'rechnungsamt.example.org'];
    expect([await call(...make), await call(...make)]).toEqual([0, 0]);
    expect(said[0]).toMatch(/^rechnungsamt\.example\.org\+[0-9a-f]{8}\+/);
    expect(said[1]).toBe(said[0]);
  });

  const run = (url: string, ...more: string[]): Promise<number> =>
    call('run', '--state', state, '--url', url, '--keys', keys, '--meeting', MEETING, ...more);

  it('says in a sentence that nobody answers', async () => {
    expect(await run('http://127.0.0.1:1')).toBe(2);
    expect(said).toEqual(['Nichts bezeugt: die Adresse ist nicht zu erreichen.\n']);
  });

  it('waits for a municipality that is away, and ends when its journal is another one', async () => {
    const town = new Town(['a', 'b']);
    let looks = 0;
    const url = await serve((request, response) => {
      if (request.method === 'POST') return void response.writeHead(204).end();
      looks += 1;
      if (looks === 1) return void response.destroy();
      if (looks === 3) town.entries = ['a', 'x', 'c'];
      const from = Number(new URL(request.url ?? '', 'http://town').searchParams.get('from'));
      void town.newest(MEETING, from).then((answer) => response.end(answer));
    });
    expect(await run(url, '--every', '1')).toBe(1);
    expect(said.slice(0, 2)).toEqual([
      'Nichts bezeugt: die Adresse ist nicht zu erreichen.\n',
      'Bezeugt: 2 Einträge.\n',
    ]);
    expect(said[2]).toMatch(/^NICHT BEZEUGT: .* Der Beweis liegt in .+\.txt\.\n$/);
  });

  it.each([[[]], [['run']], [['key', '--state', 'x']], [['key', '--state', 'x', '--name', 'a b']]])(
    'shows how it is called: %j',
    async (args) => {
      expect(await call(...args)).toBe(2);
      expect(said.join('')).toContain('Aufruf:');
    },
  );

  const servers: ReturnType<typeof createServer>[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));
  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
});
