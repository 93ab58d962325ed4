import { readFile } from 'node:fs/promises';
import { dayOf } from '@gremia/rules';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { startScreens } from './support/screens';
import { openRelay, type Relay } from './support/relay';

const TITLE = 'Trinkbrunnen an den Haltestellen';
const FIRST =
  'Der Oberbürgermeister wird beauftragt, bis zum 30. Juni 2027 an zwölf Haltestellen Trinkbrunnen zu errichten.';
const SECOND = 'Die Kosten von höchstens 240.000 Euro werden aus dem Klimafonds gedeckt.';
const AMENDED = FIRST.replace('30. Juni 2027', '31. August 2027');

/** Five people at five browsers take a motion and an amendment from the first word to the published result. */
describe('a meeting with five browsers', () => {
  const screens = startScreens();
  let network: Relay;
  let clerk: Person;
  let chair: Person;
  let mover: Person;
  let second: Person;
  let visitor: Person;
  let meetingPath = '';
  let motion = '';
  let amendment = '';
  let done = 0;

  beforeAll(async () => {
    network = await openRelay(screens.app.url);
    [clerk, chair, mover, second, visitor] = (await Promise.all([
      screens.browsers.signedIn('sitzungsdienst'),
      screens.browsers.signedIn('vorsitz'),
      screens.browsers.signedIn('rabenhaupt'),
      screens.browsers.signedIn('haselhorst', network.url),
      screens.browsers.visitor(),
    ])) as [Person, Person, Person, Person, Person];
  }, 120_000);
  afterAll(async () => {
    await network?.close();
  });

  // Each step stands on the one before it: after a failure the rest would only wait.
  let begun = 0;
  beforeEach(() => {
    if (begun !== done) throw new Error('an earlier step failed');
    begun += 1;
  });
  const step = (name: string, act: () => Promise<void>): void => {
    it(
      name,
      async () => {
        await act();
        done += 1;
      },
      120_000,
    );
  };

  step('submits a motion', async () => {
    const { page } = mover;
    await page.goto(`${screens.app.url}/mitglied`);
    await page.getByRole('link', { name: 'Antrag schreiben' }).click();
    await page.getByLabel('Titel').fill(TITLE);
    await page.getByText('Fertigen Text einfügen').click();
    await page.getByLabel('Text mit Beschlusspunkten').fill(`01\n${FIRST}\n\n02\n${SECOND}`);
    await page.getByRole('button', { name: 'Punkte anfügen' }).click();
    await page.getByLabel('Text von BP 02').waitFor();
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByRole('button', { name: 'Einreichen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Einreichen' }).click();
    motion =
      (
        await page
          .getByText(/\d{4}\/\d\d/u)
          .first()
          .innerText()
      ).match(/\d{4}\/\d\d/u)?.[0] ?? '';
    expect(motion).toMatch(/^\d{4}\/\d\d$/u);
  });

  step('submits an amendment by editing the text', async () => {
    const { page } = second;
    await page.goto(`${network.url}/mitglied/drucksachen`);
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('link', { name: 'Änderungsantrag schreiben' }).click();
    await page.getByLabel('Text von BP 01').fill(AMENDED);
    await page.locator('ins', { hasText: '31. August' }).first().waitFor();
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByRole('button', { name: 'Einreichen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Einreichen' }).click();
    await page
      .getByText(/Änderungsantrag\s\d{4}\/\d\d/u)
      .first()
      .waitFor();
    amendment =
      (
        await page
          .getByText(/Änderungsantrag\s\d{4}\/\d\d/u)
          .first()
          .innerText()
      ).match(/\d{4}\/\d\d/u)?.[0] ?? '';
    expect(amendment).not.toBe(motion);
  });

  step('plans the meeting, publishes the agenda and convenes', async () => {
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung/sitzungen/neu`);
    await page.getByLabel('Gremium').selectOption({ label: 'Stadtrat' });
    await page.getByLabel('Bezeichnung').fill('Sondersitzung des Stadtrates');
    await page.getByLabel('Tag', { exact: true }).fill(inDays(7));
    await page.getByLabel('Beginn').fill('17:00');
    await page.getByLabel('Ort', { exact: true }).fill('Ratssaal');
    await page.getByRole('button', { name: 'Sitzung anlegen' }).click();
    await page.getByLabel('Drucksache hinzufügen').fill(motion);
    await page
      .getByRole('button', { name: new RegExp(TITLE, 'u') })
      .first()
      .click();
    await page.getByRole('button', { name: 'Tagesordnung speichern' }).click();
    await page.getByRole('button', { name: 'Veröffentlichen …' }).click();
    await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await page.getByRole('button', { name: 'Ladung vermerken …' }).click();
    await page.getByRole('button', { name: 'Ladung vermerken', exact: true }).click();
    await page.getByText('Zur Sitzungsleitung').first().waitFor();
    meetingPath = new URL(page.url()).pathname.split('/').pop() ?? '';

    await visitor.page.goto(`${screens.app.url}/sitzungen/${meetingPath}`);
    await visitor.page.getByText(TITLE).first().waitFor();
  });

  step('opens the meeting and notes who is there', async () => {
    await chair.page.goto(`${screens.app.url}/leitung/${meetingPath}`);
    await chair.page.getByRole('button', { name: 'Sitzung eröffnen' }).click();
    await chair.page
      .getByRole('dialog')
      .getByText(/Regeln, die noch niemand/u)
      .waitFor();
    // It is held today, and was convened for next week.
    await chair.page.getByText('Besonderheiten der Eröffnung').click();
    await chair.page.getByLabel('Grund, falls an einem anderen Tag').fill('Vorgezogen auf Wunsch aller Fraktionen');
    await chair.page.getByRole('dialog').getByRole('button', { name: 'Sitzung eröffnen' }).click();

    for (const [{ page }, url] of [
      [mover, screens.app.url],
      [second, network.url],
    ] as const) {
      await page.goto(`${url}/mitglied/sitzung/${meetingPath}`);
      await page.getByRole('radio', { name: 'im Sitzungssaal' }).check();
      await page.getByRole('button', { name: 'Anwesenheit melden' }).click();
      await page.getByText('Sie sind im Sitzungssaal anwesend.').waitFor();
    }
    const { page } = clerk;
    await page.goto(`${screens.app.url}/leitung/${meetingPath}`);
    const door = page.getByRole('button', { name: /Im Saal/u });
    await door.first().waitFor();
    for (let present = 2; present < 27; present += 1) {
      await door.first().click();
      await page.getByRole('heading', { name: new RegExp(`Anwesenheit: ${present + 1} von`, 'u') }).waitFor();
    }
    await page.getByText('Beschlussfähig', { exact: true }).filter({ visible: true }).first().waitFor();
  });

  step('votes on the amendment; a member loses the network in mid-vote and votes after coming back, once', async () => {
    const { page } = chair;
    await page
      .getByRole('button', { name: /^Ö 1 aufrufen/u })
      .first()
      .click();
    await page.getByRole('button', { name: 'Abstimmung eröffnen' }).click();

    await second.page.getByRole('radio', { name: /^Ja/u }).waitFor();
    // While a vote is open, and when its result is there, the screens differ most from what a page shows at rest.
    await visitor.page.goto(`${screens.app.url}/anzeige/${meetingPath}`);
    await visitor.page.getByText('Wer stimmt zu?').first().waitFor();
    await expectAccessible();
    network.cut();
    await second.page.getByText('Die Verbindung ist unterbrochen.').first().waitFor();
    await ballot(mover, 'Ja', true);
    await second.page.getByRole('radio', { name: /^Ja/u }).check();
    await second.page.getByRole('button', { name: 'Stimme abgeben' }).click();
    await second.page
      .getByText(/gemerkt, aber noch nicht gezählt/u)
      .first()
      .waitFor();
    expect(await ballotsOnRecord()).toBe(1);
    network.restore();
    await second.page.getByText('Ihre Stimme: Ja – gezählt').first().waitFor();

    await closeAndAnnounce(page);
    expect(await ballotsOnRecord()).toBe(2);
    await visitor.page.getByText('angenommen').first().waitFor();
    await expectAccessible();
  });

  step('votes on the amended motion, announces and closes', async () => {
    const { page } = chair;
    await page.getByRole('button', { name: 'Abstimmung eröffnen' }).click();
    await second.page.getByText('31. August 2027').first().waitFor();
    await ballot(mover, 'Ja', true);
    await ballot(second, 'Enthaltung', true);
    await closeAndAnnounce(page);
    await page.getByRole('button', { name: 'Ö 1 abschließen' }).click();
    await page.getByRole('button', { name: 'Sitzung schließen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sitzung schließen' }).click();
    await page.getByText('Die Sitzung ist geschlossen').first().waitFor();
    await second.page.getByText('mit Änderungen beschlossen').first().waitFor();
  });

  step('drafts the minutes and downloads them as PDF', async () => {
    const { page } = clerk;
    await page.goto(`${screens.app.url}/verwaltung/sitzungen/${meetingPath}/niederschrift`);
    await page.getByRole('button', { name: 'Niederschrift erstellen' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Öffentlicher Teil, barrierefrei (PDF/UA)' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const takeStep = async (
      name: string,
      confirm: string,
      fill: () => Promise<void> = async () => {},
    ): Promise<void> => {
      await page.getByRole('button', { name }).click();
      await fill();
      await page.getByRole('button', { name: confirm }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await takeStep('Als unterschrieben vermerken …', 'Unterschrift vermerken');
    await takeStep('Als genehmigt vermerken …', 'Genehmigung vermerken', async () => {
      await page.getByLabel('Tag der Genehmigung').fill(inDays(0));
      await page.getByLabel('Fundstelle').fill('16. Sitzung des Stadtrates, Ö 2, einstimmig');
    });
    await takeStep('Veröffentlichen …', 'Jetzt veröffentlichen');
  });

  step('shows everybody the result, the text and the minutes', async () => {
    const { page } = visitor;
    await page.goto(`${screens.app.url}/drucksachen`);
    await page.getByRole('link', { name: TITLE, exact: true }).first().click();
    await page.getByText('Beschluss: mit Änderungen beschlossen').first().waitFor();
    await page.getByText('Abstimmung: Ja: 1, Nein: 0, Enthaltungen: 1, Befangen: 0').first().waitFor();
    await page.getByText(AMENDED).first().waitFor();
    await page.goto(`${screens.app.url}/sitzungen/${meetingPath}`);
    await page
      .getByRole('link', { name: /Niederschrift/u })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Niederschrift/u }).waitFor();
  });

  async function expectAccessible(): Promise<void> {
    for (const { page } of [mover, chair, visitor])
      expect({ page: page.url(), findings: await findingsOf(page) }).toEqual({ page: page.url(), findings: [] });
  }

  async function ballotsOnRecord(): Promise<number> {
    const rows = await screens.app.db(`SELECT 1 FROM journal_entry WHERE kind = 'ballot-cast' AND meeting_id = $1`, [
      meetingPath,
    ]);
    return rows.length;
  }

  async function ballot({ page }: Person, choice: string, counted: boolean): Promise<void> {
    await page.getByRole('radio', { name: new RegExp(`^${choice}`, 'u') }).check();
    await page.getByRole('button', { name: 'Stimme abgeben' }).click();
    if (counted) await page.getByText(`Ihre Stimme: ${choice} – gezählt`).first().waitFor();
  }
});

async function closeAndAnnounce(page: Person['page']): Promise<void> {
  await page.getByRole('button', { name: 'Abstimmung schließen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Abstimmung schließen' }).click();
  await page.getByRole('button', { name: 'Ergebnis verkünden' }).click();
  await page.getByRole('button', { name: 'Ergebnis verkünden' }).waitFor({ state: 'hidden' });
}

/** A day of the municipality, which has begun an hour or two before the day of the server. */
const inDays = (days: number): string => dayOf(Date.now() + days * 86_400_000, 'Europe/Berlin');
