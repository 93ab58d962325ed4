/** First visits as on a telephone on the way: what goes over the line, when the largest thing is seen, what jumps. */
import { chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.mjs';
import { startApplication } from './harness.mjs';

const BYTES_A_SECOND = 1_600_000 / 8;
const LINE = { offline: false, latency: 150, downloadThroughput: BYTES_A_SECOND, uploadThroughput: BYTES_A_SECOND };
const SLOWER = 4;
/** After the last answer, until nothing more is painted. */
const REST_MILLISECONDS = 1_500;
/** Measured on 28 November 2026, before compression. */
const BEFORE = { home: '1,463 kB, 6.8 s, 0.36', paper: '9.2 s, 0.34', minutes: '8.2 s, 0.38' };
const AIM = 'aim: 160 kB, 2.0 s, 0.05';

const watch = () => {
  window.seen = { paint: 0, what: '', shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries())
      window.seen = { ...window.seen, paint: startTime, what: element?.tagName ?? '' };
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
};

async function visit(browser, address, width) {
  const context = await browser.newContext({ viewport: { width, height: 780 }, locale: 'de-DE' });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', LINE);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  const of = new Map();
  line.on('Network.responseReceived', ({ requestId, response }) => of.set(requestId, response.url));
  const each = [];
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    each.push([encodedDataLength, of.get(requestId) ?? '']);
  });
  await page.goto(address, { timeout: 60_000 });
  // The page itself, in the place of what the server has said of it.
  await page.locator('#inhalt h1').waitFor({ timeout: 60_000 });
  const there = await page.evaluate(() => performance.now());
  await page.waitForLoadState('networkidle', { timeout: 60_000 });
  await page.waitForTimeout(REST_MILLISECONDS);
  const { paint, what, shift } = await page.evaluate(() => window.seen);
  await context.close();
  return { bytes, paint, there, what, shift, each };
}

async function addresses(origin) {
  const get = async (path) => (await fetch(`${origin}${path}`)).json();
  const { papers } = await get('/api/v1/portal/papers?state=decided&limit=20');
  const { meetings } = await get('/api/v1/portal/meetings?when=past');
  const details = await Promise.all(meetings.map(({ id }) => get(`/api/v1/portal/meetings/${id}`)));
  const minuted = details.find(({ hasMinutes }) => hasMinutes)?.id;
  return {
    home: '/',
    paper: `/drucksachen/${papers.find(({ kind }) => kind !== 'amendment')?.id}`,
    meeting: `/sitzungen/${minuted}`,
    minutes: `/sitzungen/${minuted}/niederschrift`,
  };
}

const application = await startApplication({ GREMIA_DEMO: '1' });
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  console.log(`\nfirst visits at 1.6 Mbit/s, 150 ms, a processor ${SLOWER} times as slow (${AIM})`);
  console.log('page      width       line      LCP    CLS     whole   before (28 November 2026)');
  for (const [name, path] of Object.entries(await addresses(application.address)))
    for (const width of [360, 1440]) {
      const { bytes, paint, there, what, shift, each } = await visit(browser, application.address + path, width);
      const figures = [
        name.padEnd(8),
        String(width).padStart(6),
        `${(bytes / 1000).toFixed(1)} kB`.padStart(10),
        `${(paint / 1000).toFixed(2)} s`.padStart(8),
        shift.toFixed(3).padStart(6),
        `${(there / 1000).toFixed(2)} s`.padStart(8),
      ];
      console.log(figures.join(' '), ` ${BEFORE[name] ?? ''} (${what.toLowerCase()})`);
      if (process.env.DETAILS !== undefined && width === 360)
        for (const [size, url] of each.sort((a, b) => b[0] - a[0]).slice(0, 40))
          console.log(`    ${(size / 1000).toFixed(1).padStart(6)} kB ${url.replace(application.address, '')}`);
    }
} finally {
  await browser.close();
  await application.stop();
}
