import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { type LiveClient, planMeeting } from '../support/live';
import { findingsOf } from './support/axe';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';
import { idsOfDemonstration } from './support/demonstration-ids';

const MEMBER = 'ahrenfels';
const PUBLIC = [
  '/',
  '/sitzungen',
  '/sitzungen/:coming',
  '/sitzungen/:closed',
  '/sitzungen/:minuted/niederschrift',
  '/drucksachen',
  '/drucksachen/:decided',
  '/drucksachen/:amended',
  '/drucksachen/:amendment',
  '/drucksachen/:amended/synopse',
  '/gremien',
  '/suche?q=Beirat',
  '/barrierefreiheit',
  '/anmelden',
];
const INSIDE = [
  '/mitglied',
  '/mitglied/drucksachen',
  '/mitglied/drucksachen/:amended',
  '/mitglied/antrag/neu',
  '/mitglied/sitzung/:coming',
  '/mitglied/sitzung/:running',
];

/** Letters twice as large, pages four times, forced colours and night: on every main page, and with an open vote. */
describe('aids to reading', () => {
  const screens = startScreens({ database: 'demonstration' });
  let visitor: Person;
  let member: Person;
  let office: LiveClient;
  let ids: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    const item = randomUUID();
    const running = await planMeeting(screens.app, {
      items: [{ id: item, title: 'Straßenreinigungsgebührensatzungsänderung' }],
    });
    ids = { ...(await idsOfDemonstration(screens.app)), running };
    office = await openCouncil(screens, running, ['vorsitz', ...COUNCILLORS.map((each) => each.key)]);
    await office.must({ kind: 'call-item', itemId: item });
    await office.must({
      kind: 'open-vote',
      voteId: randomUUID(),
      itemId: item,
      subject: { kind: 'free', question: 'Soll die Straßenreinigungsgebührensatzungsänderung verwiesen werden?' },
    });
    visitor = await screens.browsers.visitor();
    member = await screens.browsers.signedIn(MEMBER);
  }, 240_000);

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${screens.app.url}${path.replace(/:(\w+)/gu, (_, name: string) => ids[name] ?? name)}`);
    await page.locator('#inhalt h1').waitFor();
    await page.waitForLoadState('networkidle');
    if (path.endsWith(':running')) await page.getByRole('radio', { name: /^Ja/u }).waitFor();
  };
  const sideways = (page: Page): Promise<number> =>
    page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
  const everywhere = async (width: number, check: (page: Page, path: string) => Promise<void>): Promise<void> => {
    for (const [{ page }, paths] of [
      [visitor, PUBLIC],
      [member, INSIDE],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      for (const path of paths) {
        await open(page, path);
        await check(page, path);
      }
    }
  };

  it('lets letters be twice as large on a telephone, and nothing is pushed off the screen', async () => {
    await everywhere(390, async (page, path) => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect({ path, sideways: await sideways(page) }).toEqual({ path, sideways: 0 });
      await keepPicture(page, `text ${path}`);
    });
  }, 240_000);

  it('lets a page be enlarged four times', async () => {
    await everywhere(320, async (page, path) => {
      expect({ path, sideways: await sideways(page) }).toEqual({ path, sideways: 0 });
    });
  }, 240_000);

  it('is as accessible by night as by day', async () => {
    for (const { page } of [visitor, member]) await page.emulateMedia({ colorScheme: 'dark' });
    await everywhere(1280, async (page, path) => {
      expect({ path, findings: await findingsOf(page) }).toEqual({ path, findings: [] });
      await keepPicture(page, `dark ${path}`);
    });
    for (const { page } of [visitor, member]) await page.emulateMedia({ colorScheme: 'light' });
  }, 240_000);

  it('shows signs, choices and the page at hand where colours are forced', async () => {
    const { page } = member;
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await open(page, '/mitglied/sitzung/:running');
      await page.getByRole('radio', { name: /^Ja/u }).check();
      await keepPicture(page, `forced ${colorScheme}`);
      const seen = await page.evaluate(() => {
        const style = (selector: string): CSSStyleDeclaration => {
          const element = document.querySelector(selector);
          if (element === null) throw new Error(`there is no ${selector}`);
          return getComputedStyle(element);
        };
        const ground = style('body').backgroundColor;
        return {
          ground,
          mark: style('.g-ballot__choice--yes .g-choice-mark').stroke.replace('none', style('.g-choice-mark').color),
          chosen: style('.g-ballot__choice--yes').borderTopColor,
          other: style('.g-ballot__choice--no').borderTopColor,
          here: style('.g-nav__link[aria-current="page"]').borderBottomColor,
          elsewhere: style('.g-nav__link:not([aria-current="page"])').borderBottomColor,
          icon: style('.kern-icon--account-circle, .kern-icon--logout').backgroundColor,
        };
      });
      expect(seen.mark).not.toBe(seen.ground);
      expect(seen.icon).not.toBe(seen.ground);
      expect(seen.chosen).not.toBe(seen.other);
      expect(seen.here).not.toBe(seen.ground);
      expect(seen.elsewhere).toBe(seen.ground);
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  }, 120_000);
});
