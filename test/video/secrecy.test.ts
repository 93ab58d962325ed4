import { randomBytes, randomUUID } from 'node:crypto';
import type { CallKey, CallKeyNow, CallTicket, ConferenceView } from '@gremia/contracts';
import type { Page, Route } from 'playwright-core';
import { findingsOf } from '../browser/support/axe';
import type { Person } from '../browser/support/browsers';
import { keepPicture } from '../browser/support/keep-picture';
import { journalOf, personIdOf, until } from '../support/live';
import type { TestClient } from '../support/test-client';
import { openLine } from '../support/video-line';
import { callOn, CallStage, goIn, press } from './call-stage';
import { hasLivekit } from './livekit';
import { bytesReceivedBy, NO_ENCRYPTION, receivedBy, receivedWithin } from './media';

jest.setTimeout(240_000);

const [HERE, REMOTE] = ['dachsleitner', 'ahrenfels'] as const;
const LOOK = 4_000;
const BETWEEN_ITEMS = 1_500;
const LEAST_FRAMES = 5;
const PATIENCE = 60_000;
const WIDTHS = [360, 768, 1440, 1920];

/** Chair, a member in the hall and one from elsewhere, behind closed doors, with real pictures and sound. */
(hasLivekit ? describe : describe.skip)('a call behind closed doors', () => {
  const stage = new CallStage();
  const [first, second] = [randomUUID(), randomUUID()];
  /** Every key that a browser was given, by who it was. */
  const given = new Map<string, CallKey[]>();
  let chair: Person;
  let here: Person;
  let remote: Person;
  let member: TestClient;

  beforeAll(async () => {
    await stage.open(
      {
        items: [
          { id: first, title: 'Grundstück am Wehr', public: false },
          { id: second, title: 'Personalsache', public: false },
        ],
      },
      async (app, meetingId) => {
        await app.db('UPDATE committee SET emergency = $1', [{ declared: true, statuteClause: '§ 7a Hauptsatzung' }]);
        await app.db(`UPDATE meeting SET public_room = 'Rathausfestsaal' WHERE id = $1`, [meetingId]);
      },
    );
    await stage.office.must({ kind: 'check-in', personId: personIdOf('vorsitz'), mode: 'hall' });
    await stage.office.must({ kind: 'check-in', personId: personIdOf(HERE), mode: 'hall' });
    await stage.office.must({ kind: 'check-in', personId: personIdOf(REMOTE), mode: 'remote' });
    await stage.office.must({ kind: 'call-item', itemId: first });
    member = await stage.app.signIn(REMOTE);
    chair = await stage.chairInCall();
    [here, remote] = [await stage.member(HERE), await stage.member(REMOTE)];
    for (const [name, { page }] of Object.entries({ chair, here, remote })) {
      given.set(name, []);
      page.on('response', (response) => {
        if (!/\/conference\/(?:ticket|key)$/u.test(response.url()) || response.status() !== 200) return;
        void response.json().then(({ key }: CallKeyNow) => key !== null && given.get(name)?.push(key));
      });
    }
  });
  afterAll(() => stage.close());

  const base = (path: string): string => `/api/v1/meetings/${stage.meetingId}/conference${path}`;
  const lastKeyOf = (name: string): CallKey => {
    const key = given.get(name)?.at(-1);
    if (key === undefined) throw new Error(`${name} has been given no key`);
    return key;
  };
  const numberNow = async (): Promise<number | null | undefined> =>
    (await member.get<ConferenceView>(base(''))).body.call?.keyNumber;
  const decodes = async (page: Page): Promise<void> => {
    await callOn(page).locator('.g-call-tile').last().scrollIntoViewIfNeeded();
    await until(
      async () => ((await receivedWithin(page, LOOK)).frames >= LEAST_FRAMES ? true : undefined),
      'no picture can be seen',
      PATIENCE,
    );
  };
  const hears = (page: Page): Promise<unknown> =>
    until(
      async () => ((await receivedWithin(page, 1_000)).audioEnergy > 0 ? true : undefined),
      'nothing can be heard',
      PATIENCE,
    );
  /** Goes in anew with whatever `change` makes of the keys that this browser is given. */
  async function reenter(page: Page, change?: (key: CallKey) => CallKey): Promise<void> {
    const path = /\/conference\/(?:ticket|key)$/u;
    await page.unroute(path);
    if (change !== undefined)
      await page.route(path, async (route: Route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as CallTicket;
        await route.fulfill({ response: answer, json: { ...body, key: body.key && change(body.key) } });
      });
    await page.reload();
    await goIn(page);
  }
  /** Pictures and sound come to this browser, and it can make nothing of them. */
  async function decodesNothing(page: Page): Promise<void> {
    await callOn(page).locator('.g-call-tile').last().scrollIntoViewIfNeeded();
    await until(async () => ((await bytesReceivedBy(page)) > 20_000 ? true : undefined), 'nothing came', PATIENCE);
    const before = await bytesReceivedBy(page);
    await page.waitForTimeout(LOOK);
    expect(await bytesReceivedBy(page)).toBeGreaterThan(before);
    expect(await receivedBy(page)).toMatchObject({ frames: 0, audioEnergy: 0 });
  }

  it('gives no key before somebody is let in, nor before they have confirmed to be alone', async () => {
    const refused = async (): Promise<number[]> => [
      (await member.post(base('/key'))).status,
      (await member.post(base('/ticket'))).status,
      (await member.post(base('/cannot-encrypt'))).status,
    ];
    expect(await refused()).toEqual([403, 403, 403]);
    for (const { page } of [here, remote]) await press(page, 'Am Gespräch teilnehmen');
    await callOn(chair.page).getByText('2 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
    await callOn(remote.page).getByRole('button', { name: 'Ich bin allein, niemand hört mit' }).waitFor();
    expect(await refused()).toEqual([403, 403, 403]);
    await press(remote.page, 'Ich bin allein, niemand hört mit');
    for (const { page } of [here, remote]) await goIn(page);
  });

  it('is seen and heard by those inside, and says that it is encrypted once everybody is', async () => {
    for (const { page } of [chair, here, remote]) await decodes(page);
    await press(chair.page, 'Mikrofon');
    await hears(here.page);
    for (const { page } of [chair, here, remote])
      await callOn(page).getByText('Ende-zu-Ende verschlüsselt', { exact: true }).waitFor();
    for (const { name } of await stage.server.rooms.listRooms())
      for (const { tracks } of await stage.server.rooms.listParticipants(name))
        expect(tracks.map(({ encryption }) => encryption)).toEqual(tracks.map(() => 1));
    await callOn(here.page).getByText('Was das schützt').click();
    for (const width of WIDTHS) {
      await here.page.setViewportSize({ width, height: 900 });
      await keepPicture(callOn(here.page), `encrypted-${width}`);
    }
    await keepPicture(chair.page, 'encrypted-desk');
    expect(await findingsOf(here.page)).toEqual([]);
    expect(await findingsOf(chair.page)).toEqual([]);
  });

  it('shows its key in no list, journal, audit or table', async () => {
    const { key } = lastKeyOf('here');
    const office = await stage.app.signIn('sitzungsdienst');
    const read = [
      (await member.get(base(''))).body,
      (await office.get(base(''))).body,
      await journalOf(office, stage.meetingId),
    ];
    for (const table of ['conference_room', 'conference_entry', 'conference_key_holder', 'audit_entry', 'outbox'])
      read.push(await stage.app.db(`SELECT * FROM ${table}`));
    expect(JSON.stringify(read)).toContain(personIdOf(REMOTE));
    expect(JSON.stringify(read)).not.toContain(key);
  });

  it('is nothing to somebody without the key, whatever reaches them', async () => {
    await reenter(here.page, ({ number }) => ({ number, key: randomBytes(32).toString('base64') }));
    await decodesNothing(here.page);
    await reenter(here.page);
    await decodes(here.page);
  });

  it('has another key when a member is out as conflicted; theirs and their tokens are worth nothing', async () => {
    const [old, token] = [lastKeyOf('remote'), (await member.post<CallTicket>(base('/ticket'))).body.token];
    expect(old).toEqual(lastKeyOf('here'));
    await stage.office.must({ kind: 'declare-conflict', itemId: first, personId: personIdOf(REMOTE) });
    await callOn(remote.page).getByText('Sie wirken an diesem Punkt nicht mit.').waitFor();
    await until(async () => ((await numberNow()) === old.number + 1 ? true : undefined), 'the key is the same');
    await until(() => (lastKeyOf('here').number > old.number ? true : undefined), 'no key for those who stay');
    expect(lastKeyOf('here').key).not.toBe(old.key);
    for (const { page } of [chair, here]) await decodes(page);
    await hears(here.page);
    for (const path of ['/key', '/ticket']) expect((await member.post(base(path))).status).toBe(403);
    expect((await openLine(member, token)).status).toBe(403);
    expect(given.get('remote')?.every(({ key }) => key === old.key)).toBe(true);
    // As if they still received what is sent: under both numbers with the only key that they ever had.
    await reenter(here.page, ({ number }) => ({ number, key: old.key }));
    await decodesNothing(here.page);
    await reenter(here.page, () => old);
    await decodesNothing(here.page);
    await reenter(here.page);
    await decodes(here.page);
  });

  it('has another key when somebody leaves the meeting, and with every item', async () => {
    const before = lastKeyOf('here');
    await stage.office.must({ kind: 'check-out', personId: personIdOf(HERE) });
    await callOn(here.page).getByText('Bitte melden Sie sich zuerst an').waitFor();
    await until(() => (lastKeyOf('chair').number > before.number ? true : undefined), 'the key is the same');
    const during = lastKeyOf('chair');
    await stage.office.must({ kind: 'close-item', itemId: first, disposition: 'noted', note: '' });
    // As long as whoever leads needs to call the next one: the doors stay closed, and the call is the same.
    await chair.page.waitForTimeout(BETWEEN_ITEMS);
    await callOn(chair.page).getByText('Sie sind im Gespräch.').waitFor();
    await stage.office.must({ kind: 'call-item', itemId: second });
    await stage.office.must({ kind: 'check-in', personId: personIdOf(HERE), mode: 'hall' });
    await until(() => (lastKeyOf('chair').number > during.number ? true : undefined), 'no key of its own');
    await press(here.page, 'Eintreten');
    await decodes(here.page);
    await decodes(chair.page);
    const keys = given.get('here')?.map(({ key }) => key);
    expect(keys).toContain(lastKeyOf('chair').key);
    expect(keys).not.toContain(during.key);
  });

  it('keeps a browser out that cannot encrypt, names it to whoever leads, who may go on without', async () => {
    await here.page.addInitScript(NO_ENCRYPTION);
    await here.page.reload();
    await press(here.page, 'Kamera und Mikrofon prüfen');
    await callOn(here.page).getByText('Dieser Browser kann Bild und Ton nicht').waitFor();
    await keepPicture(callOn(here.page), 'cannot-encrypt');
    expect(await findingsOf(here.page)).toEqual([]);
    await callOn(chair.page).getByText('Kann nicht verschlüsseln und ist deshalb nicht im Gespräch').waitFor();
    await keepPicture(chair.page, 'cannot-encrypt-desk');
    expect(await findingsOf(chair.page)).toEqual([]);
    const office = await stage.app.signIn(HERE);
    expect((await office.put(base('/encryption'), { on: false })).status).toBe(403);
    const act = 'Ohne Ende-zu-Ende-Verschlüsselung weiter';
    await press(chair.page, act);
    await chair.page.getByRole('dialog').getByRole('button', { name: act }).click();
    for (const { page } of [here, chair]) {
      await callOn(page).getByText('aber nicht Ende-zu-Ende').first().waitFor();
      await goIn(page);
    }
    expect(await numberNow()).toBeNull();
    for (const { page } of [here, chair]) await decodes(page);
    expect(await callOn(chair.page).getByText('Ende-zu-Ende verschlüsselt', { exact: true }).count()).toBe(0);
  });
});
