import type { ConferenceView, Problem } from '@gremia/contracts';
import { LiveClient, OPEN, planMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** No LiveKit server is needed at the door: nobody who waits has a line to it. */
const SETTINGS = {
  ...{ LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'key' },
  LIVEKIT_API_SECRET: 'secret-that-is-at-least-32-bytes-long',
};

describe('the waiting room of a call', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  let guest: TestClient;
  let other: TestClient;
  let desk: LiveClient;
  let meetingId: string;

  beforeAll(async () => {
    app = await startTestApp({ settings: SETTINGS });
    clerk = await app.signIn('sitzungsdienst');
    [member, guest, other] = [
      await app.signIn('ahrenfels'),
      await app.signIn('verwaltung'),
      await app.signIn('inklusion'),
    ];
    meetingId = await planMeeting(app);
    desk = new LiveClient(clerk, meetingId);
    await desk.must(OPEN);
    expect((await clerk.post(base('start'))).status).toBe(204);
  });
  afterAll(async () => {
    desk.leave();
    await app.stop();
  });

  const base = (path = ''): string => `/api/v1/meetings/${meetingId}/conference${path === '' ? '' : `/${path}`}`;
  const away = ({ personId }: TestClient): string => base(`people/${personId}/turned-away`);
  const seen = async (client: TestClient): Promise<ConferenceView> => (await client.get<ConferenceView>(base())).body;
  const atDoor = async ({ personId }: TestClient) =>
    (await seen(clerk)).people.find((person) => person.personId === personId);
  const codeOf = ({ body }: { readonly body: unknown }): string => (body as Problem).code;

  it('tells whoever leads, and nobody else, as what somebody comes and what for', async () => {
    await guest.post(base('enter'), { asksAs: 'interpreter', purpose: '  Gebärdensprache für Frau Kornblum  ' });
    await other.post(base('enter'));
    expect(await atDoor(guest)).toMatchObject({ asksAs: 'interpreter', purpose: 'Gebärdensprache für Frau Kornblum' });
    expect(await atDoor(other)).toMatchObject({ asksAs: 'participant', purpose: '', role: 'participant' });
    expect((await seen(other)).people).toEqual([]);
    // Nobody changes it by asking again, and nobody gets a task by asking.
    await guest.post(base('enter'), { asksAs: 'captioner' });
    expect(await atDoor(guest)).toMatchObject({ asksAs: 'interpreter', role: 'participant', standing: 'waiting' });
    const long = await other.post(base('enter'), { purpose: 'x'.repeat(201) });
    expect([long.status, codeOf(long)]).toEqual([422, 'invalid-input']);
  });

  it('turns somebody away with a reason that they read, and takes it back', async () => {
    expect((await clerk.put(away(other), { reason: 'Die Anhörung ist erst am Montag.' })).status).toBe(204);
    const { own } = await seen(other);
    expect(own).toMatchObject({ standing: 'turned-away', reason: 'Die Anhörung ist erst am Montag.' });
    expect(own.rights.enter).toBe(false);
    expect((await other.post<ConferenceView>(base('enter'))).body.own.standing).toBe('turned-away');
    expect(codeOf(await other.post(base('ticket')))).toBe('call-not-admitted');
    expect((await clerk.delete(away(other))).status).toBe(204);
    expect((await seen(other)).own).toMatchObject({ standing: 'waiting', reason: '' });
    expect(codeOf(await clerk.delete(away(other)))).toBe('not-found');
    // Without a word of reason, and let in after all.
    expect((await clerk.put(away(other), {})).status).toBe(204);
    expect((await seen(other)).own).toMatchObject({ standing: 'turned-away', reason: '' });
    expect((await clerk.post(base('admit'), { personIds: [other.personId] })).status).toBe(204);
    expect((await seen(other)).own).toMatchObject({ standing: 'admitted', reason: '', rights: { enter: true } });
    expect(codeOf(await clerk.put(away(other), {}))).toBe('not-found');
  });

  it('is kept by whoever leads alone, and by no measure of the door against a member with a vote', async () => {
    await member.post(base('enter'));
    const refused = await clerk.put(away(member), { reason: 'Stört.' });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'removal-needs-measure']);
    expect((refused.body as Problem).norm).toContain('ThürKO');
    expect(codeOf(await member.put(away(guest), {}))).toBe('forbidden');
    expect(codeOf(await guest.delete(away(guest)))).toBe('forbidden');
    expect(await atDoor(member)).toMatchObject({ standing: 'waiting' });
  });

  it('gives the task that was asked for to whoever is let in as that, and to nobody by letting all in', async () => {
    const personIds = [guest.personId];
    expect((await clerk.post(base('admit'), { personIds: [...personIds, member.personId] })).status).toBe(204);
    expect(await atDoor(guest)).toMatchObject({ standing: 'admitted', role: 'participant' });
    expect((await clerk.post(base('admit'), { personIds, asAsked: true })).status).toBe(204);
    expect(await atDoor(guest)).toMatchObject({ standing: 'admitted', role: 'interpreter' });
  });

  it('leaves a trace of who turned whom away, and none in the journal of the meeting', async () => {
    const trail = await app.db<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action IN ('turn-away-from-call', 'let-wait-again') ORDER BY id`,
    );
    expect(trail.map(({ action }) => action)).toEqual(['turn-away-from-call', 'let-wait-again', 'turn-away-from-call']);
    expect(desk.entries.filter(({ event }) => event.kind.startsWith('guest-'))).toEqual([]);
  });
});
