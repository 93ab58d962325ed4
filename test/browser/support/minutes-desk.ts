import type { MeetingList } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { findingsOf } from './axe';
import type { Screens } from './screens';

const OPEN = '.clerk-desk__part[data-open="true"]';
const labelOf = (page: Page): Promise<string | null> => page.locator(OPEN).getAttribute('aria-label');

/** The desk for drafts of minutes, on the application of the demonstration. */
export function describeMinutesDesk(screens: Screens): void {
  it('writes minutes part by part, by keyboard, and loses no word', async () => {
    const clerk = await screens.app.signIn('sitzungsdienst');
    const { meetings } = (await clerk.get<MeetingList>('/api/v1/meetings')).body;
    const held = meetings.find(({ state, committeeKind }) => state === 'closed' && committeeKind === 'committee');
    const { page } = await screens.browsers.signedIn('sitzungsdienst');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${screens.app.url}/verwaltung/sitzungen/${held?.id}/niederschrift`);
    const outline = page.getByRole('navigation', { name: 'Teile der Niederschrift' });
    const remark = page.getByLabel('Bemerkung zu Ö 2');
    await outline.waitFor();
    expect(await labelOf(page)).toBe('Kopf und Anwesenheit');
    expect(await remark.isVisible()).toBe(false);

    await page.keyboard.press('Alt+ArrowDown');
    await page.getByLabel('Bemerkung zu Ö 1').waitFor();
    await page.getByLabel('Bemerkung zu Ö 1').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await remark.waitFor();
    await page.waitForFunction((open) => document.activeElement?.matches(`${open} textarea`), OPEN);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Frau Wolf');
    expect(await remark.inputValue()).toBe('Frau Wolf erläutert die Vorlage.');
    expect(await findingsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Nächster Punkt' }).click();
    await page.waitForFunction((open) => document.querySelector(open)?.ariaLabel?.startsWith('Ö 3'), OPEN);
    await page.reload();
    await outline.waitFor();
    expect(await labelOf(page)).toMatch(/^Ö 3/u);
    await page.goBack();
    await remark.waitFor();
    expect(await remark.inputValue()).toBe('Frau Wolf erläutert die Vorlage.');
    expect(await outline.getByRole('link', { name: /^Ö 2 .*Bemerkung/u }).getAttribute('aria-current')).toBe('page');

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.clerk-desk__part--closed').first().isVisible()).toBe(true);
    expect(await page.locator(OPEN).getByText('Frau Wolf erläutert die Vorlage.').last().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await outline.getByRole('link', { name: 'Alles auf einer Seite' }).click();
    await page.getByRole('heading', { name: 'Abschluss' }).waitFor();
    expect(await page.getByRole('heading', { name: /^Ö 3/u }).isVisible()).toBe(true);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await findingsOf(page)).toEqual([]);
  }, 60_000);
}
