import type { Locator, Page } from 'playwright-core';
import { openBrowsers, type Browsers, type Person } from '../browser/support/browsers';
import { enter, LiveClient, OPEN, planMeeting, type PlannedMeeting } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';
import { OwnServer } from './livekit';
import { FAKE_DEVICES } from './media';

/** A meeting with a call of its own: server, application, the office's line, and people in front of browsers. */
export class CallStage {
  readonly server = new OwnServer();
  readonly unexpected: string[] = [];
  app!: TestApp;
  browsers!: Browsers;
  office!: LiveClient;
  meetingId!: string;

  /** @param prepare what else stands in the database before the meeting begins */
  async open(plan: PlannedMeeting = {}, prepare?: (app: TestApp, meeting: string) => Promise<unknown>): Promise<void> {
    await this.server.start(1);
    this.app = await startTestApp({ settings: this.server.settings });
    this.meetingId = await planMeeting(this.app, plan);
    await prepare?.(this.app, this.meetingId);
    this.office = new LiveClient(await enter(this.app, 'sitzungsdienst'), this.meetingId);
    await this.office.must(OPEN);
    await this.office.follow();
    this.browsers = await openBrowsers(this.app.url, this.unexpected, FAKE_DEVICES);
  }

  async close(): Promise<void> {
    this.office?.leave();
    await this.browsers?.close();
    await this.app?.stop();
    await this.server.remove();
    expect(this.unexpected).toEqual([]);
  }

  /** Whoever leads, at the desk, with the call begun and in it. */
  chairInCall(): Promise<Person> {
    return chairInCall(this.browsers, this.app.url, this.meetingId);
  }

  /** Somebody without a seat, who comes by the public page of the meeting. */
  async guest(login: string): Promise<Person> {
    const person = await this.browsers.signedIn(login);
    await person.page.goto(`${this.app.url}/sitzungen/${this.meetingId}`);
    await person.page.getByRole('link', { name: 'Als Gast teilnehmen' }).click();
    return person;
  }

  /** Somebody on the page of members, who has not asked to be let in. */
  async member(login: string): Promise<Person> {
    const person = await this.browsers.signedIn(login);
    await person.page.goto(`${this.app.url}/mitglied/sitzung/${this.meetingId}`);
    return person;
  }
}

export const callOn = (page: Page): Locator => page.getByRole('region', { name: 'Bild und Ton' });

export const press = (page: Page, name: string): Promise<void> =>
  callOn(page).getByRole('button', { name, exact: true }).click();

/** Whoever leads, at the desk, with the call begun and in it. */
export async function chairInCall(browsers: Browsers, url: string, meetingId: string): Promise<Person> {
  const chair = await browsers.signedIn('vorsitz');
  await chair.page.setViewportSize({ width: 1440, height: 900 });
  await chair.page.goto(`${url}/leitung/${meetingId}`);
  await press(chair.page, 'Gespräch beginnen');
  await press(chair.page, 'Am Gespräch teilnehmen');
  await goIn(chair.page);
  return chair;
}

/** Whoever leads begins a call; the member Ahrenfels asks to be let in, is, and comes in. */
export async function twoInCall(
  browsers: Browsers,
  url: string,
  meetingId: string,
): Promise<{ readonly chair: Person; readonly member: Person }> {
  const chair = await chairInCall(browsers, url, meetingId);
  const member = await browsers.signedIn('ahrenfels');
  await member.page.goto(`${url}/mitglied/sitzung/${meetingId}`);
  await press(member.page, 'Am Gespräch teilnehmen');
  await callOn(chair.page)
    .getByRole('button', { name: /Ahrenfels einlassen$/u })
    .click();
  await goIn(member.page);
  return { chair, member };
}

/** Through the lobby into the call, for somebody who was let in. */
export async function goIn(page: Page): Promise<void> {
  await press(page, 'Kamera und Mikrofon prüfen');
  await press(page, 'Eintreten');
  await callOn(page).getByText('Sie sind im Gespräch.').waitFor();
}
