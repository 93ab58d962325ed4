import { randomUUID } from 'node:crypto';
import {
  CODE_LETTERS,
  type DeviceList,
  type DeviceView,
  type OwnDevice,
  type Pairing,
  type Problem,
  type WaitingDevice,
} from '@gremia/contracts';
import { SECRET } from '../support/held-meeting';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const OWN = '/api/v1/device';
const BASE = '/api/v1/devices';

describe('devices of the hall', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  const lines: LiveClient[] = [];
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    member = await app.signIn('ahrenfels');
  });
  afterAll(async () => {
    for (const each of lines) each.leave();
    await app.stop();
  });

  const line = (client: TestClient, meetingId: string): LiveClient => {
    const opened = new LiveClient(client, meetingId);
    lines.push(opened);
    return opened;
  };
  const place = (meetingId: string | null = null): object => ({
    name: 'Beamer Ratssaal',
    committeeId: committee('stadtrat'),
    meetingId,
  });
  const codeOf = ({ body }: { readonly body: unknown }): string => (body as Problem).code;

  /** A browser that shows a code. */
  async function begun(kind = 'hall'): Promise<{ device: TestClient; code: string }> {
    const device = app.visitor();
    const { status, headers, body } = await device.post<Pairing>(OWN, { kind });
    expect(status).toBe(201);
    expect(headers.getSetCookie().join()).toMatch(/gremia-device=[\w-]{43};.*HttpOnly.*SameSite=Strict/u);
    return { device, code: body.code };
  }
  async function paired(meetingId: string | null = null): Promise<{ device: TestClient; id: string }> {
    const { device, code } = await begun();
    const { status, body } = await clerk.post<DeviceView>(BASE, { code, ...place(meetingId) });
    expect(status).toBe(201);
    return { device, id: body.id };
  }
  const stateOf = async (device: TestClient): Promise<OwnDevice> => (await device.get<OwnDevice>(OWN)).body;

  it('show a code, wait, and are paired by the office', async () => {
    const { device, code } = await begun();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/u);
    expect(await stateOf(device)).toMatchObject({ state: 'waiting', kind: 'hall' });
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    expect((await clerk.post<WaitingDevice>(`${BASE}/look-up`, { code: typed })).body).toMatchObject({ kind: 'hall' });
    const meetingId = await planMeeting(app);
    const { status, body } = await clerk.post<DeviceView>(BASE, { code: typed, ...place(meetingId) });
    expect([status, body]).toMatchObject([201, { name: 'Beamer Ratssaal', meetingId, kind: 'hall' }]);
    expect(await stateOf(device)).toMatchObject({
      state: 'paired',
      name: 'Beamer Ratssaal',
      meeting: { id: meetingId },
    });
    const { devices } = (await clerk.get<DeviceList>(BASE)).body;
    expect(devices.find(({ id }) => id === body.id)?.lastSeenAt).not.toBeNull();
    const notes = await app.db(`SELECT 1 FROM audit_entry WHERE action = 'pair-device' AND subject = $1`, [body.id]);
    expect(notes).toHaveLength(1);
  });

  it('keep neither code nor token where somebody could read them', async () => {
    const { device, code } = await begun();
    const rows = await app.db<{ row: string }>('SELECT device::text AS row FROM device');
    const text = rows.map(({ row }) => row).join();
    expect(text).not.toContain(code.replace('-', ''));
    expect(text).not.toContain(device.cookie?.split('=')[1] ?? '');
  });

  it('are paired once: a code does not hold a second time, nor for two at once', async () => {
    const { code } = await begun();
    const names = ['Beamer im Saal', 'Beamer im Foyer'];
    const answers = await Promise.all(names.map((name) => clerk.post(BASE, { code, ...place(), name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    const again = await clerk.post(BASE, { code, ...place() });
    expect([again.status, codeOf(again)]).toEqual([404, 'device-code-unknown']);
    expect((await clerk.post(`${BASE}/look-up`, { code })).status).toBe(404);
  });

  it('are not paired by a code that has run out, or that the device has replaced', async () => {
    const { device, code } = await begun();
    await app.db(`UPDATE device SET code_expires_at = now() - interval '1 second' WHERE paired_at IS NULL`);
    expect(codeOf(await clerk.post(BASE, { code, ...place() }))).toBe('device-code-unknown');
    expect(await stateOf(device)).toEqual({ state: 'unknown', revoked: false });
    const first = (await device.post<Pairing>(OWN, { kind: 'hall' })).body.code;
    const second = (await device.post<Pairing>(OWN, { kind: 'hall' })).body.code;
    expect(codeOf(await clerk.post(BASE, { code: first, ...place() }))).toBe('device-code-unknown');
    expect((await clerk.post(BASE, { code: second, ...place() })).status).toBe(201);
  });

  it.each([
    ['a member', 'ahrenfels'],
    ['the chair', 'vorsitz'],
  ])('are not confirmed, seen or ended by %s', async (_, login) => {
    const person = login === 'ahrenfels' ? member : await app.signIn(login);
    const { code } = await begun();
    const { id } = await paired();
    const answers = [
      await person.post(BASE, { code, ...place() }),
      await person.post(`${BASE}/look-up`, { code }),
      await person.get(BASE),
      await person.put(`${BASE}/${id}`, place()),
      await person.delete(`${BASE}/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('are not confirmed by themselves, and write nothing', async () => {
    const { device } = await paired();
    const { code } = await begun();
    for (const answer of [
      await device.post(BASE, { code, ...place() }),
      await device.get('/api/v1/meetings'),
      await device.get('/api/v1/papers'),
    ])
      expect(answer.status).toBe(401);
  });

  it('are shown a rehearsal as the public of the hall, and nothing that only members may read', async () => {
    const [open, shut] = [randomUUID(), randomUUID()];
    const meetingId = await planMeeting(app, {
      rehearsal: true,
      items: [{ id: open }, { id: shut, public: false, title: SECRET }],
    });
    const { device } = await paired(meetingId);
    const screen = line(device, meetingId);
    expect(await screen.follow()).toMatchObject({ audience: 'public' });
    const office = line(clerk, meetingId);
    await office.must(OPEN);
    await office.must({ kind: 'check-in', personId: personIdOf('ahrenfels'), mode: 'hall' });
    await screen.sees('meeting-opened');
    await office.must({ kind: 'call-item', itemId: shut });
    await office.must({ kind: 'note-remark', itemId: shut, text: SECRET });
    await office.must({ kind: 'close-item', itemId: shut, disposition: 'done' });
    await screen.sees('item-closed');
    expect(screen.kinds()).toContain('item-called');
    expect(screen.kinds()).not.toContain('remark-noted');
    expect(JSON.stringify(screen.entries)).not.toContain(SECRET);
    expect(await screen.refused({ kind: 'call-item', itemId: open })).not.toBe('accepted');
    // The public of the portal does not even know of it.
    await expect(line(app.visitor(), meetingId).follow()).rejects.toThrow('not-found');
  });

  it('know no title of a meeting behind closed doors, and read nothing of it', async () => {
    const meetingId = await planMeeting(app, { public: false });
    const { device } = await paired(meetingId);
    expect(await stateOf(device)).toMatchObject({ meeting: { title: '', place: '', public: false } });
    const office = line(clerk, meetingId);
    await office.must(OPEN);
    expect(await line(device, meetingId).follow()).toMatchObject({ audience: 'public', entries: [] });
  });

  it('are one of the public in every other meeting', async () => {
    const [own, rehearsal, announced] = [
      await planMeeting(app),
      await planMeeting(app, { rehearsal: true }),
      await planMeeting(app),
    ];
    const { device } = await paired(own);
    await expect(line(device, rehearsal).follow()).rejects.toThrow('not-found');
    expect(await line(device, announced).follow()).toMatchObject({ audience: 'public' });
  });

  it('show what their committee holds, and follow when they are pointed elsewhere', async () => {
    await app.db(`UPDATE meeting SET state = 'closed', starts_at = now() - interval '3 days'`);
    const meetingId = await planMeeting(app);
    const { device, id } = await paired();
    expect(await stateOf(device)).toMatchObject({ meeting: { id: meetingId } });
    const rehearsal = await planMeeting(app, { rehearsal: true });
    const screen = line(device, meetingId);
    await screen.follow();
    const moved = await clerk.put<DeviceView>(`${BASE}/${id}`, { ...place(rehearsal), name: 'Foyer' });
    expect([moved.status, moved.body]).toMatchObject([200, { name: 'Foyer', meetingId: rehearsal }]);
    await screen.disconnected();
    expect(await stateOf(device)).toMatchObject({ name: 'Foyer', meeting: { id: rehearsal } });
    const elsewhere = await planMeeting(app, { committee: 'bauausschuss' });
    expect((await clerk.put(`${BASE}/${id}`, place(elsewhere))).status).toBe(404);
  });

  it('are cut off at once when they are revoked, say so, and have to be paired anew', async () => {
    const meetingId = await planMeeting(app, { rehearsal: true });
    const { device, id } = await paired(meetingId);
    const screen = line(device, meetingId);
    await screen.follow();
    expect((await clerk.delete(`${BASE}/${id}`)).status).toBe(204);
    await screen.disconnected();
    await expect(line(device, meetingId).follow()).rejects.toThrow('not-found');
    expect(await stateOf(device)).toEqual({ state: 'unknown', revoked: true });
    expect((await clerk.get<DeviceList>(BASE)).body.devices.map((each) => each.id)).not.toContain(id);
    expect((await clerk.delete(`${BASE}/${id}`)).status).toBe(404);
    const { body } = await device.post<Pairing>(OWN, { kind: 'hall' });
    expect((await clerk.post(BASE, { code: body.code, ...place(meetingId) })).status).toBe(201);
    expect(await line(device, meetingId).follow()).toMatchObject({ audience: 'public' });
  });

  it('of another kind read no meeting', async () => {
    const meetingId = await planMeeting(app, { rehearsal: true });
    const { device, code } = await begun('camera');
    await clerk.post(BASE, { code, ...place(meetingId) });
    await expect(line(device, meetingId).follow()).rejects.toThrow('not-found');
  });

  it('are forgotten when nobody confirms them', async () => {
    const { code } = await begun();
    await app.db(`UPDATE device SET code_expires_at = now() - interval '2 hours' WHERE paired_at IS NULL`);
    const another = await startTestApp({ on: app });
    await until(async () => {
      const rows = await app.db('SELECT 1 FROM device WHERE paired_at IS NULL');
      return rows.length === 0 ? true : undefined;
    }, 'not forgotten');
    await another.stop();
    expect(codeOf(await clerk.post(BASE, { code, ...place() }))).toBe('device-code-unknown');
  });

  // The last one: from here on the clerk has to wait.
  it('cannot be found by trying codes', async () => {
    const guesser = await enter(app, 'sitzungsdienst');
    guesser.csrfToken = (await guesser.get<{ csrfToken: string }>('/api/v1/session')).body.csrfToken;
    const { code } = await begun();
    const tried = await Promise.all(
      Array.from({ length: 70 }, (_, no) =>
        guesser.post(`${BASE}/look-up`, {
          code: `AAAA-A${CODE_LETTERS.charAt(no % 20)}A${CODE_LETTERS.charAt(Math.floor(no / 20))}`,
        }),
      ),
    );
    expect(new Set(tried.map(({ status }) => status))).toEqual(new Set([404, 429]));
    // Then not even the right one is answered.
    expect((await guesser.post(BASE, { code, ...place() })).status).toBe(429);
  });
});
