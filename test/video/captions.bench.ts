import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caption } from '@gremia/contracts';
import type { Page } from 'playwright-core';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import type { Person } from '../browser/support/browsers';
import { enter, until } from '../support/live';
import { callOn, CallStage, goIn, press } from './call-stage';

jest.setTimeout(600_000);

const READERS = 50;
/** Of the readers so many are browsers with the page of members; the others are lines alone. */
const IN_BROWSERS = 2;
const SAMPLES = 100;
const PATIENCE = 60_000;

interface TypedPage {
  typedAt?: number;
  seenAt?: Map<string, number>;
}

/** Milliseconds from typing a caption to each reader, as `npm run bench:video` prints them. Nothing is asserted. */
describe('figures of captions that somebody types', () => {
  const stage = new CallStage();
  const lines: Socket[] = [];
  const echoes: Socket[] = [];
  const rows: string[] = [];
  let chair: Person;
  let writer: Page;
  let readers: Page[];

  beforeAll(async () => {
    await stage.open();
    chair = await stage.chairInCall();
    const guest = await stage.guest('inklusion');
    writer = guest.page;
    await callOn(writer).getByRole('radio', { name: 'zum Schreiben der Untertitel' }).check();
    await press(writer, 'Am Gespräch teilnehmen');
    await callOn(chair.page)
      .getByRole('button', { name: /zum Untertiteln einlassen$/u })
      .click();
    await goIn(writer);
    readers = [(await stage.member('ahrenfels')).page, (await stage.member('kornblum')).page];
    for (const { key } of COUNCILLORS.slice(0, READERS - IN_BROWSERS)) {
      const line = (await enter(stage.app, key)).socket('/live');
      await line.timeout(PATIENCE).emitWithAck('subscribe', { meetingId: stage.meetingId, after: 0 });
      lines.push(line);
    }
  });
  afterAll(async () => {
    for (const line of [...lines, ...echoes]) line.disconnect();
    await stage.close();
    process.stderr.write(`${rows.join('\n')}\n`);
  });

  const at = (times: readonly number[], share: number): number =>
    [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const said = (name: string, times: readonly number[], floor: readonly number[]): string => {
    const ratio = (share: number): string => (at(times, share) / Math.max(1, at(floor, share))).toFixed(1);
    return (
      `${name}: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, most ${at(times, 1)} ms ` +
      `(${ratio(0.5)} and ${ratio(0.99)} times the echo)`
    );
  };

  /** A line that carries one word to fifty others and does nothing else: what this machine needs at least, now. */
  async function echo(): Promise<number[]> {
    const web = createServer();
    const server = new Server(web);
    server.on('connection', (socket) => void socket.on('word', (word: string) => server.emit('word', word)));
    await new Promise<void>((ready) => web.listen(0, '127.0.0.1', ready));
    const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    for (let count = 0; count < READERS; count += 1)
      echoes.push(io(url, { transports: ['websocket'], forceNew: true, reconnection: false }));
    await until(() => (echoes.every(({ connected }) => connected) ? true : undefined), 'no echo', PATIENCE);
    const times: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const word = `w${sample}`;
      const begun = Date.now();
      const all = echoes.map(
        (socket) => new Promise<void>((heard) => socket.once('word', () => heard(void times.push(Date.now() - begun)))),
      );
      echoes[0]?.emit('word', word);
      await Promise.all(all);
    }
    for (const socket of echoes) socket.disconnect();
    await server.close();
    return times;
  }

  /** Notes when each word stands in the page first. */
  const watch = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const seenAt = new Map<string, number>();
      Object.assign(globalThis, { seenAt });
      new MutationObserver(() => {
        const text = document.querySelector('.g-captions')?.textContent ?? '';
        for (const [word] of text.matchAll(/w\d+\./gu)) if (!seenAt.has(word)) seenAt.set(word, Date.now());
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });

  it('are measured for lines and for pages', async () => {
    const floor = await echo();
    const field = callOn(writer).locator('textarea');
    await field.focus();
    for (const page of readers) await watch(page);
    const onLines: number[] = [];
    const onPages: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const word = `w${sample}.`;
      const heard = lines.map(
        (line) =>
          new Promise<number>((done) => {
            const listen = ({ text }: Caption): void => {
              if (!text.includes(word)) return;
              line.off('caption', listen);
              done(Date.now());
            };
            line.on('caption', listen);
          }),
      );
      await writer.evaluate(() => {
        const note = (): void => void Object.assign(globalThis, { typedAt: Date.now() });
        document.addEventListener('input', note, { once: true, capture: true });
      });
      await writer.keyboard.insertText(`${word} `);
      const begun = await writer.evaluate(() => (globalThis as TypedPage).typedAt ?? 0);
      onLines.push(...(await Promise.all(heard)).map((time) => time - begun));
      for (const page of readers) {
        const seen = await until(
          () => page.evaluate((wanted) => (globalThis as TypedPage).seenAt?.get(wanted), word),
          `${word} did not come`,
          PATIENCE,
        );
        onPages.push(seen - begun);
      }
      // As people end their lines.
      if (sample % 8 === 7) await writer.keyboard.press('Enter');
    }
    const bare = `p50 ${at(floor, 0.5)} ms, p99 ${at(floor, 0.99)} ms, most ${at(floor, 1)} ms`;
    rows.push(
      `Captions, ${SAMPLES} words typed, ${READERS} readers (${IN_BROWSERS} of them pages in browsers)`,
      `  bare socket.io echo to ${READERS}: ${bare}`,
      said('  from typing to the lines', onLines, floor),
      said('  from typing to the text in the pages', onPages, floor),
      '  The page of whoever types waits up to 120 ms, so that it sends a few times a second at most.',
    );
  });
});
