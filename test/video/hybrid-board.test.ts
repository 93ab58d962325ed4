import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { enter, LiveClient, personIdOf, until } from '../support/live';
import { openLine } from '../support/video-line';
import { callOn, goIn, press } from './call-stage';
import {
  cookieOf,
  FIRST,
  hears,
  HybridEvening,
  IN_HALL,
  INTERPRETER,
  isIn,
  LOOK,
  PATIENCE,
  SECOND,
  sees,
  tokensOf,
  vote,
} from './hybrid-evening';
import { hasLivekit } from './livekit';
import { receivedWithin } from './media';

jest.setTimeout(240_000);

/**
 * An evening as it is held: whoever leads and a screen in the hall, two members and an interpreter elsewhere. What goes
 * wrong on such an evening does, one after another, and pictures and sound are counted where they arrive.
 */
(hasLivekit ? describe : describe.skip)('a hybrid meeting from beginning to end', () => {
  const evening = new HybridEvening();
  const [open, closed] = [randomUUID(), randomUUID()];
  const repeated = randomUUID();
  let chair: Person;
  let first: Person;
  let second: Person;
  let interpreter: Person;
  let screen: Person;
  let begun = 0;
  let done = 0;

  beforeAll(async () => {
    await evening.open(
      [
        { id: open, title: 'Spielplatz an der Furt' },
        { id: closed, title: 'Grundstück am Wehr', public: false },
      ],
      open,
    );
  });
  afterAll(() => evening.close());
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
  const everybodySees = async (): Promise<void> => {
    await Promise.all([chair, first, second, screen].map(({ page }) => sees(page)));
  };
  /** With the floor of the list they are heard elsewhere and in the hall, and without it no more. */
  const firstSpeaks = async (): Promise<void> => {
    await first.page.getByRole('button', { name: 'Zu Wort melden' }).first().click();
    const given = async () => ((await evening.office.act({ kind: 'give-floor' })).ok ? true : undefined);
    await until(given, 'nobody is on the list', PATIENCE);
    const microphone = callOn(first.page).getByRole('button', { name: 'Mikrofon', exact: true });
    const open = async () => ((await microphone.getAttribute('aria-disabled')) === null ? true : undefined);
    await until(open, 'the microphone did not open', PATIENCE);
    await press(first.page, 'Mikrofon');
    await Promise.all([chair, second, screen].map(({ page }) => hears(page)));
    await evening.office.must({ kind: 'end-floor' });
    const silent = async () => ((await receivedWithin(second.page, 2_000)).audioEnergy === 0 ? true : undefined);
    await until(silent, 'they are still heard', PATIENCE);
  };
  const videoServer = (): string => readFileSync(join(evening.program.livekit, 'server.pid'), 'utf8');

  step('admits whoever waits, and shows and plays everybody to everybody, in the hall too', async () => {
    chair = await evening.leader();
    first = await evening.atDoor(FIRST, 'mitglied/sitzung');
    second = await evening.atDoor(SECOND, 'mitglied/sitzung', evening.network.url);
    interpreter = await evening.atDoor(INTERPRETER, 'teilnehmen');
    await callOn(chair.page).getByText('3 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
    for (const { page } of [first, second, interpreter]) await goIn(page);
    const role = evening.base(`/people/${personIdOf(INTERPRETER)}/role`);
    expect((await evening.clerk.put(role, { role: 'interpreter' })).status).toBe(204);
    screen = await evening.screen();
    await screen.page.locator('.hall-tile--interpreter video').waitFor({ timeout: PATIENCE });
    await everybodySees();
    for (const login of [FIRST, SECOND])
      await until(
        () => {
          const reach = evening.lastReach(login);
          return reach?.['sound'] === true && reach['picture'] === true ? true : undefined;
        },
        `picture and sound of ${login} are not noted`,
        PATIENCE,
      );
    await chair.page.getByText('Bild und Ton: 2 von 2.').waitFor();
    await keepPicture(chair.page, 'board-1-desk');
    await keepPicture(screen.page, 'board-1-hall');
  });

  step('gives the floor by the list, which is heard elsewhere and in the hall, and takes it back', async () => {
    await firstSpeaks();
  });

  step('votes meanwhile; a line that breaks is noticed, the report rests the vote, and it is repeated', async () => {
    const { office, network } = evening;
    const subject = { kind: 'free', question: 'Wird der Spielplatz gebaut?' } as const;
    const voteId = randomUUID();
    await office.must({ kind: 'open-vote', voteId, itemId: open, subject });
    await vote(first.page, 'Ja');
    await sees(first.page);
    network.cut();
    await until(
      () => (evening.lastReach(SECOND)?.['line'] === false ? true : undefined),
      'nobody noticed the line that broke',
      PATIENCE,
    );
    await office.must({
      ...{ kind: 'report-disturbance', reportId: randomUUID(), personId: personIdOf(SECOND) },
      ...{ what: 'line', note: 'Am Telefon gemeldet.' },
    });
    await chair.page.getByText('Gemeldete Störungen').waitFor();
    await keepPicture(chair.page, 'board-2-report');
    expect((await office.act({ kind: 'close-vote', voteId })).ok).toBe(false);
    await chair.page.getByText('Bild und Ton: 1 von 2;').waitFor();
    // Whoever leads cannot tell whose it is: then the vote is void, and repeated.
    await office.must({
      ...{ kind: 'interrupt-meeting', cause: 'disturbance', responsibility: 'unknown', openVote: 'voided' },
      reason: 'Die Verbindung von Ulrich Dachsleitner ist unterbrochen',
    });
    const told = first.page.getByText(/wegen einer Störung der Bild-Ton-Übertragung unterbrochen \(§ 10/u);
    await told.first().waitFor();
    await keepPicture(first.page, 'board-2-interrupted', { whole: true });
    network.restore();
    await isIn(second.page);
    await sees(second.page);
    await until(
      () => (evening.lastReach(SECOND)?.['line'] === true ? true : undefined),
      'nobody noticed the return',
      PATIENCE,
    );
    await office.must({ kind: 'resume-meeting' });
    await office.must({ kind: 'open-vote', voteId: repeated, itemId: open, subject });
    await vote(first.page, 'Ja');
    await vote(second.page, 'Nein');
  });

  step('goes on after the video server was killed, with the vote open, and counts on', async () => {
    process.kill(Number(videoServer()), 'SIGKILL');
    await callOn(first.page).getByText('unterbrochen').waitFor({ timeout: PATIENCE });
    for (const login of IN_HALL.slice(0, 2)) {
      const line = new LiveClient(await enter(evening.program.app, login), evening.meetingId);
      await line.must({ kind: 'cast-ballot', voteId: repeated, choice: 'yes' });
      line.leave();
    }
    for (const { page } of [chair, first, second]) await isIn(page);
    await everybodySees();
  });

  step('goes on after Gremia was killed, which takes the call over with everybody in it', async () => {
    const before = videoServer();
    evening.office.leave();
    await evening.program.killAndStart();
    expect(videoServer()).toBe(before);
    await evening.joinOffice();
    for (const { page } of [chair, first, second]) await isIn(page);
    await everybodySees();
    // The ballots of before are there, and those who have not voted vote.
    await first.page.getByText('Ihre Stimme: Ja – gezählt').first().waitFor();
    await evening.office.must({ kind: 'close-vote', voteId: repeated });
    await evening.office.must({ kind: 'announce-result', voteId: repeated, carried: true });
    await press(chair.page, 'Mikrofon');
    await Promise.all([first, second].map(({ page }) => hears(page)));
    // Whoever leads sits in the hall, which is not played itself.
    expect((await receivedWithin(screen.page, LOOK)).audioEnergy).toBe(0);
    await press(chair.page, 'Mikrofon');
    await firstSpeaks();
  });

  step('closes the doors for the part without the public, to every token of those who must not be there', async () => {
    const { office, clerk } = evening;
    const held = [first, second, interpreter].map(({ page }) => tokensOf(page));
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
    await Promise.all([chair, first].map(({ page }) => sees(page)));
    const inside = await first.page.evaluate(async (path) => (await fetch(path)).json(), evening.base());
    expect(JSON.stringify(inside)).not.toContain(personIdOf(SECOND));
    const confirmed = office.entries.filter(({ event }) => event.kind === 'alone-confirmed');
    expect(confirmed.map(({ event }) => event['personId'])).toEqual([personIdOf(FIRST)]);
    const theirs = held.flatMap((each) => [...each]);
    expect(theirs.length).toBeGreaterThanOrEqual(6);
    for (const person of [second, interpreter])
      for (const token of theirs)
        expect((await openLine(clerk, token, { cookie: await cookieOf(person) })).status).toBe(403);
    const outside = await Promise.all([second, interpreter, screen].map(({ page }) => receivedWithin(page, LOOK)));
    for (const received of outside) expect(received).toEqual({ frames: 0, audioEnergy: 0 });
    await keepPicture(screen.page, 'board-3-hall');
  });

  step('ends the call with the meeting', async () => {
    await evening.office.must({ kind: 'close-item', itemId: closed, disposition: 'noted', note: '' });
    await evening.office.must({ kind: 'close-meeting' });
    for (const { page } of [chair, first]) await callOn(page).waitFor({ state: 'detached' });
  });
});
