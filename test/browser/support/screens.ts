import { LiveClient } from '../../support/live';
import { startTestApp, type TestApp, type TestAppOptions } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';
import { openBrowsers, type Browsers } from './browsers';

const BEGIN_MILLISECONDS = 180_000;
const END_MILLISECONDS = 60_000;

/** The program and the browsers in front of it; there while the tests of a `describe` run. */
export interface Screens {
  readonly app: TestApp;
  readonly browsers: Browsers;
  /** A line to a meeting that is closed before the program ends. */
  line(client: TestClient, meetingId: string): LiveClient;
}

/** Starts program and browsers before the tests of a `describe`, ends them after, and expects that no page broke. */
export function startScreens(options: TestAppOptions = {}): Screens {
  const unexpected: string[] = [];
  const lines: LiveClient[] = [];
  let app: TestApp | undefined;
  let browsers: Browsers | undefined;

  beforeAll(async () => {
    app = await startTestApp(options);
    browsers = await openBrowsers(app.url, unexpected);
  }, BEGIN_MILLISECONDS);
  afterAll(async () => {
    for (const line of lines) line.leave();
    await browsers?.close();
    await app?.stop();
    expect(unexpected).toEqual([]);
  }, END_MILLISECONDS);

  return {
    get app() {
      return started(app);
    },
    get browsers() {
      return started(browsers);
    },
    line: (client, meetingId) => {
      const line = new LiveClient(client, meetingId);
      lines.push(line);
      return line;
    },
  };
}

function started<T>(what: T | undefined): T {
  if (what === undefined) throw new Error('the program runs from the first beforeAll on');
  return what;
}
