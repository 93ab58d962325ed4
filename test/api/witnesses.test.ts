import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf, readDossier, unpackDossier, verifyDossier } from '@gremia/dossier';
import { parseAddCheckpoint, printWitnessKey } from '@gremia/journal';
import { run } from '../../apps/api/src/cli/witnesses/witnesses.command';
import { overHttp } from '../../apps/verify/src/witness/over-http';
import { makeWitnessKey, witnessKeyIn } from '../../apps/verify/src/witness/witness-state';
import { witnessJournal } from '../../apps/verify/src/witness/witness-journal';
import { verifyEd25519 } from '../../libs/journal/src/testing/reference';
import { holdMeeting } from '../support/held-meeting';
import { startTestApp, type TestApp } from '../support/test-app';

jest.setTimeout(180_000);

describe('a witness of a journal', () => {
  let app: TestApp;
  let directory: string;
  let meetingId: string;
  let key = '';
  const office = async (...args: string[]): Promise<{ code: number; said: string }> => {
    const said: string[] = [];
    const write = (line: string): void => void said.push(line);
    const variables = { DATABASE_URL: app.databaseUrl };
    return { code: await run(args, { variables, say: write, complain: write }), said: said.join('\n') };
  };
  const checkpointPath = () => `/api/v1/portal/meetings/${meetingId}/checkpoint`;
  const cosignPath = () => `/api/v1/portal/meetings/${meetingId}/cosignatures`;
  const seconds = (): number => Math.floor(Date.now() / 1000);
  const look = () =>
    witnessJournal(
      meetingId,
      { directory, ...witnessKeyIn(directory), trusted: keysOf(key, 'key'), now: seconds },
      overHttp(app.url),
    );

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gremia-witness-'));
    makeWitnessKey(directory, 'rechnungsamt.example.org');
    app = await startTestApp();
    ({ meetingId } = await holdMeeting(app));
    key = String((await app.visitor().get<string>('/api/v1/portal/journal-key')).body);
  });
  afterAll(async () => {
    await app.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('is taken from nobody whom the office has not entered', async () => {
    await expect(look()).rejects.toThrow('nimmt die Unterschrift nicht an (422)');
    expect(await app.db('SELECT line FROM cosignature')).toEqual([]);
  });

  it('is entered by the office, sees the public journal, and stands in the public dossier alone', async () => {
    const line = printWitnessKey(witnessKeyIn(directory).key);
    expect(await office('add', line)).toEqual({ code: 0, said: 'Eingetragen: rechnungsamt.example.org' });
    expect((await office('add', line)).code).toBe(1);
    const looked = await look();
    expect(looked.came).toBe('seen');
    expect(await look()).toEqual({ came: 'nothing' });
    const { body } = await app.visitor().get<Buffer>(`/api/v1/portal/meetings/${meetingId}/dossier.zip`);
    const trusted = { keys: keysOf(key, 'key'), witnesses: [witnessKeyIn(directory).key] };
    const { holds, findings } = verifyDossier(readDossier(unpackDossier(body)), trusted, verifyEd25519);
    expect(holds).toBe(true);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['witness-saw', 'anchored']));
    const clerk = await app.signIn('sitzungsdienst');
    const whole = await clerk.get<Buffer>(`/api/v1/meetings/${meetingId}/dossier.zip`);
    expect(readDossier(unpackDossier(whole.body)).witnesses).toEqual([]);
  });

  it('gets the way from what it has seen, and a refusal where that was more', async () => {
    const { status, body } = await app.visitor().get<string>(`${checkpointPath()}?from=1`);
    expect({ status, old: parseAddCheckpoint(body).old }).toEqual({ status: 200, old: 1 });
    expect((await app.visitor().get(`${checkpointPath()}?from=9999`)).status).toBe(409);
    expect((await app.visitor().get(`${checkpointPath()}?from=-1`)).status).toBe(422);
  });

  it('is refused with whatever is no cosignature of a state of this journal', async () => {
    const { note } = parseAddCheckpoint((await app.visitor().get<string>(checkpointPath())).body);
    for (const hostile of [
      note,
      'x',
      `${note}— a b\n`,
      `${note}${'— a AAAAAAAA\n'.repeat(200)}`,
      note.replace('\n', ' x\n'),
    ])
      expect((await app.visitor().post(cosignPath(), { note: hostile })).status).toBe(422);
    expect((await app.visitor().post(cosignPath(), { note: 'x'.repeat(5_000) })).status).toBe(422);
    expect((await app.visitor().post(cosignPath(), { note: 'x'.repeat(20_000) })).status).toBe(413);
    expect(await app.db('SELECT line FROM cosignature')).toHaveLength(1);
  });

  it('tells nothing of a meeting behind closed doors', async () => {
    const hidden = await holdMeeting(app, { public: false });
    expect((await app.visitor().get(`/api/v1/portal/meetings/${hidden.meetingId}/checkpoint`)).status).toBe(404);
    expect(
      (await app.visitor().post(`/api/v1/portal/meetings/${hidden.meetingId}/cosignatures`, { note: 'x' })).status,
    ).toBe(404);
  });

  it('is ended by the office; what it has seen stays', async () => {
    expect((await office('end', 'rechnungsamt.example.org')).code).toBe(0);
    expect((await office('list')).said).toMatch(/^rechnungsamt\.example\.org\+.* seit .* bis /);
    expect((await office('end', 'rechnungsamt.example.org')).code).toBe(1);
    expect(await app.db('SELECT line FROM cosignature')).toHaveLength(1);
    expect((await office('add', 'x')).code).toBe(2);
  });
});
