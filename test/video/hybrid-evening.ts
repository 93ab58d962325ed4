import type { Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../apps/api/src/platform/config/demonstration';
import { openBrowsers, type Browsers, type Person } from '../browser/support/browsers';
import { openRelay, type Relay } from '../browser/support/relay';
import { LiveClient, OPEN, personIdOf, planMeeting, until, type PlannedMeeting } from '../support/live';
import { committee } from '../support/paper-inputs';
import { TestClient } from '../support/test-client';
import { callOn, goIn, press } from './call-stage';
import { FAKE_DEVICES, receivedWithin } from './media';
import { OwnProgram } from './own-program';

/** Who takes part: whoever leads, two members elsewhere, an interpreter, and five members in the hall. */
export const [CHAIR, FIRST, SECOND, INTERPRETER] = ['rabenhaupt', 'ahrenfels', 'dachsleitner', 'inklusion'] as const;
export const IN_HALL = ['eschenwald', 'sandweg', 'tannhofer', 'moorbach', 'pappelreihe'];
export const BODY = committee('bauausschuss');
export const PATIENCE = 60_000;

/** Within so many milliseconds at least so many pictures have to come: a machine that does other things makes few. */
export const LOOK = 4_000;
const LEAST_FRAMES = 5;

/**
 * LiveKit's own client says so of a track that it stops, uncaught, where the server is killed before it has answered.
 * Nothing comes of it: the line is made anew.
 */
const ENDED_IN_NEGOTIATION = 'negotiation timed out';

/**
 * A committee in Nordrhein-Westfalen that meets in the hall and elsewhere, on the program as `npm start` runs it, with
 * the line of the office. One of those elsewhere comes over a network that can be cut.
 */
export class HybridEvening {
  readonly unexpected: string[] = [];
  program!: OwnProgram;
  browsers!: Browsers;
  network!: Relay;
  office!: LiveClient;
  clerk!: TestClient;
  meetingId!: string;

  /** Everybody is noted as present, and the first item is called. */
  async open(items: NonNullable<PlannedMeeting['items']>, itemId: string): Promise<void> {
    this.program = await OwnProgram.open();
    const { app, url } = this.program;
    await app.db('UPDATE committee SET profile_key = $1 WHERE id = $2', ['nordrhein-westfalen-committee', BODY]);
    this.meetingId = await planMeeting(app, { committee: 'bauausschuss', items });
    this.clerk = new TestClient(url);
    expect((await this.clerk.signIn('sitzungsdienst', DEMONSTRATION_PASSWORD)).status).toBe(201);
    const record = {
      ...{ revision: 0, declaration: null, helpContact: '0361 1234', committee: null, firstSession: false },
      ...{ statuteClause: '§ 7a Hauptsatzung', resolution: 'Beschluss vom 02.11.2026', approvedSystem: 'Gremia 1' },
    };
    const saved = await this.clerk.put(`/api/v1/meetings/${this.meetingId}/remote-record`, {
      ...record,
      publicRoom: '',
    });
    expect([saved.status, saved.status === 200 ? '' : JSON.stringify(saved.body)]).toEqual([200, '']);
    await this.joinOffice();
    await this.office.must(OPEN);
    for (const login of [CHAIR, ...IN_HALL])
      await this.office.must({ kind: 'check-in', personId: personIdOf(login), mode: 'hall' });
    for (const login of [FIRST, SECOND])
      await this.office.must({ kind: 'check-in', personId: personIdOf(login), mode: 'remote' });
    await this.office.must({ kind: 'call-item', itemId });
    this.browsers = await openBrowsers(url, this.unexpected, FAKE_DEVICES);
    this.network = await openRelay(url);
  }

  async close(): Promise<void> {
    this.office?.leave();
    await this.browsers?.close();
    await this.network?.close();
    await this.program?.close();
    expect(this.unexpected.filter((broken) => broken !== ENDED_IN_NEGOTIATION)).toEqual([]);
  }

  async joinOffice(): Promise<void> {
    this.office = new LiveClient(this.clerk, this.meetingId);
    await this.office.follow();
  }

  /** An address of the call of the meeting. */
  base(path = ''): string {
    return `/api/v1/meetings/${this.meetingId}/conference${path}`;
  }

  /** Whoever leads, at the desk, with the call begun and in it. */
  async leader(): Promise<Person> {
    const chair = await this.browsers.signedIn(CHAIR);
    await chair.page.setViewportSize({ width: 1440, height: 900 });
    await chair.page.goto(`${this.program.url}/leitung/${this.meetingId}`);
    await press(chair.page, 'Gespräch beginnen');
    await press(chair.page, 'Am Gespräch teilnehmen');
    await goIn(chair.page);
    return chair;
  }

  /** Somebody who asks to be let in. @param through another way to the program */
  async atDoor(login: string, path: 'mitglied/sitzung' | 'teilnehmen', through = this.program.url): Promise<Person> {
    const person = await this.browsers.signedIn(login, through);
    await person.page.goto(`${through}/${path}/${this.meetingId}`);
    await press(person.page, 'Am Gespräch teilnehmen');
    return person;
  }

  /** A screen of the hall, paired by the office. */
  async screen(): Promise<Person> {
    const screen = await this.browsers.visitor();
    await screen.page.goto(`${this.program.url}/geraet?art=hall`);
    const code = await screen.page.locator('.hall-code').textContent();
    const place = { name: 'Beamer', committeeId: BODY, meetingId: this.meetingId };
    expect((await this.clerk.post('/api/v1/devices', { code, ...place })).status).toBe(201);
    return screen;
  }

  /** The last that the journal says of the line, picture and sound of a member elsewhere. */
  lastReach(login: string): LiveClient['entries'][number]['event'] | undefined {
    const { entries } = this.office;
    return entries.findLast(({ event }) => event.kind === 'reach-noted' && event['personId'] === personIdOf(login))
      ?.event;
  }
}

export const isIn = (page: Page): Promise<void> =>
  callOn(page).getByText('Sie sind im Gespräch.').waitFor({ timeout: PATIENCE });

/** Pictures of others arrive and are decoded. */
export async function sees(page: Page): Promise<void> {
  const look = async () => ((await receivedWithin(page, 1_000)).frames > 0 ? true : undefined);
  await until(look, `no picture came to ${page.url()}`, PATIENCE);
  expect((await receivedWithin(page, LOOK)).frames).toBeGreaterThanOrEqual(LEAST_FRAMES);
}

/** Sound of others arrives and is no silence. */
export const hears = (page: Page): Promise<unknown> =>
  until(
    async () => ((await receivedWithin(page, 1_000)).audioEnergy > 0 ? true : undefined),
    `nothing is heard at ${page.url()}`,
    PATIENCE,
  );

/** A member votes on their page, and reads that it counts. */
export async function vote(page: Page, choice: 'Ja' | 'Nein'): Promise<void> {
  const ballot = page.locator('.g-ballot');
  await ballot.getByRole('radio', { name: new RegExp(`^${choice}`, 'u') }).check();
  await ballot.getByRole('button', { name: /abgeben/u }).click();
  await page.getByText(`Ihre Stimme: ${choice} – gezählt`).first().waitFor();
}

/** Every token that a browser is given or sends from now on. */
export function tokensOf(page: Page): Set<string> {
  const held = new Set<string>();
  page.on('websocket', (socket) => {
    held.add(new URL(socket.url()).searchParams.get('access_token') ?? '');
    socket.on('framereceived', ({ payload }) => {
      for (const [token] of payload.toString('latin1').matchAll(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/gu)) held.add(token);
    });
  });
  return held;
}

export const cookieOf = async ({ context }: Person): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
