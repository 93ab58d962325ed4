import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { BOARD_MEMBERS } from '../../apps/api/src/demo/council/persons';
import { findingsOf } from '../browser/support/axe';
import type { Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { enter, LiveClient, personIdOf, until } from '../support/live';
import { CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';

jest.setTimeout(240_000);

const [CHAIR, DEAF, BLIND, INTERPRETER] = ['regenpfeifer', 'windhauch', 'quellental', 'verwaltung'] as const;
const OTHERS = [
  ...BOARD_MEMBERS.map(({ key }) => key).filter((key) => key !== CHAIR && key !== DEAF),
  ...['veilchenfeld', 'immergruen', 'feldlerche'],
];
const REMOTE = [DEAF, BLIND, ...OTHERS.slice(0, 4)];
/** The key that opens the ballot, the choice, the button, the cast. */
const PRESSES = ['Alt+Shift+KeyS', 'Space', 'Tab', 'Enter'];

/** Six of fourteen are connected: one reads the hands of an interpreter, one has everything read to them. */
(hasLivekit ? describe : describe.skip)('an advisory board of people with disabilities', () => {
  const stage = new CallStage();
  const item = randomUUID();
  const voteId = randomUUID();
  let deaf: Person;
  let blind: Person;
  let interpreter: Person;

  beforeAll(async () => {
    await stage.open({
      committee: 'behindertenbeirat',
      items: [{ id: item, title: 'Induktionsschleife im Bürgersaal' }],
    });
    const base = `/api/v1/meetings/${stage.meetingId}/conference`;
    const clerk = await stage.app.signIn('sitzungsdienst');
    for (const login of [CHAIR, DEAF, BLIND, ...OTHERS]) {
      const mode = REMOTE.includes(login) ? 'remote' : 'hall';
      await stage.office.must({ kind: 'check-in', personId: personIdOf(login), mode });
    }
    expect((await clerk.post(`${base}/start`)).status).toBe(204);
    await clerk.post(`${base}/enter`);
    [deaf, blind, interpreter] = [await stage.member(DEAF), await stage.member(BLIND), await stage.guest(INTERPRETER)];
    await blind.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes)
          if ((target as Element).closest('[role=status]') !== null)
            for (const node of addedNodes) heard.push(node.textContent ?? '');
      }).observe(document.body, { childList: true, subtree: true });
    });
    for (const { page } of [deaf, blind, interpreter]) await press(page, 'Am Gespräch teilnehmen');
    const personIds = [DEAF, BLIND, INTERPRETER].map(personIdOf);
    const waits = async () => ((await clerk.post(`${base}/admit`, { personIds })).status === 204 ? true : undefined);
    await until(waits, 'nobody waits', 20_000);
    for (const { page } of [deaf, blind, interpreter]) await goIn(page);
    const role = `${base}/people/${personIdOf(INTERPRETER)}/role`;
    expect((await clerk.put(role, { role: 'interpreter' })).status).toBe(204);
  });
  afterAll(() => stage.close());

  const heardBy = (page: Page): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  /** Four presses from wherever they are. */
  async function voteByKeyboard({ page }: Person): Promise<void> {
    expect(PRESSES.length).toBeLessThanOrEqual(6);
    const [first = '', ...others] = PRESSES;
    await page.keyboard.press(first);
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
    for (const key of others) await page.keyboard.press(key);
    await page.getByText('Ihre Stimme: Ja – gezählt').first().waitFor();
  }

  it('votes by keyboard, with whoever interprets in sight, and is told everything in its order', async () => {
    await stage.office.must({ kind: 'call-item', itemId: item });
    await deaf.page.getByRole('list', { name: 'Dolmetschen' }).locator('video').waitFor();
    const subject = { kind: 'free', question: 'Soll der Bürgersaal eine Induktionsschleife bekommen?' } as const;
    await stage.office.must({ kind: 'open-vote', voteId, itemId: item, subject });
    await blind.page.locator('.g-ballot').getByRole('radio').first().waitFor();
    const tree = [
      String.raw`heading "Soll der Bürgersaal eine Induktionsschleife bekommen\?"`,
      ...['group "Ihre Stimme"', 'radio "Ja', 'radio "Nein', 'radio "Enthaltung', 'radio "Befangen'],
      'button "Stimme abgeben"',
    ];
    expect(await blind.page.locator('.g-ballot').ariaSnapshot()).toMatch(new RegExp(tree.join('[^]*'), 'u'));
    const box = await deaf.page.getByRole('list', { name: 'Dolmetschen' }).locator('video').boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(320);
    await keepPicture(deaf.page, 'board-deaf-ballot');
    for (const person of [deaf, blind]) await voteByKeyboard(person);
    const choices = [...Array<string>(9).fill('yes'), 'no', 'abstain', 'abstain'];
    for (const [index, login] of [CHAIR, ...OTHERS].entries()) {
      const line = new LiveClient(await enter(stage.app, login), stage.meetingId);
      await line.must({ kind: 'cast-ballot', voteId, choice: choices[index] ?? '' });
      line.leave();
    }
    await stage.office.must({ kind: 'close-vote', voteId });
    await stage.office.must({ kind: 'announce-result', voteId, carried: true });
    await blind.page
      .getByText(/11\sJa, 1\sNein, 2\sEnthaltungen/u)
      .first()
      .waitFor();
    const heard = (await heardBy(blind.page)).join('\n');
    const order = [
      ...['Induktionsschleife im Bürgersaal', 'Soll der Bürgersaal', 'eröffnet', 'Ihre Stimme: Ja', 'geschlossen'],
      String.raw`11\sJa, 1\sNein, 2\sEnthaltungen`,
    ];
    expect(heard).toMatch(new RegExp(order.join('[^]*'), 'u'));
    await keepPicture(blind.page, 'board-blind-result');
    for (const { page } of [deaf, blind]) expect(await findingsOf(page)).toEqual([]);
  });
});
