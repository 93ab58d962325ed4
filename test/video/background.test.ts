import type { Page } from 'playwright-core';
import { findingsOf } from '../browser/support/axe';
import type { Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { until } from '../support/live';
import { callOn, CallStage, press } from './call-stage';
import { hasLivekit } from './livekit';
import { CHESSBOARD } from './media';

jest.setTimeout(240_000);

const MEMBER = 'ahrenfels';
const BLUR = 'Hintergrund unscharf';
/** Without a graphics card each picture takes a second. */
const PATIENCE = 90_000;
const WIDTHS = [360, 768, 1440, 1920];

/** A member who does not want their room to be seen. Before their camera there is nobody, so all of it is blurred. */
(hasLivekit ? describe : describe.skip)('the background of a picture', () => {
  const stage = new CallStage();
  const asked: string[] = [];
  let chair: Person;
  let member: Person;

  beforeAll(async () => {
    await stage.open();
    chair = await stage.chairInCall();
    member = await stage.member(MEMBER);
    await member.context.addInitScript(CHESSBOARD);
    await member.page.reload();
    member.page.on('request', (request) => asked.push(request.url()));
    await press(member.page, 'Am Gespräch teilnehmen');
    await callOn(chair.page)
      .getByRole('button', { name: /Ahrenfels einlassen$/u })
      .click();
    await press(member.page, 'Kamera und Mikrofon prüfen');
    await callOn(member.page).getByText('Der Balken schlägt aus').waitFor();
  });
  afterAll(() => stage.close());

  const button = (page: Page) => callOn(page).getByRole('button', { name: BLUR, exact: true });
  const preview = (page: Page) => callOn(page).locator('video').first();
  const files = (): string[] => asked.filter((url) => url.includes('/background-') || /virtual_background/u.test(url));

  /** How much points beside each other differ at the sharpest places, 0 to 255; null: no picture, or a black one. */
  const sharpness = (page: Page, selector: string): Promise<number | null> =>
    page.evaluate((wanted) => {
      const video = [...document.querySelectorAll<HTMLVideoElement>(wanted)].at(-1);
      const context = document.createElement('canvas').getContext('2d');
      if (video === undefined || video.videoWidth === 0 || context === null) return null;
      const [width, height] = [320, 180];
      Object.assign(context.canvas, { width, height });
      context.drawImage(video, 0, 0, width, height);
      const green = context.getImageData(0, 0, width, height).data.filter((_value, at) => at % 4 === 1);
      if (green.reduce((sum, value) => sum + value, 0) / green.length < 30) return null;
      // The edge of the picture is not counted: there a blurred one fades.
      const steps = [...green].map((value, at) => (at % width > 298 ? 0 : Math.abs(value - (green[at + 2] ?? value))));
      steps.sort((one, other) => other - one);
      return steps.slice(0, 500).reduce((sum, step) => sum + step, 0) / 500;
    }, selector);
  const OWN = '.g-call-lobby video';
  const THEIRS = 'video[aria-label$="Ahrenfels"]';
  const SHARP = 80;
  const BLURRED = 40;
  const becomes = (page: Page, selector: string, wanted: (edges: number) => boolean): Promise<number> =>
    until(
      async () => {
        const edges = await sharpness(page, selector);
        return edges !== null && wanted(edges) ? edges : undefined;
      },
      `the picture ${selector} does not become so`,
      PATIENCE,
    );

  it('is as it is, and nothing is fetched for it, unless somebody wants it otherwise', async () => {
    expect(await button(member.page).getAttribute('aria-pressed')).toBe('false');
    await callOn(member.page).getByText('werden dafür 2 MB geladen').waitFor();
    await becomes(member.page, OWN, (edges) => edges > SHARP);
    expect(files()).toEqual([]);
  });

  it('is blurred by keyboard, with a program from our own address alone', async () => {
    await button(member.page).focus();
    await member.page.keyboard.press('Enter');
    await callOn(member.page).getByText('Der Hintergrund wird unscharf gemacht').waitFor();
    await keepPicture(callOn(member.page), 'background-preparing');
    await becomes(member.page, OWN, (edges) => edges < BLURRED);
    expect(files().length).toBeGreaterThanOrEqual(4);
    expect(files().filter((url) => !url.startsWith(`${stage.app.url}/assets/`))).toEqual([]);
    const { encodedBodySize } = await member.page.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .find(({ name }) => name.endsWith('.wasm')) as PerformanceResourceTiming,
    );
    expect(encodedBodySize).toBeLessThan(2_000_000);
    expect(await findingsOf(member.page)).toEqual([]);
    for (const width of WIDTHS) {
      await member.page.setViewportSize({ width, height: 900 });
      await keepPicture(callOn(member.page), `background-${width}`);
    }
  });

  it('says when the device is too slow for it', async () => {
    const session = await member.context.newCDPSession(member.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 20 });
    await callOn(member.page).getByText('Dieses Gerät ist dafür zu langsam').waitFor({ timeout: PATIENCE });
    await keepPicture(callOn(member.page), 'background-slow');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  });

  it('is still chosen after the page was loaded anew, and reaches others blurred from the first picture on', async () => {
    await member.page.reload();
    await press(member.page, 'Kamera und Mikrofon prüfen');
    await button(member.page).and(member.page.locator('[aria-pressed="true"]')).waitFor();
    await preview(member.page).waitFor({ timeout: PATIENCE });
    await press(member.page, 'Eintreten');
    await callOn(member.page).getByText('Sie sind im Gespräch.').waitFor();
    let sharpest = 0;
    await becomes(chair.page, THEIRS, (edges) => {
      sharpest = Math.max(sharpest, edges);
      return edges < BLURRED;
    });
    expect(sharpest).toBeLessThan(BLURRED);
    await keepPicture(callOn(chair.page), 'background-seen');
  });

  it('is shown again during the call when they want that', async () => {
    await callOn(member.page).getByText('Einstellungen für dieses Gerät').click();
    await button(member.page).click();
    await becomes(chair.page, THEIRS, (edges) => edges > SHARP);
    await button(member.page).and(member.page.locator('[aria-pressed="false"]')).waitFor();
    await button(member.page).click();
    await becomes(chair.page, THEIRS, (edges) => edges < BLURRED);
  });
});
