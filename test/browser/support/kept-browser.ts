import { chromium, type Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../../apps/api/src/platform/config/demonstration';
import { FLAGS } from './browsers';

export interface KeptBrowser {
  readonly page: Page;
  /** Ends the browser; what it stores stays in its folder. */
  readonly close: () => Promise<void>;
}

/** A browser that keeps what it stores in a folder: closed and opened again it is the same one. */
export async function openKept(folder: string): Promise<KeptBrowser> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: FLAGS,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 390, height: 844 },
  });
  context.setDefaultTimeout(20_000);
  const page = context.pages()[0] ?? (await context.newPage());
  // Whoever closes the browser says so again where a page asks.
  page.on('dialog', (dialog) => void dialog.accept());
  return { page, close: () => context.close() };
}

export async function enterKept(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/anmelden`);
  await page.getByLabel('Anmeldename').fill(login);
  await page.getByLabel('Passwort').fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/anmelden'));
}

/** Names of what is kept on the device until the person signs out. */
export const keptIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('until-sign-out')));
