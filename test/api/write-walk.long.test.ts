import { randomUUID } from 'node:crypto';
import { command, routes, type CommandAnswer, type CommandKind, type Problem, type Route } from '@gremia/contracts';
import { may } from '../../apps/api/src/platform/actor/may';
import { SessionReader } from '../../apps/api/src/platform/actor/session-reader';
import { LiveClient } from '../support/live';
import { committee, person } from '../support/paper-inputs';
import { digestOfTables } from '../support/table-digest';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { pairHallScreen, thingsInEveryState, type Thing, type Things } from '../support/things-in-every-state';
import { commandKinds, exampleFor, exampleOfCommand, nameOf } from '../support/write-examples';

/**
 * Signing in and out is everybody's, asking for a code that the office would have to confirm, and handing in what a
 * witness has signed: who may is known by the key (witnesses.test.ts). Whoever is signed in may decline lessons.
 */
const EVERYBODY = new Set([
  'POST /api/v1/session',
  'POST /api/v1/sign-in/start-code',
  'DELETE /api/v1/session',
  'DELETE /api/v1/lessons',
  'POST /api/v1/device',
  'POST /api/v1/device/call',
  'POST /api/v1/portal/meetings/{id}/cosignatures',
  'POST /api/v1/portal/meetings/{id}/viewing',
]);
const writes = routes.filter((route) => route.method !== 'get' && !EVERYBODY.has(nameOf(route)));
/** None of them has a right to any of the things: a guest, a councillor and a chair of other bodies, a reader. */
const CALLERS = [null, 'inklusion', 'goldacker', 'regenpfeifer', 'verwaltung'] as const;
const REFUSED = /^(?:401|403|404) /u;
/** They work something out and store nothing; who may see the thing may have that. */
const WITHOUT_TRACE = new Set(['POST /api/v1/papers/{id}/preview-version']);
/**
 * Whether a meeting that they may see is open, goes on, with the public, and has a call, everybody knows; and whether
 * there is video at all.
 */
const KNOWN = new RegExp(
  `^409 (?:(?:meeting-(?:not-open|closed|interrupted)|call-not-open|video-absent):|` +
    `wrong-state: Zurzeit wird öffentlich beraten)`,
  'u',
);
/** On one socket somebody follows a few meetings. */
const A_SOCKET = 5;

/** What somebody reads of a refusal. */
const told = (problem: Problem | undefined): string =>
  problem?.code === undefined ? 'done' : `${problem.status} ${problem.code}: ${problem.detail}`;
interface Answered {
  readonly thing: string;
  readonly visible: boolean;
  readonly said: string;
}

/** Where what a path names lies. */
const TABLES: Readonly<Record<string, string | undefined>> = {
  committees: 'committee',
  accounts: 'account',
  devices: 'device',
  notes: 'note',
  rules: 'rule_layer',
  'person-records': 'person',
  seats: 'membership',
  substitutes: 'substitute',
};

/** Of what they may not see they hear the same as of what is not there; of the rest always the same. */
function mustTellNothing(answers: readonly Answered[], nothing: string, isFine: (said: string) => boolean): void {
  const usual =
    answers.find(({ visible, said }) => visible && said !== nothing && isFine(said) && !KNOWN.test(said))?.said ??
    nothing;
  const strange = answers.filter(
    ({ visible, said }) => said !== nothing && !(visible && isFine(said) && (said === usual || KNOWN.test(said))),
  );
  expect({ nothing, strange }).toEqual({ nothing, strange: [] });
}

