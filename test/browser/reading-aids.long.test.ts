import { randomUUID } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { type LiveClient, planMeeting } from '../support/live';
import { findingsOf } from './support/axe';
import { brokenWordsOf } from './support/broken-words';
import type { Person } from './support/browsers';
import { keepPicture } from './support/keep-picture';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';
import { idsOfDemonstration, MEMBER } from './support/demonstration-ids';

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
  '/mitglied/drucksachen/:pendingAmendment',
  '/mitglied/drucksachen/:amended/synopse',
  '/mitglied/drucksachen/:renewed/fassungen',
  '/mitglied/antrag/:own',
  '/mitglied/antrag/neu',
  '/mitglied/sitzung/:coming',
  '/mitglied/sitzung/:running',
];
const LEADING = ['/leitung', '/leitung/:coming', '/leitung/:running'];

/** Letters twice as large, pages four times, forced colours and night: on every main page, and with an open vote. */
describe('aids to reading', () => {
  const screens = startScreens({ database: 'demonstration' });
  let visitor: Person;
  let member: Person;
  let chair: Person;
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
    chair = await screens.browsers.signedIn('vorsitz');
  }, 240_000);

  const open = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${screens.app.url}${path.replace(/:(\w+)/gu, (_, name: string) => ids[name] ?? name)}`);
    await arrived(page);
    if (path.endsWith(':running')) await page.getByRole('radio', { name: /^Ja/u }).waitFor();
  };
  const sideways = (page: Page): Promise<number> =>
    page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
  const everywhere = async (width: number, check: (page: Page, path: string) => Promise<void>): Promise<void> => {
    for (const [{ page }, paths] of [
      [visitor, PUBLIC],
      [member, INSIDE],
      [chair, LEADING],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      for (const path of paths) {
        await open(page, path);
        await check(page, path);
      }
    }
  };

  it.each([
    { way: 'by the page', enlarge: enlargeByPage },
    { way: 'by the browser', enlarge: enlargeByBrowser },
  ])(
    'lets letters be twice as large on a telephone $way: nothing pushed off, no short word torn',
    async (how) => {
      const faults: unknown[] = [];
      await everywhere(390, async (page, path) => {
        await how.enlarge(page, 2);
        await keepPicture(page, `text ${how.way} ${path}`, { whole: true });
        const [pushed, torn] = [await sideways(page), await brokenWordsOf(page)];
        if (pushed > 0 || torn.length > 0) faults.push({ path, pushed, torn });
        await how.enlarge(page, 1);
      });
      expect(faults).toEqual([]);
    },
    300_000,
  );

  it('lets a page be enlarged four times', async () => {
    await everywhere(320, async (page, path) => {
      expect({ path, sideways: await sideways(page) }).toEqual({ path, sideways: 0 });
    });
  }, 240_000);

  it('is as accessible by night as by day', async () => {
    for (const { page } of [visitor, member, chair]) await page.emulateMedia({ colorScheme: 'dark' });
    await everywhere(1280, async (page, path) => {
      expect({ path, findings: await findingsOf(page) }).toEqual({ path, findings: [] });
      await keepPicture(page, `dark ${path}`);
    });
    for (const { page } of [visitor, member, chair]) await page.emulateMedia({ colorScheme: 'light' });
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

/** Letters larger on this page alone, which is what a page without widths in `rem` would show. */
function enlargeByPage(page: Page, times: number): Promise<void> {
  return page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), `${times * 100}%`);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** As a person sets it in the browser: widths of the window that are asked for in `rem` follow. */
async function enlargeByBrowser(page: Page, times: number): Promise<void> {
  const session = await (sessions.get(page) ?? page.context().newCDPSession(page));
  sessions.set(page, Promise.resolve(session));
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } });
  if (times === 1) return;
  await page.reload();
  await arrived(page);
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(size).toBe(`${16 * times}px`);
}

async function arrived(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}
