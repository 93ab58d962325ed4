import { findingsOf } from './axe';
import type { Person } from './browsers';
import { startScreens, type Screens } from './screens';
import { idsOfDemonstration, MEMBER } from './demonstration-ids';

const WIDTHS = [360, 1024, 1920] as const;

export type Who = 'public' | 'clerk' | 'chair' | 'member';
const LOGINS: Record<Exclude<Who, 'public'>, string> = { clerk: 'sitzungsdienst', chair: 'vorsitz', member: MEMBER };

/**
 * Tests that each of these pages is accessible and fits. `:name` in an address is filled in with an id of the
 * demonstration; `more` adds tests on the same application.
 */
export function describePages(
  title: string,
  pages: readonly (readonly [Who, string])[],
  more: (screens: Screens) => void = () => undefined,
): void {
  describe(title, () => {
    const screens = startScreens({ database: 'demonstration' });
    const people = new Map<Who, Person>();
    let ids: Readonly<Record<string, string>> = {};

    beforeAll(async () => {
      ids = await idsOfDemonstration(screens.app);
      for (const who of new Set(pages.map(([each]) => each)))
        people.set(who, await (who === 'public' ? screens.browsers.visitor() : screens.browsers.signedIn(LOGINS[who])));
    }, 180_000);

    it.each(pages.map(([who, path]) => ({ who, path })))(
      '$path for the $who is accessible and fits from 360 to 1920',
      async ({ who, path }) => {
        const person = people.get(who);
        if (person === undefined) throw new Error(`nobody is signed in as ${who}`);
        const { page } = person;
        const address = `${screens.app.url}${path.replace(/:(\w+)/gu, (_, name: string) => ids[name] ?? name)}`;
        await page.goto(address);
        await page.locator('h1').first().waitFor();
        await page.waitForLoadState('networkidle');
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect({ width, sideways: await scrolledSideways(page) }).toEqual({ width, sideways: 0 });
        }
        expect(await findingsOf(page)).toEqual([]);
        expect(await page.title()).not.toBe('');
      },
      60_000,
    );

    more(screens);
  });
}

/** How far the page can be moved sideways, in pixels. */
const scrolledSideways = (page: Person['page']): Promise<number> =>
  page.evaluate(() => {
    window.scrollTo({ left: 10_000, behavior: 'instant' });
    const left = window.scrollX;
    window.scrollTo({ left: 0, behavior: 'instant' });
    return left;
  });
