import type { Locator, Page } from 'playwright-core';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { startScreens } from './support/screens';

const WIDTHS = [
  [360, 800],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
] as const;

/** Each lesson walked to its end by what the guide asks for, in front of a browser. */
describe('the guided first meeting', () => {
  const screens = startScreens();

  const begin = async (login: string, lesson: string): Promise<Person> => {
    const person = await screens.browsers.signedIn(login);
    await person.page.goto(`${screens.app.url}/ueben`);
    await person.page.getByRole('heading', { level: 1, name: 'Erste Sitzung üben' }).waitFor();
    expect(await findingsOf(person.page)).toEqual([]);
    await person.page.getByRole('button', { name: `Übung beginnen – ${lesson}` }).click();
    await person.page.locator('.g-guide').waitFor();
    return person;
  };
  const asks = (page: Page, words: string | RegExp): Promise<void> =>
    page.locator('.g-guide__do').getByText(words).waitFor({ timeout: 40_000 });
  /** The one next step of the desk, by its button. */
  const next = async (page: Page, name: RegExp): Promise<void> => {
    await page.locator('.g-step__acts').getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name })
      .click({ timeout: 1_500 })
      .catch(() => undefined);
  };
  const passing = (page: Page): Locator =>
    page.locator('.g-step__bar').getByRole('button', { name: /^(?:Zur Abstimmung|Zum Abschluss des Punktes)$/u });
  /** Leaves a debate that simulated members have begun at a time of their own; the step is there already. */
  const passDebate = async (page: Page): Promise<void> => {
    const pass = passing(page);
    while ((await pass.count()) > 0) await pass.click({ timeout: 3_000 }).catch(() => undefined);
  };
  /** Another one may ask for the floor in the moment of choosing. */
  const chooseHands = async (page: Page): Promise<void> => {
    const how = page.locator('.g-step__acts select');
    for (let isChosen = false; !isChosen;) {
      await passDebate(page);
      isChosen = await how.selectOption({ label: 'Handzeichen' }, { timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    }
  };
  /** An item without a vote may be debated, too. */
  const closeItem = async (page: Page, name: RegExp): Promise<void> => {
    const close = page.locator('.g-step__acts').getByRole('button', { name });
    await close.or(passing(page)).first().waitFor();
    await passDebate(page);
    await next(page, name);
  };
  /** Simulated members ask for the floor at a time of their own: they are passed over until the vote is open. */
  const openVote = async (page: Page): Promise<void> => {
    const bar = page.locator('.g-step__bar');
    for (;;) {
      const step = await bar.getAttribute('data-step');
      if (step !== 'open-vote' && step !== 'give-floor' && step !== 'hear-speaker') return;
      await bar
        .getByRole('button', { name: step === 'open-vote' ? 'Abstimmung eröffnen' : 'Zur Abstimmung' })
        .click({ timeout: 3_000 })
        .catch(() => undefined);
      // Whatever becomes of the press is another step, or the same for another try.
      await page
        .waitForFunction((old) => document.querySelector<HTMLElement>('.g-step__bar')?.dataset['step'] !== old, step, {
          timeout: 3_000,
        })
        .catch(() => undefined);
    }
  };
  /** What the page still loads above the step would move it away again once it was shown. */
  const isAtRest = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => {
      const target = document.querySelector<HTMLElement>('[data-guided]');
      if (target === null) return false;
      const top = String(target.getBoundingClientRect().top + window.scrollY);
      const { seenAt = '', since = '0' } = target.dataset;
      if (seenAt !== top) Object.assign(target.dataset, { seenAt: top, since: String(performance.now()) });
      return seenAt === top && performance.now() - Number(since) > 500;
    });
  /** Nothing lies over what the step is about, and what is asked for takes the focus when it is shown. */
  const isShown = async (page: Page): Promise<void> => {
    await isAtRest(page);
    await page.locator('.g-guide').getByRole('button', { name: 'Zeigen, wo' }).press('Enter');
    await page.waitForFunction(() => {
      const target = document.querySelector('[data-guided]');
      if (target === null || document.activeElement !== target) return false;
      const { left, top, width, height } = target.getBoundingClientRect();
      return target.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
  };
  const atAllWidths = async (page: Page, name: string): Promise<void> => {
    for (const [width, height] of WIDTHS) {
      await page.setViewportSize({ width, height });
      await isShown(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await keepPicture(page, `lesson-${name}-${width}`);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('is offered to a newcomer once, and found again below', async () => {
    const { page } = await screens.browsers.signedIn('kornblum');
    await page.goto(`${screens.app.url}/mitglied`);
    await page.getByText('Neu hier?').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nicht mehr anbieten' }).click();
    await page.getByText('Neu hier?').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Neu hier?').count()).toBe(0);
    await page.getByRole('link', { name: 'Erste Sitzung üben' }).click();
    await page.getByRole('heading', { level: 1, name: 'Erste Sitzung üben' }).waitFor();
  }, 90_000);

  it('leads a member from attendance to the end', async () => {
    const { page } = await begin('ahrenfels', 'An einer Sitzung teilnehmen');
    await asks(page, 'Melden Sie Ihre Anwesenheit.');
    await page.getByRole('button', { name: 'Anwesenheit melden' }).waitFor();
    await atAllWidths(page, 'member');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Anwesenheit melden' }).click();
    await asks(page, 'Melden Sie sich zu Wort.');
    await page.reload();
    await asks(page, 'Melden Sie sich zu Wort.');
    await page.locator('[data-guide="floor"]').getByRole('button').first().click();
    await asks(page, 'Stimmen Sie ab.');
    await page.locator('#stimmabgabe').getByText('Ja', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Stimme abgeben' }).click();
    await asks(page, 'Zeigen Sie an, dass Sie befangen sind.');
    await page.locator('[data-guide="conflict"]').getByRole('button').click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await asks(page, 'Geschafft!');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Zu den Übungen' }).click();
    await page.getByText('abgeschlossen', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Noch einmal üben – An einer Sitzung teilnehmen' }).waitFor();
  }, 240_000);

  it('leads the chair through a whole meeting, and is gone on with after leaving', async () => {
    const { page } = await begin('vorsitz', 'Sitzung leiten');
    await page.setViewportSize({ width: 1440, height: 900 });
    await asks(page, 'Eröffnen Sie die Sitzung.');
    await atAllWidths(page, 'chair');
    expect(await findingsOf(page)).toEqual([]);
    await next(page, /eröffnen/iu);
    await asks(page, 'Rufen Sie Ö 1 auf.');
    await next(page, /aufrufen/u);
    await asks(page, 'Erteilen Sie das Wort.');
    await next(page, /^Wort an/u);
    await asks(page, 'Beenden Sie den Redebeitrag.');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rede beenden' }).first().click();
    await asks(page, 'Eröffnen Sie die Abstimmung.');
    // Left in the middle, and gone on with where it was.
    await page.getByRole('link', { name: 'Übung verlassen' }).click();
    await page.getByRole('button', { name: 'Übung fortsetzen – Sitzung leiten' }).click();
    await asks(page, 'Eröffnen Sie die Abstimmung.');
    await openVote(page);
    await vote(page);
    await asks(page, 'Schließen Sie Ö 1 ab.');
    await next(page, /abschließen/u);
    await asks(page, 'Rufen Sie Ö 2 auf.');
    await next(page, /aufrufen/u);
    await asks(page, 'Halten Sie eine Befangenheit fest.');
    await isShown(page);
    const conflicts = page.locator('[data-guide="conflicts"]');
    await conflicts.locator('summary').first().click();
    await conflicts.locator('select').first().selectOption({ index: 3 });
    await conflicts.getByRole('button', { name: 'Als befangen eintragen' }).click();
    await asks(page, /Nun ohne Hilfe/u);
    await openVote(page);
    await vote(page);
    await asks(page, 'Unterbrechen Sie die Sitzung für eine Pause.');
    await isShown(page);
    await page.getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sitzung unterbrechen' }).click();
    await page.getByLabel(/^Grund der Unterbrechung/u).fill('Pause');
    await page.getByRole('button', { name: 'Unterbrechen', exact: true }).click();
    await asks(page, 'Setzen Sie die Sitzung fort.');
    await next(page, /fortsetzen/iu);
    await asks(page, 'Bringen Sie die Sitzung zu Ende.');
    await next(page, /abschließen/u);
    await next(page, /schließen/u);
    await asks(page, 'Geschafft!');
    expect(await findingsOf(page)).toEqual([]);
  }, 300_000);

  it('leads the clerk from the agenda to the minutes', async () => {
    const { page } = await begin('sitzungsdienst', 'Sitzung vorbereiten und festhalten');
    await page.setViewportSize({ width: 1440, height: 900 });
    await asks(page, /zweiten Punkt/u);
    await atAllWidths(page, 'clerk');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('Punkt ohne Drucksache').fill('Verschiedenes');
    await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
    await page.getByRole('button', { name: 'Tagesordnung speichern' }).click();
    await asks(page, /eröffnen Sie die Sitzung/u);
    await page.locator('.g-guide').getByRole('link', { name: 'Zur Sitzungsleitung' }).click();
    await asks(page, /eröffnen Sie die Sitzung/u);
    await next(page, /eröffnen/iu);
    await asks(page, 'Rufen Sie Ö 1 auf.');
    await next(page, /aufrufen/u);
    await asks(page, /Wählen Sie „Handzeichen“/u);
    await isShown(page);
    await chooseHands(page);
    await openVote(page);
    await asks(page, /Tragen Sie die gezählten Stimmen ein/u);
    expect(await findingsOf(page)).toEqual([]);
    for (const [index, count] of ['5', '1', '0'].entries())
      await page.locator('.g-step__bar input[inputmode="numeric"]').nth(index).fill(count);
    await page.locator('.g-step__bar').getByRole('button').first().click();
    await asks(page, 'Verkünden Sie das Ergebnis.');
    await next(page, /verkünden/u);
    await asks(page, /Halten Sie einen Vermerk/u);
    await page.getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
    const more = page.getByRole('dialog');
    await more.getByText('Vermerk für die Niederschrift').click();
    await more.getByLabel('Vermerk', { exact: true }).fill('Die Vorsitzende dankt.');
    await more.getByRole('button', { name: 'Vermerk festhalten' }).click();
    await asks(page, 'Bringen Sie die Sitzung zu Ende.');
    await page.keyboard.press('Escape');
    await next(page, /Ö 1 abschließen/u);
    await next(page, /aufrufen/u);
    await closeItem(page, /Ö 2 abschließen/u);
    await next(page, /Sitzung schließen/u);
    await asks(page, /Erstellen Sie den Entwurf/u);
    await page.locator('.g-guide').getByRole('link', { name: 'Zur Niederschrift' }).click();
    await asks(page, /Erstellen Sie den Entwurf/u);
    await page.locator('.g-empty').getByRole('button').click();
    await asks(page, 'Geschafft!');
    expect(await findingsOf(page)).toEqual([]);
  }, 300_000);

  /** Closed once the others have voted; then announced. */
  async function vote(page: Page): Promise<void> {
    await asks(page, /Schließen Sie die Abstimmung|Nun ohne Hilfe/u);
    await page
      .locator('.g-step__acts')
      .getByRole('button', { name: /Abstimmung schließen/u })
      .waitFor();
    await next(page, /Abstimmung schließen/u);
    await next(page, /verkünden/u);
  }
});
