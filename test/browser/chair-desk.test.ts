import { randomUUID } from 'node:crypto';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { handIn } from '../support/held-meeting';
import { enter, LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { amendment, changed, motion } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers, type Person } from './support/browsers';

const ITEMS = 12;
const DESKS = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
];

/** A whole evening at the desk: the page never scrolls, and the one button is always there. */
describe('the desk of the chair', () => {
  const unexpected: string[] = [];
  let app: TestApp;
  let browsers: Browsers;
  let chair: Person;
  let office: LiveClient;
  let second = '';
  let voters: readonly LiveClient[] = [];

  beforeAll(async () => {
    app = await startTestApp();
    const author = await app.signIn('ahrenfels');
    const paper = await handIn(author, motion());
    await handIn(author, amendment(paper.id, changed(paper.text?.points ?? [], ['zehn', 'acht'])));
    const items = Array.from({ length: ITEMS }, (_, index) => ({
      id: randomUUID(),
      title: `Bericht der Verwaltung über den Sachstand der Straßensanierung im Stadtteil ${index + 1}`,
      ...(index === 1 ? { paperId: paper.id, responsibility: 'decision' as const } : {}),
    }));
    const meetingId = await planMeeting(app, { items });
    office = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await office.must(OPEN);
    await office.follow();
    // Whoever leads in the room is there as well.
    for (const key of ['vorsitz', ...COUNCILLORS.slice(0, 29).map((councillor) => councillor.key)])
      await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    voters = await Promise.all(
      COUNCILLORS.slice(0, 3).map(async ({ key }) => new LiveClient(await enter(app, key), meetingId)),
    );
    second = await planMeeting(app, { items: items.map(({ title }) => ({ id: randomUUID(), title })) });
    const other = new LiveClient(await enter(app, 'sitzungsdienst'), second);
    await other.must(OPEN);
    other.leave();
    browsers = await openBrowsers(app.url, unexpected);
    chair = await browsers.signedIn('vorsitz');
    await chair.page.goto(`${app.url}/leitung/${meetingId}`);
    await heading().waitFor();
  }, 120_000);
  afterAll(async () => {
    for (const client of [office, ...voters]) client?.leave();
    await browsers?.close();
    await app?.stop();
  }, 60_000);

  const heading = (): ReturnType<Person['page']['locator']> => chair.page.locator('.g-step h2').first();

  /** What the page scrolls by, and how far the button is out of sight; nothing of both. */
  async function expectFits(): Promise<void> {
    for (const size of DESKS) {
      await chair.page.setViewportSize(size);
      const found = await chair.page.evaluate(() => {
        const page = document.scrollingElement;
        const button = document.querySelector('.g-step__bar button')?.getBoundingClientRect();
        const isSeen = button === undefined || (button.top >= 0 && button.bottom <= window.innerHeight);
        return {
          down: (page?.scrollHeight ?? 0) - window.innerHeight,
          aside: (page?.scrollWidth ?? 0) - window.innerWidth,
          lamp: document.querySelector('.g-lamp') !== null,
          isSeen,
        };
      });
      const step = await heading().innerText();
      expect({ step, ...size, ...found }).toEqual({ step, ...size, down: 0, aside: 0, lamp: true, isSeen: true });
    }
  }

  const openVote = (): string => {
    const opened = office.entries.map(({ event }) => event).findLast(({ kind }) => kind === 'vote-opened');
    return String(opened?.['voteId'] ?? '');
  };

  /** Presses the step with two Enters: the first one only goes to the button. */
  async function pressStep(before: string): Promise<void> {
    const { page } = chair;
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('.g-step__bar') !== null)).toBe(true);
    expect(await heading().innerText()).toBe(before);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (old) =>
        document.querySelector('dialog[open]') !== null || document.querySelector('.g-step h2')?.textContent !== old,
      before,
    );
    const confirm = page.locator('dialog[open] .kern-btn--primary');
    if ((await confirm.count()) === 0) return;
    await confirm.press('Enter');
    await page.waitForFunction((old) => document.querySelector('.g-step h2')?.textContent !== old, before);
  }

  it('fits at every step of a meeting of twelve items, led by keyboard alone', async () => {
    const steps: string[] = [];
    for (let name = ''; name !== 'Die Sitzung ist geschlossen';) {
      name = await heading().innerText();
      steps.push(name);
      await expectFits();
      if (name === 'Abstimmung läuft') {
        for (const voter of voters) await voter.must({ kind: 'cast-ballot', voteId: openVote(), choice: 'yes' });
        await chair.page.getByText('3 von 30').first().waitFor();
      }
      if (/^(Abstimmen|Abstimmung läuft|Ergebnis)/u.test(name)) expect(await findingsOf(chair.page)).toEqual([]);
      if (name !== 'Die Sitzung ist geschlossen') await pressStep(name);
    }
    expect(steps.filter((step) => step.endsWith('aufrufen'))).toHaveLength(ITEMS);
    expect(steps).toContain('Ergebnis verkünden');
  }, 240_000);

  it('does nothing by the space bar, and calls no other item unasked', async () => {
    const { page } = chair;
    await page.goto(`${app.url}/leitung/${second}`);
    await heading().waitFor();
    await page.getByRole('button', { name: 'Ö 1 aufrufen', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ö 1 aufrufen' }).click();
    await page.getByText('Ö 1 abschließen').first().waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Aufrufen – Ö 3' }).click();
    await page.getByRole('dialog').getByText('Ö 1 ist noch nicht abgeschlossen.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Ö 1 abschließen').first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('zur Tagesordnung').waitFor();
    expect(await findingsOf(page)).toEqual([]);
  }, 60_000);

  it('never broke a page', () => expect(unexpected).toEqual([]));
});
