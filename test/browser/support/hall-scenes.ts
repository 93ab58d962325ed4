import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { COUNCILLORS } from '../../../apps/api/src/demo/council/persons';
import { handIn } from '../../support/held-meeting';
import { enter, type LiveClient, OPEN, personIdOf, planMeeting } from '../../support/live';
import { amendment, motion, text } from '../../support/paper-inputs';
import { findingsOf } from './axe';
import type { Person } from './browsers';
import { keepPicture } from './keep-picture';
import { startScreens } from './screens';
import { overflowOf } from './overflow';

/** Width and height of a screen, in pixels. */
export type Size = readonly [width: number, height: number];

const LONG_TITLE =
  'Fortschreibung des Lärmschutzbereichsentwicklungskonzeptes mit Straßenreinigungsgebührensatzungsänderung, ' +
  'Ausbaubeitragsermittlung und Grundstücksverkehrsgenehmigungszuständigkeitsübertragung für alle Ortsteile';
const SENTENCE = 'Am Uferweg werden bis zum 30.06.2027 zwischen der Brücke und dem Wehr neue Bänke aufgestellt. ';
const HOUR = 3_600_000;

/** So many for the first, fewer for the next, nobody for the last. */
const countOf = (ids: readonly string[]): Record<string, number> => ({
  ...Object.fromEntries(ids.map((id, index) => [id, Math.max(0, 9 - 2 * index)])),
  ...{ against: 1, blank: 2, invalid: 0 },
});
const LONG_TEXT = text(...Array.from({ length: 9 }, (_, index) => `${SENTENCE.repeat(6)}Abschnitt ${index + 1}.`));

let pictures = 0;
/** In the order in which they were seen. */
const keepNext = (page: Page, name: string): Promise<void> =>
  keepPicture(page, `${String(++pictures).padStart(3, '0')}-${name}`);

/** Takes the room of whoever interprets, and of somebody who speaks; test/video has both with real pictures. */
const PICTURES = `<div class="hall__picture"><ul class="hall-tiles">
  <li class="hall-tile hall-tile--interpreter"><p class="hall-tile__name">Friederike-Charlotte dolmetscht</p></li>
  <li class="hall-tile hall-tile--speaker"><p class="hall-tile__name">Ulrich Dachsleitner</p></li></ul></div>`;

async function putPictures(page: Page): Promise<void> {
  await page.locator('.hall__main').evaluate((main, html) => {
    main.querySelector('.hall__picture')?.remove();
    main.insertAdjacentHTML('beforeend', html);
  }, PICTURES);
}

/**
 * Tests every scene of the hall on these screens, with the longest words a council has.
 *
 * @param beside the pictures of a call take their room beside each scene
 */
