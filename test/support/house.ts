import { holdMeeting, type HeldMeeting } from './held-meeting';
import { enter, LiveClient } from './live';
import { startTestApp, type TestApp } from './test-app';
import type { TestClient } from './test-client';

/** An application of the test file's own, with the office and a member signed in. */
export interface House {
  readonly app: TestApp;
  readonly clerk: TestClient;
  readonly author: TestClient;
}

/** Gives a test file its house before the first test, and closes it after the last. */
export function openHouse(receive: (house: House) => void): void {
  let app: TestApp | undefined;
  beforeAll(async () => {
    app = await startTestApp();
    const [clerk, author] = [await app.signIn('sitzungsdienst'), await app.signIn('ahrenfels')];
    receive({ app, clerk, author });
  }, 120_000);
  afterAll(() => app?.stop());
}

/** The same after a meeting of the council, with a part in public and one behind closed doors. */
export function openHouseAfterMeeting(receive: (house: House & { readonly held: HeldMeeting }) => void): void {
  let house: House;
  openHouse((opened) => {
    house = opened;
  });
  beforeAll(async () => receive({ ...house, held: await holdMeeting(house.app) }), 120_000);
}

/** A list of clients; whoever was put into it in a test leaves after that test. */
export function leavingClients(): LiveClient[] {
  const clients: LiveClient[] = [];
  afterEach(() => clients.splice(0).forEach((client) => client.leave()));
  return clients;
}

/** Lets a person, or somebody of the public, join a meeting as one of these clients. */
export const joiningAs =
  (clients: LiveClient[], app: () => TestApp) =>
  async (key: string | null, meetingId: string): Promise<LiveClient> => {
    const client = new LiveClient(key === null ? app().visitor() : await enter(app(), key), meetingId);
    clients.push(client);
    return client;
  };
