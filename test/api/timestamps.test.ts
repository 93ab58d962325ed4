import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { certificatesOf, keysOf, openTimestamps, readDossier, unpackDossier, verifyDossier } from '@gremia/dossier';
import { HAS_OPENSSL, TimestampAuthority } from '../../libs/dossier/src/testing/timestamp-authority';
import { verifyEd25519 } from '../../libs/journal/src/testing/reference';
import { holdMeeting } from '../support/held-meeting';
import { until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

jest.setTimeout(180_000);

(HAS_OPENSSL ? describe : describe.skip)('a service that stamps what the journals say', () => {
  let authority: TimestampAuthority;
  let server: Server;
  let app: TestApp;
  let asked = 0;
  beforeAll(async () => {
    authority = new TimestampAuthority();
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        asked += 1;
        // At first it has trouble of its own: the meeting does not wait for it.
        if (asked <= 2) return response.writeHead(503).end();
        const isQuery = request.headers['content-type'] === 'application/timestamp-query';
        return response.writeHead(isQuery ? 200 : 400).end(authority.reply(Buffer.concat(pieces)));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    app = await startTestApp({ settings: { GREMIA_TIMESTAMP_URL: `http://127.0.0.1:${port}/` } });
  });
  afterAll(async () => {
    await app?.stop();
    server?.close();
    authority?.close();
  });

  it('stamps the end of votes and of the meeting, and the dossier is proved by it', async () => {
    const { meetingId } = await holdMeeting(app);
    const sizes = async (part: string): Promise<number[]> =>
      (
        await app.db<{ size: number }>(
          'SELECT size FROM journal_timestamp WHERE meeting_id = $1 AND part = $2 ORDER BY size',
          [meetingId, part],
        )
      ).map(({ size }) => size);
    const ends = await app.db<{ audience: string; count: number }>(
      `SELECT audience, count(*)::int AS count FROM journal_entry
        WHERE meeting_id = $1 AND kind IN ('vote-closed', 'meeting-closed') GROUP BY audience`,
      [meetingId],
    );
    const open = ends.find(({ audience }) => audience === 'public')?.count ?? 0;
    const all = ends.reduce((sum, { count }) => sum + count, 0);
    expect(all).toBeGreaterThan(open);
    await until(async () => (await sizes('whole')).length === all || undefined, 'the whole is not stamped', 30_000);
    await until(async () => (await sizes('public')).length === open || undefined, 'it is not stamped', 30_000);

    const key = String((await app.visitor().get<string>('/api/v1/portal/journal-key')).body);
    const check = async (client: TestClient, path: string) => {
      const dossier = readDossier(unpackDossier((await client.get<Buffer>(path)).body));
      const timestamps = await openTimestamps(dossier, certificatesOf(authority.root, 'root.pem'));
      return verifyDossier(dossier, { keys: keysOf(key, 'key'), timestamps }, verifyEd25519);
    };
    for (const [client, path] of [
      [app.visitor(), `/api/v1/portal/meetings/${meetingId}/dossier.zip`],
      [await app.signIn('sitzungsdienst'), `/api/v1/meetings/${meetingId}/dossier.zip`],
    ] as const) {
      const { holds, findings } = await check(client, path);
      expect(holds).toBe(true);
      expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['timestamp-holds', 'anchored']));
      // The meeting ended with a stamp: nothing is left that only the key confirms.
      expect(findings.map(({ code }) => code)).not.toContain('after-anchor');
    }
  });
});
