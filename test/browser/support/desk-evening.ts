import { randomUUID } from 'node:crypto';
import { COUNCILLORS } from '../../../apps/api/src/demo/council/persons';
import { handIn } from '../../support/held-meeting';
import { enter, type LiveClient, OPEN, personIdOf, planMeeting } from '../../support/live';
import { amendment, changed, motion } from '../../support/paper-inputs';
import { findingsOf } from './axe';
import type { Person } from './browsers';
import { startScreens } from './screens';

const ITEMS = 12;
const PHONE = { width: 390, height: 844 };
const OVER = 'Die Sitzung ist geschlossen';
const HOUR = 3_600_000;

/** What is needed at a step lies within the window, and the page has nothing to scroll to. */
const inView = (step: string): object => ({
  down: 0,
  aside: 0,
  button: step !== OVER,
  words: step !== OVER,
  lamp: step !== 'Sitzung eröffnen' && step !== OVER,
  turnout: step === 'Abstimmung läuft',
  tooWide: [],
});

/** Width and height of the window, in pixels. */
type Size = readonly [width: number, height: number];

/** A whole evening at the desk on these screens: the page never scrolls, and the one button is always there. */
export function describeDesk(title: string, desks: readonly Size[], { withAxe }: { readonly withAxe: boolean }): void {
  describe(title, () => {
    const screens = startScreens();
    let chair: Person;
    let office: LiveClient;
    let second = '';
    let itemIds: readonly string[] = [];
    let voters: readonly LiveClient[] = [];

    beforeAll(async () => {
      const author = await screens.app.signIn('ahrenfels');
      const paper = await handIn(author, motion());
      await handIn(author, amendment(paper.id, changed(paper.text?.points ?? [], ['zehn', 'acht'])));
      const items = Array.from({ length: ITEMS }, (_, index) => ({
        id: randomUUID(),
        title: `Bericht der Verwaltung über den Sachstand der Straßensanierung im Stadtteil ${index + 1}`,
        ...(index === 1 ? { paperId: paper.id, responsibility: 'decision' as const } : {}),
      }));
      const meetingId = await planMeeting(screens.app, { items });
      itemIds = items.map(({ id }) => id);
      office = screens.line(await enter(screens.app, 'sitzungsdienst'), meetingId);
      await office.follow();
      voters = await Promise.all(
        COUNCILLORS.slice(0, 3).map(async ({ key }) => screens.line(await enter(screens.app, key), meetingId)),
      );
      second = await planMeeting(screens.app, { items: items.map(({ title }) => ({ id: randomUUID(), title })) });
      const other = screens.line(await enter(screens.app, 'sitzungsdienst'), second);
      await other.must(OPEN);
      other.leave();
      chair = await screens.browsers.signedIn('vorsitz');
      await chair.page.goto(`${screens.app.url}/leitung/${meetingId}`);
      await heading().waitFor();
    }, 120_000);

    const heading = (): ReturnType<Person['page']['locator']> => chair.page.locator('.g-step h2').first();
    /** Whatever blank keeps a number on the line of its item. */
    const headingText = async (): Promise<string> => (await heading().innerText()).replaceAll('\u00a0', ' ');

    /**
     * The one button, the beginning of the words to read out, the lamp and the turnout, on every screen; on a telephone
     * the bar stays at the lower edge, and the words scroll.
     */
    async function expectFits(): Promise<void> {
      const step = await headingText();
      for (const [width, height] of desks) {
        const size = { width, height };
        await chair.page.setViewportSize(size);
        const found = await chair.page.evaluate(() => {
          const isSeen = (element: Element | null): boolean => {
            const { top, bottom, left, right, height } = element?.getBoundingClientRect() ?? new DOMRect();
            return height > 0 && top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
          };
          const page = document.scrollingElement;
          return {
            down: (page?.scrollHeight ?? 0) - window.innerHeight,
            aside: (page?.scrollWidth ?? 0) - window.innerWidth,
            button: isSeen(document.querySelector('.g-step__bar button')),
            words: isSeen(document.querySelector('.g-readout__text')),
            lamp: isSeen(document.querySelector('.g-desk__house .g-lamp')),
            turnout: isSeen(document.querySelector('.g-desk__house .g-turnout')),
            tooWide: [...document.querySelectorAll<HTMLElement>('.g-step .g-ballot__choice')]
              .filter((choice) => choice.scrollWidth > choice.clientWidth)
              .map(({ innerText }) => innerText),
          };
        });
        expect({ step, ...size, ...found }).toEqual({ step, ...size, ...inView(step) });
      }
      await chair.page.setViewportSize(PHONE);
      const bars = await chair.page.evaluate(async () => {
        const found: (number | null)[] = [];
        for (const to of [0, document.documentElement.scrollHeight]) {
          window.scrollTo(0, to);
          await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
          const bar = document.querySelector('.g-step__bar');
          found.push(bar === null ? null : window.innerHeight - bar.getBoundingClientRect().bottom);
        }
        window.scrollTo(0, 0);
        return { found, aside: document.documentElement.scrollWidth - window.innerWidth };
      });
      const barFree = step === OVER ? [null, null] : [0, 0];
      expect({ step, ...bars }).toEqual({ step, found: barFree, aside: 0 });
      await chair.page.setViewportSize({ width: 1440, height: 900 });
    }

    const otherStep = (before: string): Promise<unknown> =>
      chair.page.waitForFunction((old) => document.querySelector('.g-step h2')?.textContent !== old, before);
    /** What tells one step from the next where both have one heading. */
    const words = (): Promise<string> => chair.page.locator('.g-step > .g-desk__scroll').first().innerText();

    async function everybodyComes(): Promise<void> {
      for (const key of ['vorsitz', ...COUNCILLORS.slice(0, 29).map((councillor) => councillor.key)])
        await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
      await chair.page
        .getByText(/^30 von 51/u)
        .first()
        .waitFor();
    }

    const openVote = (): string => {
      const opened = office.entries.map(({ event }) => event).findLast(({ kind }) => kind === 'vote-opened');
      return String(opened?.['voteId'] ?? '');
    };

    /** Presses the step with two Enters: the first one only goes to the button. */
    async function pressStep(before: string): Promise<void> {
      const { page } = chair;
      const old = await words();
      // Whoever pressed once more than needed stands on the button already, and would press it with the first.
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      // A step that is new yet does not hear a press that was meant for the one before.
      await page.waitForFunction(
        () => document.querySelector('.g-step__bar :is(button, input)')?.hasAttribute('aria-disabled') === false,
      );
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.closest('.g-step__bar') !== null)).toBe(true);
      expect(await headingText()).toBe(before);
      await page.keyboard.press('Enter');
      const isOther = (text: string): boolean =>
        (document.querySelector('.g-step > .g-desk__scroll') as HTMLElement | null)?.innerText !== text;
      await page.waitForFunction(
        (text) =>
          document.querySelector('dialog[open]') !== null ||
          (document.querySelector('.g-step > .g-desk__scroll') as HTMLElement | null)?.innerText !== text,
        old,
      );
      const confirm = page.locator('dialog[open] .kern-btn--primary');
      if ((await confirm.count()) === 0) return;
      await confirm.press('Enter');
      await page.waitForFunction(isOther, old);
    }

    /** What people in the hall do meanwhile, once in each item: the step is another one until that is dealt with. */
    const meanwhile: Readonly<Record<string, () => Promise<unknown>>> = {
      'Ö 1 abschließen': async () => {
        const [first, ...others] = COUNCILLORS.slice(4, 9);
        for (const { key } of [first, ...others].filter((each) => each !== undefined))
          await office.must({ kind: 'request-floor', personId: personIdOf(key), pointOfOrder: false });
        await office.must({ kind: 'give-floor', personId: personIdOf(first?.key ?? '') });
        await chair.page.locator('.g-floor__name').waitFor();
      },
      'Ö 3 abschließen': () =>
        office.must({
          ...{ kind: 'raise-motion', motionId: randomUUID(), motion: 'close-debate', faction: true, supporters: 1 },
          ...{ personId: personIdOf(COUNCILLORS[3]?.key ?? ''), detail: '' },
        }),
      'Ö 4 abschließen': () =>
        office.must({
          ...{ kind: 'raise-conflict', itemId: itemIds[3] ?? '', personId: personIdOf(COUNCILLORS[5]?.key ?? '') },
          reason: 'Das Grundstück gehört dem Bruder.',
        }),
      'Ö 5 abschließen': () => {
        const until = new Date(Date.now() + HOUR).toISOString();
        return office.must({ kind: 'interrupt-meeting', reason: 'Pause', cause: 'break', until });
      },
    };

    it('fits at every step of a meeting of twelve items, led by keyboard alone', async () => {
      const steps: string[] = [];
      for (let name = ''; name !== OVER;) {
        name = await headingText();
        const happens = steps.includes(name) ? undefined : meanwhile[name];
        steps.push(name);
        if (happens !== undefined) {
          await happens();
          await otherStep(name);
          name = await headingText();
          steps.push(name);
        }
        if (name === 'Abstimmung läuft') {
          for (const voter of voters) await voter.must({ kind: 'cast-ballot', voteId: openVote(), choice: 'yes' });
          await chair.page
            .getByText(/^3 von (29|30)$/u)
            .first()
            .waitFor();
        }
        await expectFits();
        if (withAxe && /^(Abstimmen|Abstimmung läuft|Ergebnis|Unterbrochen)/u.test(name))
          expect(await findingsOf(chair.page)).toEqual([]);
        if (name === OVER) break;
        await pressStep(name);
        // Whoever leads in the room is there as well.
        if (name === 'Sitzung eröffnen') await everybodyComes();
      }
      expect(steps.filter((step) => step.endsWith('aufrufen'))).toHaveLength(ITEMS);
      for (const kind of [
        /^Sitzung eröffnen/u,
        /^Abstimmung läuft/u,
        /Schluss der Debatte/u,
        /^Befangenheit/u,
        /^Das Wort hat/u,
      ])
        expect(steps.filter((step) => kind.test(step))).not.toEqual([]);
      for (const kind of [/^Unterbrochen bis/u, /^Ergebnis verkünden/u, /^Sitzung schließen/u])
        expect(steps.filter((step) => kind.test(step))).not.toEqual([]);
    }, 240_000);

    it('leads the clerk from the end to the minutes', async () => {
      const { page } = await screens.browsers.signedIn('sitzungsdienst');
      await page.goto(chair.page.url());
      await page.getByRole('link', { name: 'Zur Niederschrift' }).click();
      await page.waitForURL(/niederschrift$/u);
    }, 60_000);

    it('has the running order on paper, for when the network fails', async () => {
      const { page } = chair;
      await page.goto(`${screens.app.url}/leitung/${second}`);
      await page.getByRole('button', { name: 'Weitere Schritte' }).click();
      const [paper] = await Promise.all([
        chair.context.waitForEvent('page'),
        page.getByRole('link', { name: 'Ablauf drucken' }).click(),
      ]);
      await paper.getByRole('heading', { name: 'Anwesenheit' }).waitFor();
      expect(await findingsOf(paper)).toEqual([]);
      expect(await paper.locator('.g-order').count()).toBe(ITEMS + 3);
      expect(await paper.locator('.g-order__people tbody tr').count()).toBe(51);
      await paper.emulateMedia({ media: 'print' });
      expect(await paper.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false);
      await paper.close();
    }, 60_000);

    it('calls the roll with all names at once', async () => {
      const { page } = chair;
      await page.goto(`${screens.app.url}/leitung/${second}`);
      await page.getByRole('button', { name: 'Namensaufruf' }).click();
      const names = page.getByRole('dialog').getByRole('listitem');
      await names.first().waitFor();
      for (const [width, height] of desks.filter(([wide]) => wide >= 1280)) {
        await page.setViewportSize({ width, height });
        const seen = await names.evaluateAll(
          (all, low) => all.filter((each) => each.getBoundingClientRect().bottom <= low).length,
          height,
        );
        expect({ width, height, seen }).toEqual({ width, height, seen: 51 });
      }
      await page.keyboard.type('Ahrenf');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Konrad Ahrenfels: im Saal').waitFor();
      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await page.getByRole('dialog').getByText('0 von 51 anwesend').waitFor();
      expect(await findingsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }, 60_000);

    it('does nothing by the space bar, and calls no other item unasked', async () => {
      const { page } = chair;
      await page.goto(`${screens.app.url}/leitung/${second}`);
      await heading().waitFor();
      await page.getByRole('button', { name: 'Ö 1 aufrufen', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ö 1 aufrufen' }).click();
      await page.getByText('Ö 1 abschließen').first().waitFor();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Aufrufen – Ö 3' }).click();
      await page.getByRole('dialog').getByText('Ö 1 ist noch nicht entschieden.').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('Ö 1 abschließen').first().waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText('zur Tagesordnung').waitFor();
      expect(await findingsOf(page)).toEqual([]);
    }, 60_000);
  });
}
