import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeviceView } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { openBrowsers, type Browsers, type Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { openRelay, type Relay } from '../browser/support/relay';
import { committee } from '../support/paper-inputs';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { TestClient } from '../support/test-client';
import { openLine } from '../support/video-line';
import { callOn, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { FAKE_DEVICES, receivedBy, receivedWithin } from './media';
import { OwnProgram } from './own-program';

jest.setTimeout(240_000);

const [CHAIR, FIRST, SECOND, INTERPRETER] = ['rabenhaupt', 'ahrenfels', 'dachsleitner', 'inklusion'] as const;
const IN_HALL = ['eschenwald', 'sandweg', 'tannhofer', 'moorbach', 'pappelreihe'];
const PATIENCE = 60_000;
const LOOK = 4_000;
const LEAST_FRAMES = 5;

/**
 * An evening of a committee in Nordrhein-Westfalen as it is held: whoever leads and a screen in the hall, two members
 * and an interpreter elsewhere, the program as `npm start` runs it. What goes wrong on such an evening does, one after
 * another, and pictures and sound are counted where they arrive.
 */
(hasLivekit ? describe : describe.skip)('a hybrid meeting from beginning to end', () => {
  const unexpected: string[] = [];
  const [open, closed] = [randomUUID(), randomUUID()];
  const repeated = randomUUID();
  let program: OwnProgram;
  let browsers: Browsers;
  let network: Relay;
  let office: LiveClient;
  let clerk: TestClient;
  let meetingId: string;
  let chair: Person;
  let first: Person;
  let second: Person;
  let interpreter: Person;
  let screen: Person;
  let begun = 0;
  let done = 0;

  beforeAll(async () => {
    program = await OwnProgram.open();
    const { app } = program;
    await app.db('UPDATE committee SET profile_key = $1 WHERE id = $2', [
      'nordrhein-westfalen-committee',
      committee('bauausschuss'),
    ]);
    meetingId = await planMeeting(app, {
      committee: 'bauausschuss',
      items: [
        { id: open, title: 'Spielplatz an der Furt' },
        { id: closed, title: 'Grundstück am Wehr', public: false },
      ],
    });
    clerk = new TestClient(program.url);
    expect((await clerk.signIn('sitzungsdienst', DEMONSTRATION_PASSWORD)).status).toBe(201);
    const record = {
      ...{ revision: 0, declaration: null, helpContact: '0361 1234', committee: null, firstSession: false },
      ...{ statuteClause: '§ 7a Hauptsatzung', resolution: 'Beschluss vom 02.11.2026', approvedSystem: 'Gremia 1' },
    };
    const saved = await clerk.put(`/api/v1/meetings/${meetingId}/remote-record`, { ...record, publicRoom: '' });
    expect([saved.status, saved.status === 200 ? '' : JSON.stringify(saved.body)]).toEqual([200, '']);
    await joinOffice();
    await office.must(OPEN);
    for (const login of [CHAIR, ...IN_HALL])
      await office.must({ kind: 'check-in', personId: personIdOf(login), mode: 'hall' });
    for (const login of [FIRST, SECOND])
      await office.must({ kind: 'check-in', personId: personIdOf(login), mode: 'remote' });
    await office.must({ kind: 'call-item', itemId: open });
    browsers = await openBrowsers(program.url, unexpected, FAKE_DEVICES);
    network = await openRelay(program.url);
  });
  afterAll(async () => {
    office?.leave();
    await browsers?.close();
    await network?.close();
    await program?.close();
    expect(unexpected).toEqual([]);
  });
  // Each step stands on the one before it: after a failure the rest would only wait.
  beforeEach(() => {
    if (begun !== done) throw new Error('an earlier step failed');
    begun += 1;
  });
  const step = (name: string, act: () => Promise<void>): void => {
    it(name, async () => {
      await act();
      done += 1;
    });
  };

  async function joinOffice(): Promise<void> {
    office = new LiveClient(clerk, meetingId);
    await office.follow();
  }
  const base = (path = ''): string => `/api/v1/meetings/${meetingId}/conference${path}`;
  const button = (page: Page, name: string) => callOn(page).getByRole('button', { name, exact: true });
  const isIn = (page: Page): Promise<void> =>
    callOn(page).getByText('Sie sind im Gespräch.').waitFor({ timeout: PATIENCE });
  const sees = async (page: Page): Promise<void> => {
    await until(
      async () => ((await receivedWithin(page, 1_000)).frames > 0 ? true : undefined),
      'no picture came',
      PATIENCE,
    );
    expect((await receivedWithin(page, LOOK)).frames).toBeGreaterThanOrEqual(LEAST_FRAMES);
  };
  const hears = (page: Page): Promise<unknown> =>
    until(
      async () => ((await receivedWithin(page, 1_000)).audioEnergy > 0 ? true : undefined),
      'nothing is heard',
      PATIENCE,
    );
  const everybodySees = async (): Promise<void> => {
    for (const { page } of [chair, first, second, screen]) await sees(page);
  };
  const lastReach = (login: string) =>
    office.entries.findLast(({ event }) => event.kind === 'reach-noted' && event['personId'] === personIdOf(login))
      ?.event;
  const cookieOf = async ({ context }: Person): Promise<string> =>
    (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

  step('admits whoever waits, and shows and plays everybody to everybody, in the hall too', async () => {
    chair = await browsers.signedIn(CHAIR);
    await chair.page.setViewportSize({ width: 1440, height: 900 });
    await chair.page.goto(`${program.url}/leitung/${meetingId}`);
    await press(chair.page, 'Gespräch beginnen');
    await press(chair.page, 'Am Gespräch teilnehmen');
    await goIn(chair.page);
    first = await browsers.signedIn(FIRST);
    second = await browsers.signedIn(SECOND, network.url);
    interpreter = await browsers.signedIn(INTERPRETER);
    await first.page.goto(`${program.url}/mitglied/sitzung/${meetingId}`);
    await second.page.goto(`${network.url}/mitglied/sitzung/${meetingId}`);
    await interpreter.page.goto(`${program.url}/teilnehmen/${meetingId}`);
    for (const { page } of [first, second, interpreter]) await press(page, 'Am Gespräch teilnehmen');
    await callOn(chair.page).getByText('3 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
    for (const { page } of [first, second, interpreter]) await goIn(page);
    const role = base(`/people/${personIdOf(INTERPRETER)}/role`);
    expect((await clerk.put(role, { role: 'interpreter' })).status).toBe(204);
    screen = await browsers.visitor();
    await screen.page.goto(`${program.url}/geraet?art=hall`);
    const code = await screen.page.locator('.hall-code').textContent();
    const place = { name: 'Beamer', committeeId: committee('bauausschuss'), meetingId };
    expect((await clerk.post<DeviceView>('/api/v1/devices', { code, ...place })).status).toBe(201);
    await screen.page.locator('.hall-tile--interpreter video').waitFor({ timeout: PATIENCE });
    await everybodySees();
    for (const login of [FIRST, SECOND])
      await until(
        () => (lastReach(login)?.['sound'] === true && lastReach(login)?.['picture'] === true ? true : undefined),
        `picture and sound of ${login} are not noted`,
        PATIENCE,
      );
    await chair.page.getByText('Bild und Ton: 2 von 2.').waitFor();
    await keepPicture(chair.page, 'board-1-desk');
    await keepPicture(screen.page, 'board-1-hall');
  });

  step('gives the floor by the list, which is heard elsewhere and in the hall, and takes it back', async () => {
    await first.page.getByRole('button', { name: 'Zu Wort melden' }).first().click();
    await until(
      async () => ((await office.act({ kind: 'give-floor' })).ok ? true : undefined),
      'nobody is on the list',
      PATIENCE,
    );
    await until(
      async () => ((await button(first.page, 'Mikrofon').getAttribute('aria-disabled')) === null ? true : undefined),
      'the microphone did not open',
      PATIENCE,
    );
    await press(first.page, 'Mikrofon');
    for (const { page } of [chair, second, screen]) await hears(page);
    await office.must({ kind: 'end-floor' });
    await until(
      async () => ((await receivedWithin(second.page, 2_000)).audioEnergy === 0 ? true : undefined),
      'they are still heard',
      PATIENCE,
    );
  });

  step(
    'votes meanwhile; a line that breaks is noticed, the report by telephone rests the vote, and it is repeated',
    async () => {
      const subject = { kind: 'free', question: 'Wird der Spielplatz gebaut?' } as const;
      const voteId = randomUUID();
      await office.must({ kind: 'open-vote', voteId, itemId: open, subject });
      await first.page.locator('.g-ballot').getByRole('radio', { name: /^Ja/u }).check();
      await first.page
        .locator('.g-ballot')
        .getByRole('button', { name: /abgeben/u })
        .click();
      await first.page.getByText('Ihre Stimme: Ja – gezählt').first().waitFor();
      await sees(first.page);
      const cutAt = Date.now();
      network.cut();
      await until(() => (lastReach(SECOND)?.['line'] === false ? true : undefined), 'nobody noticed', 30_000);
      expect(Date.now() - cutAt).toBeLessThan(20_000);
      await office.must({
        ...{ kind: 'report-disturbance', reportId: randomUUID(), personId: personIdOf(SECOND) },
        ...{ what: 'line', note: 'Am Telefon gemeldet.' },
      });
      await chair.page.getByText('Gemeldete Störungen').waitFor();
      await keepPicture(chair.page, 'board-2-report');
      const refused = await office.act({ kind: 'close-vote', voteId });
      expect(refused.ok).toBe(false);
      await chair.page.getByText('Bild und Ton: 1 von 2;').waitFor();
      // Whoever leads cannot tell whose it is: then the vote is void, and repeated.
      await office.must({
        ...{ kind: 'interrupt-meeting', cause: 'disturbance', responsibility: 'unknown', openVote: 'voided' },
        reason: 'Die Verbindung von Ulrich Dachsleitner ist unterbrochen',
      });
      await first.page
        .getByText(/wegen einer Störung der Bild-Ton-Übertragung unterbrochen \(§ 10/u)
        .first()
        .waitFor();
      await keepPicture(first.page, 'board-2-interrupted', { whole: true });
      network.restore();
      await isIn(second.page);
      await sees(second.page);
      await until(
        () => (lastReach(SECOND)?.['line'] === true ? true : undefined),
        'nobody noticed the return',
        PATIENCE,
      );
      await office.must({ kind: 'resume-meeting' });
      await office.must({ kind: 'open-vote', voteId: repeated, itemId: open, subject });
      for (const [{ page }, choice] of [
        [first, /^Ja/u],
        [second, /^Nein/u],
      ] as const) {
        await page.locator('.g-ballot').getByRole('radio', { name: choice }).check();
        await page
          .locator('.g-ballot')
          .getByRole('button', { name: /abgeben/u })
          .click();
        await page
          .getByText(/Ihre Stimme: (?:Ja|Nein) – gezählt/u)
          .first()
          .waitFor();
      }
    },
  );

  step('goes on after the video server was killed, with the vote open, and counts on', async () => {
    process.kill(Number(readFileSync(join(program.livekit, 'server.pid'), 'utf8')), 'SIGKILL');
    await callOn(first.page).getByText('unterbrochen').waitFor({ timeout: 30_000 });
    for (const login of IN_HALL.slice(0, 2)) {
      const line = new LiveClient(await enter(program.app, login), meetingId);
      await line.must({ kind: 'cast-ballot', voteId: repeated, choice: 'yes' });
      line.leave();
    }
    for (const { page } of [chair, first, second]) await isIn(page);
    await everybodySees();
  });

  step('goes on after Gremia was killed, which takes the call over with everybody in it', async () => {
    const before = readFileSync(join(program.livekit, 'server.pid'), 'utf8');
    office.leave();
    await program.killAndStart();
    expect(readFileSync(join(program.livekit, 'server.pid'), 'utf8')).toBe(before);
    await joinOffice();
    for (const { page } of [chair, first, second]) await isIn(page);
    await everybodySees();
    // The ballots of before are there, and those who have not voted vote.
    await first.page.getByText('Ihre Stimme: Ja – gezählt').first().waitFor();
    await office.must({ kind: 'close-vote', voteId: repeated });
    await office.must({ kind: 'announce-result', voteId: repeated, carried: true });
    await press(chair.page, 'Mikrofon');
    for (const { page } of [first, second, screen]) await hears(page);
  });

  step('closes the doors for the part without the public, to every token of those who must not be there', async () => {
    const tokens = new Map<Person, Set<string>>([first, second, interpreter].map((each) => [each, new Set()]));
    for (const [{ page }, held] of tokens)
      page.on('websocket', (socket) => {
        held.add(new URL(socket.url()).searchParams.get('access_token') ?? '');
        socket.on('framereceived', ({ payload }) => {
          for (const [token] of payload.toString('latin1').matchAll(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/gu)) held.add(token);
        });
      });
    // Everybody comes in anew, so that all they are given is known.
    for (const { page } of [first, second, interpreter]) {
      await page.reload();
      await goIn(page);
    }
    await office.must({ kind: 'declare-conflict', itemId: closed, personId: personIdOf(SECOND) });
    await office.must({ kind: 'close-item', itemId: open, disposition: 'noted', note: '' });
    await office.must({ kind: 'call-item', itemId: closed });
    await screen.page.locator('.hall[data-scene="non-public"]').waitFor();
    await callOn(interpreter.page).getByText('Die Öffentlichkeit ist ausgeschlossen.').waitFor();
    await callOn(second.page).getByText('Sie wirken an diesem Punkt nicht mit.').waitFor();
    await press(first.page, 'Ich bin allein, niemand hört mit');
    for (const { page } of [chair, first]) await goIn(page);
    for (const { page } of [chair, first]) await sees(page);
    const inside = await first.page.evaluate(async (path) => (await fetch(path)).json(), base());
    expect(JSON.stringify(inside)).not.toContain(personIdOf(SECOND));
    const confirmed = office.entries.filter(({ event }) => event.kind === 'alone-confirmed');
    expect(confirmed.map(({ event }) => event['personId'])).toEqual([personIdOf(FIRST)]);
    const theirs = [...tokens.values()].flatMap((held) => [...held]);
    expect(theirs.length).toBeGreaterThanOrEqual(6);
    for (const person of [second, interpreter])
      for (const token of theirs)
        expect((await openLine(clerk, token, { cookie: await cookieOf(person) })).status).toBe(403);
    for (const { page } of [second, interpreter, screen])
      expect(await receivedWithin(page, LOOK)).toEqual({ frames: 0, audioEnergy: 0 });
    expect((await receivedBy(screen.page)).frames).toBe(0);
    await keepPicture(screen.page, 'board-3-hall');
  });

  step('ends the call with the meeting', async () => {
    await office.must({ kind: 'close-item', itemId: closed, disposition: 'noted', note: '' });
    await office.must({ kind: 'close-meeting' });
    for (const { page } of [chair, first]) await callOn(page).waitFor({ state: 'detached' });
  });
});
