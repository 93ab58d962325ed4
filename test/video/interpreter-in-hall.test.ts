import type { DeviceView } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { findingsOf } from '../browser/support/axe';
import type { Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { overflowOf } from '../browser/support/overflow';
import { personIdOf } from '../support/live';
import { committee } from '../support/paper-inputs';
import type { TestClient } from '../support/test-client';
import { callOn, CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { receivedWithin } from './media';

jest.setTimeout(180_000);

const INTERPRETERS = ['inklusion', 'verwaltung'] as const;
const PATIENCE = 60_000;
const LEAST = 320;
/** Projectors, screens, and one that stands upright. */
const SIZES = [
  [1024, 768],
  [1280, 720],
  [1280, 800],
  [1920, 1080],
  [1080, 1920],
] as const;

interface Shown {
  readonly width: number;
  /** The whole picture is on the screen. */
  readonly whole: boolean;
  /** What lies over the picture, looked for at points of a grid. */
  readonly covered: string[];
}

/** Of each interpreter on the screen of a hall. */
const shownOn = (page: Page): Promise<Shown[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.hall-tile--interpreter video')].map((video) => {
      const { left, top, right, bottom, width, height } = video.getBoundingClientRect();
      const covered = new Set<string>();
      for (let across = 1; across < 20; across += 1)
        for (let down = 1; down < 20; down += 1) {
          const [above] = document.elementsFromPoint(left + (width * across) / 20, top + (height * down) / 20);
          if (above !== undefined && above !== video) covered.add(above.className);
        }
      const whole = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
      return { width, whole, covered: [...covered] };
    }),
  );

/** Who reads hands in the hall reads them whole: the name of whoever interprets stands below, and nothing over them. */
(hasLivekit ? describe : describe.skip)('whoever interprets, on the screen of the hall', () => {
  const stage = new CallStage();
  let clerk: TestClient;
  let screen: Person;
  let interpreters: Person[];

  beforeAll(async () => {
    await stage.open();
    clerk = await stage.app.signIn('sitzungsdienst');
    const chair = await stage.chairInCall();
    interpreters = [];
    for (const login of INTERPRETERS) interpreters.push(await stage.guest(login));
    for (const { page } of interpreters) {
      await callOn(page).getByRole('radio', { name: 'zum Dolmetschen' }).check();
      await press(page, 'Am Gespräch teilnehmen');
    }
    // Each of them gets the task by being let in as that.
    for (const name of [/Brückenbauer zum Dolmetschen einlassen$/u, /Amtsberg zum Dolmetschen einlassen$/u])
      await callOn(chair.page).getByRole('button', { name }).click();
    for (const { page } of interpreters) await goIn(page);
    screen = await stage.browsers.visitor();
    await screen.page.goto(`${stage.app.url}/geraet?art=hall`);
    const code = await screen.page.locator('.hall-code').textContent();
    const place = { name: 'Beamer', committeeId: committee('stadtrat'), meetingId: stage.meetingId };
    expect((await clerk.post<DeviceView>('/api/v1/devices', { code, ...place })).status).toBe(201);
  });
  afterAll(() => stage.close());

  async function expectWhole(count: number): Promise<void> {
    const { page } = screen;
    await page
      .locator('.hall-tile--interpreter video')
      .nth(count - 1)
      .waitFor({ timeout: PATIENCE });
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      const shown = await shownOn(page);
      await keepPicture(page, `hall-interpreters-${count}-${width}x${height}`);
      const right = { isWide: true, whole: true, covered: [] };
      expect([width, height, shown.map(({ width: wide, ...rest }) => ({ isWide: wide >= LEAST, ...rest }))]).toEqual([
        ...[width, height],
        Array.from({ length: count }, () => right),
      ]);
      expect([width, height, await overflowOf(page)]).toEqual([width, height, []]);
    }
    expect(await findingsOf(page)).toEqual([]);
  }

  it('is seen whole at every size, one and two of them', async () => {
    await expectWhole(2);
    expect((await receivedWithin(screen.page, 4_000)).frames).toBeGreaterThanOrEqual(5);
    await interpreters[1]?.context.close();
    await screen.page.locator('.hall-tile--interpreter').nth(1).waitFor({ state: 'detached', timeout: PATIENCE });
    await expectWhole(1);
  });

  it('was let in to interpret by the button that says so', async () => {
    const roles = await stage.app.db<{ role: string }>(
      `SELECT role FROM conference_entry WHERE person_id = '${personIdOf(INTERPRETERS[0])}'`,
    );
    expect(roles).toEqual([{ role: 'interpreter' }]);
  });
});
