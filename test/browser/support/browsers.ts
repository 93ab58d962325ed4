import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../../apps/api/src/platform/config/demonstration';

/** How a browser of a test is started. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One person in front of a browser of their own: own cookies, own sockets, own network. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
}

export interface Browsers {
  /** Opens a browser as the public. */
  visitor(): Promise<Person>;
  /**
   * Opens a browser and signs in as a person of the demonstration, the way people do it; `through` is another way to
   * the same server.
   */
  signedIn(login: string, through?: string): Promise<Person>;
  close(): Promise<void>;
}

/** What the browsers of a test have beside the usual: a camera, say. */
export interface Equipment {
  readonly flags?: readonly string[];
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/**
 * Starts Chromium (`CHROMIUM_PATH`, found by `npm test`); each person gets a separate profile. What breaks on any
 * page of a person is put into `unexpected`.
 */
export async function openBrowsers(
  url: string,
  unexpected: string[],
  { flags = [], prepare = async () => undefined }: Equipment = {},
): Promise<Browsers> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...FLAGS, ...flags],
  });
  const visitor = async (through = url): Promise<Person> => {
    const context = await browser.newContext({
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    context.setDefaultTimeout(20_000);
    context.on('weberror', (broken) => unexpected.push(broken.error().message));
    await prepare(context);
    const page = await context.newPage();
    await page.goto(through);
    return { page, context };
  };
  return {
    visitor,
    signedIn: async (login, through = url) => {
      const person = await visitor(through);
      await person.page.goto(`${through}/anmelden`);
      await person.page.getByLabel('Anmeldename').fill(login);
      await person.page.getByLabel('Passwort').fill(DEMONSTRATION_PASSWORD);
      await person.page.getByRole('button', { name: 'Anmelden', exact: true }).click();
      await person.page.getByRole('button', { name: 'Abmelden' }).waitFor();
      return person;
    },
    close: () => browser.close(),
  };
}