describe('every write', () => {
  let app: TestApp;
  let things: Things;
  let clerk: TestClient;
  beforeAll(async () => {
    app = await startTestApp({
      settings: { SOCKET_HANDSHAKES_PER_PERSON: '10000', SOCKET_HANDSHAKES_PER_ADDRESS: '10000' },
    });
    things = await thingsInEveryState(app);
    clerk = await app.signIn('sitzungsdienst');
    await pairHallScreen(app.visitor(), clerk);
    const about = { paperId: things.papers[0]?.id ?? '', passage: null };
    const kept = await clerk.post('/api/v1/notes', { id: randomUUID(), about, text: 'Nachfragen.' });
    expect(kept.status).toBe(201);
  }, 120_000);
  afterAll(() => app.stop());

  const unknown = (): Thing => ({ name: 'nothing', id: randomUUID(), itemId: randomUUID() });
  const enter = (login: string | null): Promise<TestClient> =>
    login === null ? Promise.resolve(app.visitor()) : app.signIn(login);

  /** What a path may name. A new kind of thing has to be made for this test first. */
  async function namedIn({ path }: Route): Promise<readonly Thing[]> {
    if (!path.includes('{id}')) return [unknown()];
    const kind = path.split('/')[3] ?? '';
    if (kind === 'papers' || kind === 'meetings') return things[kind];
    const sql = TABLES[kind];
    if (sql === undefined) throw new Error(`nothing is there for ${path}: make some in test/support`);
    const ids = kind === 'committees' ? [committee('stadtrat'), committee('bauausschuss')] : await idsOf(sql);
    return ids.map((id) => ({ name: `${kind} ${id}`, id, itemId: randomUUID() }));
  }
  const idsOf = async (table: string): Promise<string[]> =>
    (await app.db<{ id: string }>(`SELECT id FROM ${table} LIMIT 3`)).map(({ id }) => id);

  async function send(client: TestClient, route: Route, thing: Thing): Promise<Problem> {
    const path = route.path
      .replace('{id}', thing.id)
      .replace('{kind}', route.path.includes('/meetings/') ? 'agenda' : 'paper')
      .replace('{personId}', person('ahrenfels'))
      .replace('{attachmentId}', thing.attachmentId ?? randomUUID());
    const body = exampleFor(route, { ...thing, revision: 1 });
    return (await client.request<Problem>(route.method.toUpperCase(), path, { body })).body;
  }

  /** What somebody may read of the papers and meetings. */
  async function visibleTo(client: TestClient): Promise<ReadonlySet<string>> {
    const inside = client.cookie === null ? '/portal' : '';
    const places = (['papers', 'meetings'] as const).flatMap((kind) => things[kind].map(({ id }) => ({ kind, id })));
    const seen = await Promise.all(
      places.map(async ({ kind, id }) =>
        (await client.get(`/api/v1${inside}/${kind}/${id}`)).status === 200 ? [id] : [],
      ),
    );
    return new Set(seen.flat());
  }

  /** Gives a command to one thing after the other, over a socket of its own; answers what was said to each. */
  async function giveTo(client: TestClient, kind: CommandKind, to: readonly Thing[]): Promise<string[]> {
    const live = new LiveClient(client, randomUUID());
    const said: string[] = [];
    for (const thing of to) {
      const answer = await live.ask<CommandAnswer>('command', exampleOfCommand(kind, thing));
      said.push(answer.ok ? 'done' : told(answer.problem));
    }
    live.leave();
    return said;
  }

  it('has an example that fits its schema', () => {
    for (const route of writes) {
      const body = exampleFor(route, { id: randomUUID(), revision: 1, itemId: randomUUID() });
      if (route.body !== undefined && route.bodyType === undefined)
        expect([nameOf(route), route.body.safeParse(body).success]).toEqual([nameOf(route), true]);
    }
    expect([...commandKinds].sort()).toEqual(command.options.map(({ shape }) => shape.kind.value).sort());
  });

  describe.each(CALLERS.map((login) => ({ login, who: login ?? 'a stranger' })))('of $who', ({ login }) => {
    let client: TestClient;
    let seen: ReadonlySet<string>;
    let before: Awaited<ReturnType<typeof digestOfTables>>;
    beforeAll(async () => {
      client = await enter(login);
      seen = await visibleTo(client);
      before = await digestOfTables(app);
    });

    it.each(writes.map((route) => ({ name: nameOf(route), route })))('$name is refused', async ({ route }) => {
      const actor = await app.get(SessionReader).fromCookie(client.cookie ?? undefined);
      const isPublicTo = route.permission === 'signed-in' ? actor !== null : may(actor, route.permission as never);
      // What names nothing that is there already is done for whoever has the right.
      if (isPublicTo && !route.path.includes('{id}')) return;
      const nothing = told(await send(client, route, unknown()));
      const answers = await Promise.all(
        (await namedIn(route)).map(async (thing) => ({
          thing: thing.name,
          said: told(await send(client, route, thing)),
          visible: seen.has(thing.id) || !/\/(?:papers|meetings)\//u.test(route.path),
        })),
      );
      mustTellNothing(
        answers,
        nothing,
        (said) => REFUSED.test(said) || KNOWN.test(said) || WITHOUT_TRACE.has(nameOf(route)),
      );
      expect(await digestOfTables(app)).toEqual(before);
    });

    it('every command is refused', async () => {
      const groups = Array.from({ length: Math.ceil(things.meetings.length / A_SOCKET) }, (_, index) =>
        things.meetings.slice(index * A_SOCKET, (index + 1) * A_SOCKET),
      );
      for (const kind of commandKinds) {
        const answers = await Promise.all(groups.map((group) => giveTo(client, kind, [unknown(), ...group])));
        for (const [nothing, ...said] of answers) {
          expect([kind, nothing]).toEqual([kind, expect.stringMatching(REFUSED)]);
          expect([kind, nothing]).toEqual([kind, answers[0]?.[0]]);
          expect([kind, said.length]).not.toEqual([kind, 0]);
        }
        const heard = answers.flatMap(([, ...said]) => said);
        mustTellNothing(
          things.meetings.map(({ name, id }, at) => ({
            thing: `${kind}: ${name}`,
            visible: seen.has(id),
            said: heard[at] ?? 'nothing',
          })),
          answers[0]?.[0] ?? '',
          (said) => REFUSED.test(said) || KNOWN.test(said),
        );
      }
      expect(await digestOfTables(app)).toEqual(before);
    }, 60_000);
  });

  it('leaves everything readable to the clerk', async () => {
    for (const { name, id } of things.meetings)
      expect([name, (await clerk.get(`/api/v1/meetings/${id}`)).status]).toEqual([name, 200]);
  });
});
