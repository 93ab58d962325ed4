import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { findingsOf } from '../browser/support/axe';
import type { Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { personIdOf, until } from '../support/live';
import type { TestClient } from '../support/test-client';
import { callOn, CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { receivedWithin } from './media';

jest.setTimeout(300_000);

const MEMBER = 'ahrenfels';
const INTERPRETERS = ['inklusion', 'verwaltung'] as const;
const THERE = ['vorsitz', MEMBER, ...COUNCILLORS.map(({ key }) => key).filter((key) => key !== MEMBER)];
type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

const LEAST = 320;
/** A telephone upright and on its side, a tablet, a desk. */
const SIZES = [
  [360, 740],
  [740, 360],
  [768, 1024],
  [1440, 900],
] as const;

const isWithin = (box: Box, screen: Pick<Box, 'width' | 'height'>): boolean =>
  box.x > -1 && box.y > -1 && box.x + box.width < screen.width + 1 && box.y + box.height < screen.height + 1;

/** A deaf member reads the hands of two interpreters who take turns, whatever else there is on the page. */
(hasLivekit ? describe : describe.skip)('whoever interprets', () => {
  const stage = new CallStage();
  const item = randomUUID();
  let clerk: TestClient;
  let chair: Person;
  let member: Person;
  let interpreters: Person[];

  beforeAll(async () => {
    await stage.open({ items: [{ id: item, title: 'Bänke am Uferweg' }] });
    clerk = await stage.app.signIn('sitzungsdienst');
    for (const login of THERE) await stage.office.must({ kind: 'check-in', personId: personIdOf(login), mode: 'hall' });
    await stage.office.must({ kind: 'call-item', itemId: item });
    chair = await stage.chairInCall();
    member = await stage.member(MEMBER);
    interpreters = [];
    for (const login of INTERPRETERS) interpreters.push(await stage.guest(login));
    for (const { page } of [member, ...interpreters]) await press(page, 'Am Gespräch teilnehmen');
    await callOn(chair.page).getByText('3 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
    for (const { page } of [member, ...interpreters]) await goIn(page);
    for (const login of INTERPRETERS) {
      const role = `/api/v1/meetings/${stage.meetingId}/conference/people/${personIdOf(login)}/role`;
      expect((await clerk.put(role, { role: 'interpreter' })).status).toBe(204);
    }
  });
  afterAll(() => stage.close());

  const pictures = (page: Page) => page.getByRole('list', { name: 'Dolmetschen' }).locator('video');
  const become = (page: Page, count: number): Promise<unknown> =>
    until(async () => ((await pictures(page).count()) === count ? true : undefined), `not ${count} are seen`, 30_000);

  /** Names that lie over a picture. */
  const namesOver = (page: Page): Promise<string[]> =>
    page
      .getByRole('list', { name: 'Dolmetschen' })
      .getByRole('listitem')
      .evaluateAll((tiles) =>
        tiles.flatMap((tile) => {
          const picture = tile.querySelector('video')?.getBoundingClientRect();
          const name = tile.querySelector('.g-call-tile__name');
          const { top, height } = name?.getBoundingClientRect() ?? new DOMRect();
          const isOver = height > 1 && top < (picture?.bottom ?? 0) - 1;
          return isOver ? [name?.textContent ?? ''] : [];
        }),
      );

  /** Each of them is whole on the screen and wide enough, wherever the page is scrolled to. */
  async function expectInSight(page: Page, name: string, count: number): Promise<void> {
    await become(page, count);
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const part of [0, 0.5, 1]) {
        await page.evaluate((share) => scrollTo(0, document.documentElement.scrollHeight * share), part);
        const boxes = await Promise.all((await pictures(page).all()).map((each) => each.boundingBox()));
        const seen = boxes.map((box) => ({
          isWide: (box?.width ?? 0) >= LEAST,
          isWhole: box !== null && isWithin(box, { width, height }),
        }));
        expect([name, width, part, seen, await namesOver(page)]).toEqual([
          name,
          width,
          part,
          seen.map(() => ({ isWide: true, isWhole: true })),
          [],
        ]);
        await keepPicture(page, `in-sight-${name}-${width}-${part}`);
      }
      const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([name, width, sticksOut]).toEqual([name, width, false]);
    }
    expect([name, await findingsOf(page)]).toEqual([name, []]);
  }

  /** Whether what has the focus lies below them. */
  const isHidden = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const own = document.activeElement;
      if (own === null || own === document.body || own.closest('.g-pin') !== null) return false;
      const { x, y, width, height } = own.getBoundingClientRect();
      const above = document.elementFromPoint(x + width / 2, y + height / 2);
      return above !== null && above.closest('.g-pin') !== null;
    });

  it('stays in sight of a member wherever the page is read, one and two of them', async () => {
    const [first] = interpreters;
    await expectInSight(member.page, 'two', 2);
    await press(first?.page as Page, 'Kamera');
    await expectInSight(member.page, 'one', 1);
    // Who rests is there without a picture, beside the others.
    await callOn(member.page).getByRole('list', { name: 'Teilnehmende' }).getByText('Brückenbauer').waitFor();
    expect((await receivedWithin(member.page, 4_000)).frames).toBeGreaterThanOrEqual(5);
    await press(first?.page as Page, 'Kamera');
    await become(member.page, 2);
  });

  it('stays in sight beside a shared screen, somebody shown large, and the ballot', async () => {
    await press(chair.page, 'Bildschirm teilen');
    await callOn(member.page).locator('.g-call-tiles--screens video').waitFor();
    await press(chair.page, 'Konrad Ahrenfels groß zeigen');
    await callOn(member.page).getByRole('list', { name: 'Groß gezeigt' }).getByRole('listitem').waitFor();
    const voteId = randomUUID();
    const subject = { kind: 'free', question: 'Sollen am Uferweg sechs Bänke aufgestellt werden?' } as const;
    await stage.office.must({ kind: 'open-vote', voteId, itemId: item, subject });
    await member.page.locator('.g-ballot').getByRole('radio').first().waitFor();
    await expectInSight(member.page, 'vote', 2);
    await stage.office.must({ kind: 'abort-vote', voteId, reason: 'Probe' });
    await press(chair.page, 'Bildschirm teilen');
  });

  it('hides nothing that has the focus by keyboard', async () => {
    const { page } = member;
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.locator('footer a').last().focus();
      for (let step = 0; step < 40; step += 1) {
        await page.keyboard.press('Shift+Tab');
        const which = await page.evaluate(() => document.activeElement?.textContent);
        expect([width, which, await isHidden(page)]).toEqual([width, which, false]);
      }
    }
  });

  it('stands in its place in the call where somebody wants it so, and comes back', async () => {
    const { page } = member;
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.getByRole('button', { name: 'Dolmetschen nicht mehr im Blick behalten' }).click();
    const back = callOn(page).getByRole('button', { name: 'Dolmetschen im Blick behalten' });
    await back.and(page.locator(':focus')).waitFor();
    await callOn(page).getByRole('list', { name: 'Dolmetschen' }).locator('video').first().waitFor();
    await page.reload();
    await goIn(page);
    await callOn(page).getByRole('list', { name: 'Dolmetschen' }).locator('video').first().waitFor();
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      const box = await pictures(page).first().boundingBox();
      expect([width, (box?.width ?? 0) >= LEAST, (box?.height ?? height + 1) <= height]).toEqual([width, true, true]);
      await keepPicture(callOn(page), `in-place-${width}`);
    }
    await back.click();
    await page
      .getByRole('button', { name: 'Dolmetschen nicht mehr im Blick behalten' })
      .and(page.locator(':focus'))
      .waitFor();
    await become(page, 2);
  });

  it('stays in sight of whoever leads and of another guest', async () => {
    await become(chair.page, 2);
    await chair.page.setViewportSize({ width: 1440, height: 900 });
    // At the desk one asks for it: there is little room.
    await press(chair.page, 'Dolmetschen im Blick behalten');
    await callOn(chair.page).getByText('Weiteres zum Gespräch').scrollIntoViewIfNeeded();
    const box = await pictures(chair.page).first().boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(LEAST);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await keepPicture(chair.page, 'in-sight-desk');
    expect(await findingsOf(chair.page)).toEqual([]);
    await expectInSight(interpreters[0]?.page as Page, 'guest', 2);
  });
});
