import { Metrics } from '../../apps/api/src/platform/metrics/metrics';
import { enter, LiveClient, OPEN, planMeeting, until } from './live';
import { RawLine } from './raw-line';
import { startTestApp, type TestApp } from './test-app';

const SETTINGS = {
  SOCKETS_PER_PERSON: '5',
  SOCKETS_PER_ADDRESS: '6',
  SOCKETS_ANONYMOUS: '9',
  SOCKET_HANDSHAKES_PER_PERSON: '30',
  SOCKET_HANDSHAKES_PER_ADDRESS: '40',
  TRUST_PROXY: '1',
};

/** What comes with a connection. */
type Handshake = Parameters<typeof RawLine.open>[1];

/** An application with narrow limits on sockets, and a meeting with long entries; lines are closed after each test. */
export interface LimitedSockets {
  readonly app: TestApp;
  readonly meetingId: string;
  readonly lines: RawLine[];
  /** Headers of a network of its own. */
  readonly elsewhere: () => Record<string, string>;
  readonly open: (handshake?: Handshake) => Promise<RawLine>;
  /** `let in`, or why not. */
  readonly refused: (handshake?: Handshake) => Promise<string>;
  /** How many sockets the server has closed for this reason. */
  readonly closedFor: (reason: string) => Promise<number>;
  /** How many handshakes the server has refused for this reason. */
  readonly refusedFor: (reason: string) => Promise<number>;
}

export function limitedSockets(): LimitedSockets {
  const lines: RawLine[] = [];
  let app: TestApp;
  let meetingId = '';
  let network = 0;
  beforeAll(async () => {
    app = await startTestApp({ settings: SETTINGS });
    meetingId = await planMeeting(app, { committee: 'bauausschuss' });
    const clerk = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await clerk.must(OPEN);
    for (let count = 0; count < 40; count += 1)
      await clerk.must({ kind: 'note-remark', itemId: null, text: 'ä'.repeat(4_000) });
    clerk.leave();
  }, 60_000);
  afterEach(async () => {
    lines.splice(0).forEach((line) => line.leave());
    await until(async () => ((await figure('gremia_live_sockets')) === 0 ? true : undefined), 'still open');
  });
  afterAll(() => app.stop());

  const open = async (handshake: Handshake = {}): Promise<RawLine> => {
    const line = await RawLine.open(app.url, handshake);
    lines.push(line);
    return line;
  };
  const figure = async (name: string, labels: Record<string, string> = {}): Promise<number> => {
    const metric = await app.get(Metrics).registry.getSingleMetric(name)?.get();
    const found = metric?.values.find((value) =>
      Object.entries(labels).every(([label, wanted]) => value.labels[label] === wanted),
    );
    return found?.value ?? 0;
  };
  return {
    get app() {
      return app;
    },
    get meetingId() {
      return meetingId;
    },
    lines,
    elsewhere: () => ({ 'x-forwarded-for': `198.51.100.${(network += 1)}` }),
    open,
    refused: (handshake) =>
      open(handshake).then(
        () => 'let in',
        (error: Error) => error.message,
      ),
    closedFor: (reason) => figure('gremia_sockets_closed_total', { reason }),
    refusedFor: (reason) => figure('gremia_socket_handshakes_refused_total', { reason }),
  };
}
