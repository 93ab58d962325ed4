import type { Problem } from '@gremia/contracts';
import { keysOf, readDossier, unpackDossier, verifyDossier, type Dossier, type Report } from '@gremia/dossier';
import { verifyEd25519 } from '../../libs/journal/src/testing/reference';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { DEMO_COURSES } from '../../apps/api/src/demo/meetings/courses';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const OLD = demoId('meeting/stadtrat-alt');
const HELD = Object.keys(DEMO_COURSES).map((key) => demoId(`meeting/${key}`));

/** A meeting as a file that somebody can check who trusts nothing but a key. */
describe('the dossier of a meeting', () => {
  let app: TestApp;
  let clerk: TestClient;
  let visitor: TestClient;
  let key = '';
  beforeAll(async () => {
    app = await startTestApp({ database: 'demonstration' });
    clerk = await app.signIn('sitzungsdienst');
    visitor = app.visitor();
    key = String((await visitor.get<string>('/api/v1/portal/journal-key')).body);
  }, 120_000);
  afterAll(() => app.stop());

  const whole = (id: string) => `/api/v1/meetings/${id}/dossier.zip`;
  const open = (id: string) => `/api/v1/portal/meetings/${id}/dossier.zip`;
  const read = async (client: TestClient, path: string): Promise<Dossier> => {
    const { status, body } = await client.get<Buffer>(path);
    expect(status).toBe(200);
    return readDossier(unpackDossier(body));
  };
  const check = (dossier: Dossier): Report => verifyDossier(dossier, { keys: keysOf(key, 'key') }, verifyEd25519);
  const codes = ({ findings }: Report, level: string): string[] =>
    findings.filter((finding) => finding.level === level).map(({ code }) => code);

  it.each(HELD)('holds for the meeting %s of the demonstration, whole and public', async (id) => {
    for (const dossier of [await read(clerk, whole(id)), await read(visitor, open(id))]) {
      const report = check(dossier);
      expect(codes(report, 'fault')).toEqual([]);
      expect(codes(report, 'proved')).toEqual(
        expect.arrayContaining(['manifest-signed', 'tree-matches', 'end-signed', 'meeting-replayed']),
      );
    }
  });

  it('recounts the votes by name and works out the resolved texts', async () => {
    const proved = codes(check(await read(visitor, open(OLD))), 'proved');
    expect(proved).toContain('vote-recounted');
    expect(proved).toContain('text-recomputed');
    expect(proved).toContain('minutes-recomposed');
    expect(proved).toContain('minutes-seal-matches');
    expect(codes(check(await read(clerk, whole(OLD))), 'proved')).toContain('minutes-seal-matches');
  });

  it('is the same file as long as nothing is added', async () => {
    const [first, second] = [await visitor.get<Buffer>(open(OLD)), await visitor.get<Buffer>(open(OLD))];
    expect(second.body.equals(first.body)).toBe(true);
  });

  it('does not tell in its public part that there is another', async () => {
    const [hidden] = await app.db<{ meeting_id: string; title: string }>(
      `SELECT i.meeting_id, i.title FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
       WHERE NOT i.public AND m.state = 'closed' AND m.public LIMIT 1`,
    );
    if (hidden === undefined) throw new Error('the demonstration has no non-public item');
    const part = await read(visitor, open(hidden.meeting_id));
    const complete = await read(clerk, whole(hidden.meeting_id));
    const text = [...part.content.values()].map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
    expect(text).not.toContain(hidden.title);
    expect(part.entries.length).toBeLessThan(complete.entries.length);
    for (const { leaf } of part.entries) expect(leaf).toContain('"audience":"public"');
    const sizes = (dossier: Dossier): number[] => dossier.checkpoints.map(({ note }) => Number(note.split('\n')[1]));
    expect(Math.max(...sizes(part))).toBe(part.entries.length);
    expect(part.content.has('minutes/niederschrift-nichtoeffentlich.pdf')).toBe(false);
  });

  it('opens no ballot that was replaced, and none of a vote that was voided', async () => {
    for (const id of HELD) {
      const dossier = await read(clerk, whole(id));
      const leaves = dossier.entries.map(({ leaf, sealed }) => ({
        event: (JSON.parse(leaf) as { event: { kind: string; voteId?: string; personId?: string } }).event,
        open: sealed !== null,
      }));
      const opened = leaves.filter(({ open: is }) => is).map(({ event }) => `${event.voteId} ${event.personId}`);
      expect(new Set(opened).size).toBe(opened.length);
    }
  });

  it('is refused to those whom it does not concern, and before the meeting is over', async () => {
    const member = await app.signIn('ahrenfels');
    expect((await member.get(whole(OLD))).status).toBe(403);
    expect((await visitor.get(whole(OLD))).status).toBe(401);
    const [planned] = await app.db<{ id: string }>(
      `SELECT id FROM meeting WHERE agenda_published_at IS NOT NULL AND public AND state = 'convened' LIMIT 1`,
    );
    const { status, body } = await visitor.get<Problem>(open(planned?.id ?? ''));
    expect({ status, detail: body.detail }).toEqual({
      status: 409,
      detail: 'Das Dossier gibt es, sobald die Sitzung geschlossen ist.',
    });
    expect((await visitor.get(open(demoId('meeting/nowhere')))).status).toBe(404);
  });
});
