import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordingRoutes, type RecordingList, type RecordingView } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { RecordingCleaner } from '../../apps/api/src/conference/recording/recording-cleaner';
import { findingsOf } from '../browser/support/axe';
import { openBrowsers, type Browsers, type Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { pressByKey } from '../browser/support/tab-to';
import { committee } from '../support/paper-inputs';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { callOn, press, twoInCall } from './call-stage';
import { FAKE_DEVICES } from './media';
import { hasRecorder, RecordingService } from './recording-service';

jest.setTimeout(300_000);

const MEMBER = 'ahrenfels';
const PATIENCE = 90_000;
const MEMBER_NAME = 'Konrad Ahrenfels';
const RUNS = 'Aufzeichnung läuft';
const DISTURBED = 'Aufzeichnung gestört';
/** A few seconds of a beep as Opus; an empty Ogg file has some hundred bytes. */
const SOUND_BYTES = 2_000;

/** Sound of real browsers, recorded through LiveKit by a service beside it. */
(hasRecorder ? describe : describe.skip)('a recorded call', () => {
  const service = new RecordingService();
  const unexpected: string[] = [];
  const [open, closed] = [randomUUID(), randomUUID()];
  let app: TestApp;
  let browsers: Browsers;
  let chair: Person;
  let member: Person;
  let visitor: Person;
  let office: LiveClient;
  let clerk: TestClient;
  let meetingId: string;

  beforeAll(async () => {
    await service.start();
    app = await startTestApp({ settings: service.settings });
    clerk = await app.signIn('sitzungsdienst');
    const rule = await clerk.post(`/api/v1/committees/${committee('stadtrat')}/rules`, {
      ...{ rule: 'recording', level: 'rules-of-procedure', norm: '§ 20 Geschäftsordnung', read: true },
      value: { of: 'sound', consent: 'body', keptDays: 60 },
      validFrom: '2020-01-01',
    });
    expect(rule.status).toBe(204);
    const items = [
      { id: open, title: 'Bänke am Uferweg' },
      { id: closed, title: 'Verkauf', public: false },
    ];
    meetingId = await planMeeting(app, { items });
    office = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await office.must(OPEN);
    await office.follow();
    for (const login of ['vorsitz', MEMBER])
      await office.must({ kind: 'check-in', personId: personIdOf(login), mode: 'hall' });
    await office.must({ kind: 'call-item', itemId: open });
    browsers = await openBrowsers(app.url, unexpected, FAKE_DEVICES);
    ({ chair, member } = await twoInCall(browsers, app.url, meetingId));
    visitor = await browsers.visitor();
    await visitor.page.goto(`${app.url}/anzeige/${meetingId}`);
  });
  afterAll(async () => {
    office?.leave();
    await browsers?.close();
    await app?.stop();
    await service.remove();
    expect(unexpected).toEqual([]);
  });

  const of = (name: string, all: RecordingView[]): RecordingView[] => all.filter((each) => each.name === name);
  const path = `/api/v1/meetings/MEETING/recordings`;
  const list = async (client = clerk): Promise<RecordingView[]> =>
    (await client.get<RecordingList>(path.replace('MEETING', meetingId))).body.recordings;
  const hasSign = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
  const untilList = (fits: (found: RecordingView[]) => boolean, otherwise: string): Promise<RecordingView[]> =>
    until(
      async () => {
        const found = await list();
        return fits(found) ? found : undefined;
      },
      otherwise,
      PATIENCE,
    );
  const openMicrophone = async (page: Page): Promise<void> => {
    const microphone = callOn(page).getByRole('button', { name: 'Mikrofon', exact: true });
    await until(async () => ((await microphone.getAttribute('aria-disabled')) === null ? true : undefined), 'no floor');
    await microphone.click();
  };

  it('is begun by whoever leads, once the body has agreed; every screen says so', async () => {
    await press(chair.page, 'Mikrofon');
    // By keyboard alone, to the end of the question.
    await pressByKey(chair.page, callOn(chair.page).getByText('Weiteres zum Gespräch'));
    expect(await list()).toEqual([]);
    const begin = callOn(chair.page).getByRole('button', { name: 'Aufzeichnung beginnen' });
    await begin.waitFor();
    await pressByKey(chair.page, begin);
    await keepPicture(chair.page, 'recording-consent');
    const dialog = chair.page.getByRole('dialog');
    await pressByKey(chair.page, dialog.getByRole('button', { name: 'Das Gremium hat zugestimmt' }));
    for (const { page } of [chair, member, visitor]) await hasSign(page, RUNS);
    const portal = await browsers.visitor();
    await portal.page.goto(`${app.url}/sitzungen/${meetingId}`);
    await hasSign(portal.page, RUNS);
    for (const width of [360, 768, 1440]) {
      await member.page.setViewportSize({ width, height: 900 });
      await keepPicture(member.page, `recording-member-${width}`);
      await portal.page.setViewportSize({ width, height: 900 });
      await keepPicture(portal.page, `recording-portal-${width}`);
    }
    await keepPicture(chair.page, 'recording-desk');
    await keepPicture(visitor.page, 'recording-hall');
    for (const { page } of [chair, member, visitor, portal]) expect(await findingsOf(page)).toEqual([]);
  });

  it('takes what is said into a file for each speaker, with its size and SHA-256', async () => {
    await untilList((found) => found.length === 1, 'nothing is recorded');
    await chair.page.waitForTimeout(6_000);
    await press(chair.page, 'Mikrofon');
    await press(chair.page, 'Aufzeichnung unterbrechen');
    await hasSign(member.page, 'Aufzeichnung ruht');
    const [first] = await untilList(([each]) => (each?.sha256 ?? null) !== null, 'it is never complete');
    expect(first).toMatchObject({ name: 'Dr. Henrike Wolkenstein', source: 'microphone', gone: null });
    const file = readFileSync(join(service.folder, `${first?.id}.ogg`));
    expect(file.subarray(0, 4).toString()).toBe('OggS');
    expect(file.length).toBeGreaterThan(SOUND_BYTES);
    expect(first).toMatchObject({ bytes: file.length, sha256: createHash('sha256').update(file).digest('hex') });
  });

  it('is heard by whoever writes the minutes, and by nobody else', async () => {
    const [first] = await list();
    const address = `${path.replace('MEETING', meetingId)}/${first?.id}`;
    const outsider = await app.signIn(MEMBER);
    for (const asked of [address, path.replace('MEETING', meetingId)])
      expect([403, 404]).toContain((await outsider.get(asked)).status);
    const response = await fetch(`${app.url}${address}`, { headers: { cookie: clerk.cookie ?? '' } });
    expect(response.status).toBe(200);
    expect(
      createHash('sha256')
        .update(Buffer.from(await response.arrayBuffer()))
        .digest('hex'),
    ).toBe(first?.sha256);
    expect(response.headers.get('cache-control')).toContain('no-store');
    const audit = await app.db(`SELECT action FROM audit_entry WHERE action = 'recording-heard'`);
    expect(audit).toHaveLength(1);
    expect(recordingRoutes.recording.permission).toBe('write-minutes');
  });

  it('leaves out whoever objects, deletes what there was of them, and rests while they speak', async () => {
    await press(chair.page, 'Aufzeichnung unterbrechen');
    await hasSign(member.page, RUNS);
    await office.must({ kind: 'give-floor', personId: personIdOf(MEMBER) });
    await openMicrophone(member.page);
    await untilList((all) => of(MEMBER_NAME, all).length === 1, 'the member is not recorded');
    await member.page.waitForTimeout(3_000);
    await pressByKey(member.page, member.page.getByRole('button', { name: 'Mich nicht aufzeichnen' }));
    for (const { page } of [chair, member, visitor])
      await hasSign(page, 'Aufzeichnung ruht: Es spricht jemand, der widersprochen hat');
    const rested = await untilList((all) => of(MEMBER_NAME, all)[0]?.gone === 'objection', 'it is still there');
    const [theirs] = of(MEMBER_NAME, rested);
    expect(readdirSync(service.folder).filter((name) => name.startsWith(theirs?.id ?? '?'))).toEqual([]);
    expect(rested.every(({ until: end }) => end !== null)).toBe(true);
    await keepPicture(member.page, 'recording-objected');
    await keepPicture(chair.page, 'recording-desk-paused');
    expect(await findingsOf(member.page)).toEqual([]);
    await chair.page.waitForTimeout(6_000);
    expect(await list()).toHaveLength(rested.length);
    await office.must({ kind: 'end-floor' });
    await hasSign(member.page, RUNS);
  });

  it('says at the desk that nobody records, and goes on by itself', async () => {
    await press(chair.page, 'Mikrofon');
    await untilList((all) => all.some(({ until: end }) => end === null), 'it does not go on');
    await chair.page.waitForTimeout(3_000);
    const before = await list();
    service.stopEgress();
    await callOn(chair.page).getByText('der Dienst für Aufzeichnungen antwortet nicht').waitFor({ timeout: PATIENCE });
    // Nobody is told that it runs.
    for (const { page } of [chair, member, visitor]) await hasSign(page, DISTURBED);
    expect(await member.page.getByText(RUNS).count()).toBe(0);
    expect(await findingsOf(chair.page)).toEqual([]);
    await keepPicture(chair.page, 'recording-desk-failing');
    await keepPicture(visitor.page, 'recording-hall-failing');
    await member.page.setViewportSize({ width: 360, height: 800 });
    await keepPicture(member.page, 'recording-failing-360');
    await service.startEgress();
    await untilList((all) => all.length > before.length && all.at(-1)?.until === null, 'it does not go on');
    for (const { page } of [chair, member, visitor]) await hasSign(page, RUNS);
    await chair.page.waitForTimeout(3_000);
  });

  it('ends with the public part', async () => {
    await office.must({ kind: 'close-item', itemId: open, disposition: 'noted', note: '' });
    await office.must({ kind: 'call-item', itemId: closed });
    await until(
      async () => ((await member.page.getByText(RUNS).count()) === 0 ? true : undefined),
      'the sign is still there',
      PATIENCE,
    );
    await untilList((found) => found.every(({ until: end }) => end !== null), 'it goes on behind closed doors');
    await press(chair.page, 'Kamera und Mikrofon prüfen');
    await press(chair.page, 'Eintreten');
    await callOn(chair.page).getByText('Sie sind im Gespräch.').waitFor();
    await press(chair.page, 'Mikrofon');
    const before = (await list()).length;
    await chair.page.waitForTimeout(6_000);
    expect(await list()).toHaveLength(before);
    expect(office.kinds().filter((kind) => kind.startsWith('recording-'))).toEqual([
      'recording-began',
      'recording-noted',
      'recording-paused',
      'recording-resumed',
      'recording-paused',
      'recording-objected',
      'recording-resumed',
      'recording-noted',
      'recording-noted',
      'recording-ended',
    ]);
  });

  it('is deleted by whoever writes the minutes, and on its day by itself', async () => {
    await office.must({ kind: 'close-item', itemId: closed, disposition: 'noted', note: '' });
    await office.must({ kind: 'close-meeting' });
    const desk = await browsers.signedIn('sitzungsdienst');
    await desk.page.goto(`${app.url}/verwaltung/sitzungen/${meetingId}/niederschrift`);
    await desk.page.getByRole('heading', { name: 'Aufzeichnungen' }).waitFor();
    for (const width of [360, 1440]) {
      await desk.page.setViewportSize({ width, height: 900 });
      await keepPicture(desk.page, `recordings-${width}`);
    }
    expect(await findingsOf(desk.page)).toEqual([]);
    await desk.page
      .getByRole('button', { name: /^Löschen: .*Wolkenstein/u })
      .first()
      .click();
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Aufzeichnung löschen' }).click();
    await desk.page.getByText('vorzeitig gelöscht').waitFor();
    await app.db(`UPDATE recording_file SET delete_on = '2020-01-01'`);
    await app.get(RecordingCleaner).clean();
    expect(readdirSync(service.folder)).toEqual([]);
    const gone = (await list()).map((each) => each.gone);
    expect([...new Set(gone)].sort()).toEqual(['day', 'early', 'objection']);
    const audit = await app.db<{ why: string }>(
      `SELECT detail->>'why' AS why FROM audit_entry WHERE action = 'recording-deleted' ORDER BY at`,
    );
    expect(audit.map(({ why }) => why).sort()).toEqual(gone.sort());
  });
});