export function describeHall(title: string, sizes: readonly Size[], beside: 'nothing' | 'pictures' = 'nothing'): void {
  describe(title, () => {
    const screens = startScreens();
    const [report, paper, closed] = [randomUUID(), randomUUID(), randomUUID()];
    const [site, post, street, bridge] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    let hall: Person;
    let office: LiveClient;
    let voters: readonly LiveClient[] = [];
    let meetingId = '';

    beforeAll(async () => {
      const author = await screens.app.signIn('ahrenfels');
      const motioned = await handIn(author, motion({ title: LONG_TITLE, points: LONG_TEXT }));
      const [first, ...rest] = motioned.text?.points ?? [];
      const points = [{ ...first!, body: [{ t: 'text' as const, s: `${SENTENCE.repeat(7)}Neu.` }] }, ...rest];
      for (let count = 0; count < 6; count += 1)
        await handIn(author, amendment(motioned.id, points, { title: `Änderung ${count}: ${LONG_TITLE}` }));
      const alike = [await handIn(author, motion({ title: LONG_TITLE })), await handIn(author, motion())];
      meetingId = await planMeeting(screens.app, {
        items: [
          { id: report, title: LONG_TITLE },
          { id: paper, title: LONG_TITLE, paperId: motioned.id, responsibility: 'decision' },
          { id: site, title: LONG_TITLE },
          { id: post, title: LONG_TITLE },
          { id: street, title: LONG_TITLE, paperId: alike[0]?.id ?? '', responsibility: 'decision' },
          { id: bridge, title: LONG_TITLE, paperId: alike[1]?.id ?? '', responsibility: 'decision' },
          { id: closed, title: 'Verkauf', public: false },
        ],
      });
      office = screens.line(await enter(screens.app, 'sitzungsdienst'), meetingId);
      hall = await screens.browsers.visitor();
      await hall.page.goto(`${screens.app.url}/anzeige/${meetingId}`);
    }, 180_000);

    /** Waits for a scene and looks at it on every screen, by day and by night. */
    async function expectFits(scene: string, page = hall.page): Promise<void> {
      await page.locator(`.hall[data-scene="${scene}"]`).waitFor();
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        if (beside === 'pictures') await putPictures(page);
        await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
        await keepNext(page, `${scene}-${width}x${height}`);
        expect({ scene, width, height, cut: await overflowOf(page) }).toEqual({ scene, width, height, cut: [] });
        if (beside === 'pictures') {
          const interpreter = await page.locator('.hall-tile--interpreter').boundingBox();
          expect(interpreter?.width).toBeGreaterThanOrEqual(320);
        }
      }
      await page.setViewportSize({ width: 1920, height: 1080 });
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect({ scene, colorScheme, findings: await findingsOf(page) }).toEqual({ scene, colorScheme, findings: [] });
      }
    }

    const main = { kind: 'main' } as const;

    it('fits before the start and between the items', async () => {
      await expectFits('before');
      await office.must(OPEN);
      for (const key of ['vorsitz', ...COUNCILLORS.map((each) => each.key)])
        await office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
      await expectFits('between');
    }, 240_000);

    it('fits with an item, and with a paper that is debated', async () => {
      await office.must({ kind: 'call-item', itemId: report });
      await expectFits('item');
      await office.must({ kind: 'close-item', itemId: report, disposition: 'done' });
      await office.must({ kind: 'call-item', itemId: paper });
      await expectFits('debate');
    }, 240_000);

    it('fits with a long text, by show of hands and on devices, and with the result of 51 names', async () => {
      const hands = randomUUID();
      await office.must({
        kind: 'open-vote',
        voteId: hands,
        itemId: paper,
        procedure: 'show-of-hands',
        subject: {
          kind: 'free',
          question: `Soll die Beratung geschlossen werden? ${SENTENCE.repeat(8)}`,
        },
      });
      await expectFits('hands');
      await office.must({ kind: 'close-vote', voteId: hands, count: { yes: 20, no: 20, abstain: 3 } });
      await expectFits('counted');
      await office.must({ kind: 'announce-result', voteId: hands, carried: false });
      await expectFits('result');

      const voteId = randomUUID();
      await office.must({ kind: 'open-vote', voteId, itemId: paper, subject: { ...main, leaveOpen: true } });
      await expectFits('vote');
      voters = await Promise.all(
        COUNCILLORS.map(async ({ key }) => screens.line(await enter(screens.app, key), meetingId)),
      );
      for (const [index, voter] of voters.entries())
        await voter.must({
          kind: 'cast-ballot',
          voteId,
          choice: (['yes', 'no', 'abstain'] as const)[index % 3] ?? 'yes',
        });
      await office.must({ kind: 'close-vote', voteId });
      await expectFits('counted');
      await office.must({ kind: 'announce-result', voteId, carried: false });
      await expectFits('result');
      await hall.page.getByText(/Ja:/u).first().waitFor();
    }, 300_000);

    it('fits with proposals against each other, and with one count between them', async () => {
      await office.must({ kind: 'close-item', itemId: paper, disposition: 'done' });
      await office.must({ kind: 'call-item', itemId: site });
      const [alternativesId, voteId] = [randomUUID(), randomUUID()];
      const options = Array.from({ length: 6 }, (_, index) => ({
        ...{ optionId: randomUUID(), name: `Variante ${index + 1}: Grundstücksverkehrsgenehmigungszuständigkeit` },
        text: SENTENCE.repeat(3).trim(),
      }));
      await office.must({
        ...{ kind: 'put-alternatives', itemId: site, alternativesId, question: LONG_TITLE, options, oneCount: true },
      });
      await expectFits('alternatives');
      const subject = { kind: 'choice', alternativesId } as const;
      await office.must({ kind: 'open-vote', voteId, itemId: site, subject, procedure: 'choice-hands' });
      await expectFits('hands');
      await office.must({ kind: 'close-vote', voteId, count: countOf(options.map(({ optionId }) => optionId)) });
      await expectFits('counted');
      await office.must({ kind: 'announce-result', voteId, carried: false });
      await expectFits('result');
      await office.must({ kind: 'drop-alternatives', itemId: site, alternativesId, reason: 'Vertagt' });
      await office.must({ kind: 'close-item', itemId: site, disposition: 'done' });
    }, 240_000);

    it('fits with an election of many, its round and its result', async () => {
      await office.must({ kind: 'call-item', itemId: post });
      const [electionId, voteId] = [randomUUID(), randomUUID()];
      await office.must({
        kind: 'start-election',
        itemId: post,
        electionId,
        office: LONG_TITLE.slice(0, 190),
        places: 1,
      });
      const candidates = Array.from({ length: 9 }, () => randomUUID());
      for (const [index, candidateId] of candidates.entries())
        await office.must({
          ...{ kind: 'nominate-candidate', itemId: post, electionId, candidateId, agrees: true },
          ...{ name: `Prof. Dr. Friederike-Charlotte von Hohenstein-Wolkenburg ${index}`, by: 'Fraktion Bürgerunion' },
        });
      await expectFits('election');
      const setup = { openBecause: { ground: 'other', norm: '§ 13 Abs. 2 der Hauptsatzung' } } as const;
      const subject = { kind: 'election', electionId } as const;
      await office.must({ kind: 'open-vote', voteId, itemId: post, subject, procedure: 'election-hands', setup });
      await expectFits('hands');
      await office.must({ kind: 'close-vote', voteId, count: countOf(candidates) });
      await expectFits('counted');
      await office.must({ kind: 'announce-result', voteId, carried: false });
      await expectFits('result');
      await office.must({
        ...{ kind: 'break-off-election', itemId: post, electionId },
        reason: 'Vertagt',
        again: false,
      });
      await office.must({ kind: 'close-item', itemId: post, disposition: 'done' });
    }, 240_000);

    it('fits with several items in one vote', async () => {
      await office.must({ kind: 'propose-block', parts: [{ itemId: street }, { itemId: bridge }] });
      await expectFits('block');
      const votes = [street, bridge].map((itemId) => ({ itemId, voteId: randomUUID() }));
      const voteId = votes[0]?.voteId ?? '';
      await office.must({ kind: 'open-block', votes, procedure: 'show-of-hands' });
      await expectFits('hands');
      await office.must({ kind: 'close-vote', voteId, count: { yes: 40, no: 3, abstain: 1 } });
      await office.must({ kind: 'announce-result', voteId, carried: true });
      await expectFits('result');
      for (const { itemId } of votes) await office.act({ kind: 'close-item', itemId, disposition: 'done' });
    }, 240_000);

    it('fits while the public is excluded, in a break, and at the end', async () => {
      await office.must({ kind: 'call-item', itemId: closed });
      await expectFits('non-public');
      await office.must({ kind: 'interrupt-meeting', reason: 'Pause' });
      await expectFits('break');
      await office.must({ kind: 'resume-meeting' });
      // Until another time of the day, and until another day.
      for (const later of [HOUR, 40 * HOUR]) {
        const until = new Date(Date.now() + later).toISOString();
        await office.must({ kind: 'interrupt-meeting', reason: 'Pause', cause: 'break', until });
        await expectFits('break');
        await hall.page.getByText(/^Weiter (um|am) /u).waitFor();
        await office.must({ kind: 'resume-meeting' });
      }
      await office.must({ kind: 'close-meeting' });
      await expectFits('end');
    }, 240_000);

    it('says what is wrong with a meeting that it may not show', async () => {
      const { page } = await screens.browsers.visitor();
      await page.goto(`${screens.app.url}/anzeige/${randomUUID()}`);
      await page.getByText('Diese Sitzung kann hier nicht gezeigt werden').waitFor();
      await expectFits('trouble', page);
    }, 120_000);

    it('says that the server cannot be reached', async () => {
      const { page, context } = await screens.browsers.visitor();
      await context.route('**/socket.io/**', (route) => route.abort());
      await page.routeWebSocket(/socket\.io/u, (line) => void line.close());
      await page.goto(`${screens.app.url}/anzeige/${meetingId}`);
      await page.getByText('Keine Verbindung zum Server').waitFor();
      await expectFits('trouble', page);
    }, 120_000);
  });
}
