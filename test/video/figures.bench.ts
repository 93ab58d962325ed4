import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import type { Person } from '../browser/support/browsers';
import { enter, LiveClient, personIdOf, until } from '../support/live';
import { callOn, CallStage, goIn, press } from './call-stage';
import { receivedBy } from './media';
import { costOf } from './process-cost';

jest.setTimeout(600_000);

const MEMBERS = ['dachsleitner', 'ahrenfels'] as const;
const VOTERS = COUNCILLORS.map(({ key }) => key).slice(0, 30);
const PATIENCE = 90_000;
const LOOK_SECONDS = 10;

/** What a call costs and how long it takes, as `npm run bench:video` prints it. Nothing is asserted of it. */
describe('figures of a call', () => {
  const stage = new CallStage();
  const item = randomUUID();
  const figures: Record<string, string> = {};
  let chair: Person;
  let people: Person[];
  let voters: LiveClient[];

  beforeAll(async () => {
    await stage.open({ items: [{ id: item, title: 'Bänke am Uferweg' }] });
    for (const key of VOTERS) await stage.office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await stage.office.must({ kind: 'call-item', itemId: item });
    voters = [];
    for (const key of VOTERS) voters.push(new LiveClient(await enter(stage.app, key), stage.meetingId));
    for (const voter of voters) await voter.follow();
  });
  afterAll(async () => {
    for (const voter of voters) voter.leave();
    await stage.close();
    process.stderr.write(
      `${Object.entries(figures)
        .map((row) => row.join(': '))
        .join('\n')}\n`,
    );
  });

  const since = async (work: () => Promise<unknown>): Promise<string> => {
    const begun = performance.now();
    await work();
    return `${Math.round(performance.now() - begun)} ms`;
  };
  const receives = (page: Page, what: 'frames' | 'audioEnergy', more = 0): Promise<unknown> =>
    until(async () => ((await receivedBy(page))[what] > more ? true : undefined), `no ${what}`, PATIENCE);
  /** How long everybody's ballot takes to be acknowledged, half of them and nineteen of twenty. */
  async function vote(): Promise<string> {
    const voteId = randomUUID();
    const subject = { kind: 'free', question: 'Wer stimmt zu?' } as const;
    await stage.office.must({ kind: 'open-vote', voteId, itemId: item, subject });
    const times = await Promise.all(
      voters.map(async (voter) => {
        const begun = performance.now();
        await voter.must({ kind: 'cast-ballot', voteId, choice: 'yes' });
        return performance.now() - begun;
      }),
    );
    await stage.office.must({ kind: 'abort-vote', voteId, reason: 'Messung' });
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor(times.length * share)] ?? 0);
    return `${at(0.5)} ms, 95 %: ${at(0.95)} ms`;
  }
  /** Processor time and memory of the video server while nothing but the call goes on. */
  async function costOfServer(): Promise<string> {
    const cost = await costOf(stage.server.pid, LOOK_SECONDS);
    return cost === null ? 'not measured here' : `${cost.percent} % of a core, ${cost.megabytes} MB`;
  }

  it('are measured one after the other', async () => {
    figures['Vote without a call (30 ballots at once)'] = await vote();
    chair = await stage.chairInCall();
    people = [];
    for (const key of MEMBERS) people.push(await stage.member(key));
    const [first, second] = people.map(({ page }) => page);
    if (first === undefined || second === undefined) throw new Error('nobody came');
    for (const page of [first, second]) await press(page, 'Am Gespräch teilnehmen');
    await callOn(chair.page).getByText('2 Personen warten.').waitFor();
    await press(chair.page, 'Alle einlassen');
    await press(first, 'Kamera und Mikrofon prüfen');
    await callOn(first).getByRole('button', { name: 'Eintreten', exact: true }).waitFor();
    figures['From entering to the first picture'] = await since(async () => {
      await press(first, 'Eintreten');
      await receives(first, 'frames');
    });
    await goIn(second);
    await receives(second, 'frames');
    figures['Vote with a call'] = await vote();
    figures['Video server, 3 people'] = await costOfServer();
    figures['From the floor to its sound (the member presses their microphone)'] = await since(async () => {
      await stage.office.must({ kind: 'give-floor', personId: personIdOf(MEMBERS[0]) });
      await callOn(first).locator('button[aria-pressed]:not([aria-disabled])', { hasText: 'Mikrofon' }).click();
      await receives(second, 'audioEnergy');
    });
    await stage.office.must({ kind: 'end-floor' });
    figures['From the crash of the video server to the next picture'] = await since(async () => {
      stage.server.kill();
      await callOn(first).getByText('unterbrochen').waitFor({ timeout: PATIENCE });
      await callOn(first).getByText('Sie sind im Gespräch.').waitFor({ timeout: PATIENCE });
      const { frames } = await receivedBy(first);
      await receives(first, 'frames', frames);
    });
    await stage.office.must({ kind: 'check-in', personId: personIdOf(MEMBERS[1]), mode: 'remote' });
    await second.waitForTimeout(20_000);
    figures['From the end of a line to its being noticed'] = await since(async () => {
      await people[1]?.context.close();
      await until(
        () => stage.office.entries.findLast(({ event }) => event.kind === 'reach-noted' && event['line'] === false),
        'nobody noticed',
        PATIENCE,
      );
    });
  });
});
