import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { emptyDatabase, runCommand } from '../support/commands';
import { dropDatabase } from '../support/databases';
import { allEntries } from '../support/journal-entries';
import { commonPart, without } from '../support/recorded';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

jest.setTimeout(120_000);

const STATES = resolve(__dirname, '../fixtures/states');
const states = readdirSync(STATES).flatMap((file) => (file.endsWith('.backup') ? [file.replace('.backup', '')] : []));

/** By reader (`public` or a login) and path: what the version that wrote the state answered. */
type Answers = Record<string, Record<string, unknown>>;

/** Databases as older versions left them: kept for ever, and every version has to start on each of them. */
describe.each(states)('the recorded state %s', (state) => {
  const answers = JSON.parse(gunzipSync(readFileSync(join(STATES, `${state}.answers.json.gz`))).toString()) as Answers;
  let databaseUrl: string;
  let directory: string;
  let app: TestApp;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'gremia-state-'));
    databaseUrl = await emptyDatabase();
    const file = join(STATES, `${state}.backup`);
    const { said } = await runCommand('restore', file, { databaseUrl, dataDirectory: directory });
    expect(said).toContain('Wiederhergestellt');
    app = await startTestApp({ on: { databaseUrl }, settings: { GREMIA_DATA: directory } });
  });
  afterAll(async () => {
    await app.stop();
    await dropDatabase(databaseUrl);
    await rm(directory, { recursive: true, force: true });
  });

  it.each(Object.keys(answers))('is read by %s as it was when it was recorded', async (reader) => {
    const client = reader === 'public' ? app.visitor() : await app.signIn(reader);
    let [recorded, known] = [0, 0];
    for (const [path, then] of Object.entries(answers[reader] ?? {})) {
      if (IS_RECEIPT.test(path)) continue;
      const common = commonPart(putRight(then), await answerTo(client, path));
      expect({ path, answer: common.now }).toEqual({ path, answer: common.then });
      recorded += common.recorded;
      known += common.known;
    }
    // A comparison of answers that have nothing in common would say nothing.
    expect(known / recorded).toBeGreaterThan(0.9);
  });
});

async function answerTo(client: TestClient, path: string): Promise<unknown> {
  if (path.endsWith('/journal')) return { entries: await allEntries(client, path) };
  const { status, body } = await client.get(path);
  if (status !== 200) throw new Error(`${path} was answered ${status}`);
  return body;
}

/** Receipts of public entries were of the whole journal, and named places in it; they are of the public one now. */
const IS_RECEIPT = /\/receipt$/u;

/** An amendment did not say how it had ended, though it had been voted on with its paper; lists did not, either. */
function putRight(then: unknown): unknown {
  if (Array.isArray(then)) return then.map(putRight);
  if (typeof then !== 'object' || then === null) return then;
  const fields = Object.fromEntries(Object.entries(then).map(([name, value]) => [name, putRight(value)]));
  if (fields['kind'] !== 'amendment') return fields;
  return without(fields, 'decisions', ...(fields['result'] === null ? ['result'] : []));
}
