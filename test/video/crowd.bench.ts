import { randomUUID } from 'node:crypto';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { enter, LiveClient, personIdOf, until } from '../support/live';
import { committee } from '../support/paper-inputs';
import { CallStage, callOn, goIn, press } from './call-stage';
import { Crowd } from './crowd';
import { receivedBy } from './media';
import { costOf, type ProcessCost } from './process-cost';

jest.setTimeout(900_000);

const SIZES = [10, 25, 50];
const VOTERS = COUNCILLORS.map(({ key }) => key).slice(0, 30);
/** Real browsers with a camera: whoever leads, and one member. The others receive. */
const SENDING = 2;
const LOOK_SECONDS = 10;
const PATIENCE = 120_000;
const ROUNDS = 3;

/**
 * What a call of a council costs as it grows, as `npm run bench:video` prints it: two send picture and one of them
 * sound, all others receive. The browsers run on the same machine, which is said with it; nothing is asserted.
 */
describe('figures of a call with many people', () => {
  const stage = new CallStage();
  const item = randomUUID();
  const rows: string[][] = [];
  let voters: LiveClient[] = [];

  beforeAll(async () => {
    await stage.open({ items: [{ id: item, title: 'Bänke am Uferweg' }] }, async (app) => {
      const office = await app.signIn('sitzungsdienst');
      const rule = { rule: 'webcast', level: 'main-statute', value: true, norm: '§ 9 Hauptsatzung', read: true };
      await office.post(`/api/v1/committees/${committee('stadtrat')}/rules`, { ...rule, validFrom: '2020-01-01' });
    });
    for (const key of VOTERS) await stage.office.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await stage.office.must({ kind: 'call-item', itemId: item });
    voters = [];
    for (const key of VOTERS) voters.push(new LiveClient(await enter(stage.app, key), stage.meetingId));
    for (const voter of voters) await voter.follow();
  });
  afterAll(async () => {
    for (const voter of voters) voter.leave();
    await stage.close();
    const head = ['people', 'LiveKit', 'this process', 'last of 30 ballots', 'pictures a second and receiver'];
    const table = [head, ...rows];
    const widths = head.map((_title, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
    for (const row of table)
      process.stderr.write(`${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}\n`);
    process.stderr.write(
      'LiveKit and this process: share of one core, memory. This process is Gremia with the lines of 30 voters and\n' +
        'the script that measures. All browsers run on this machine, too.\n',
    );
  });

  /** Milliseconds until the last of all ballots cast at once is acknowledged, the middle one of some rounds. */
  async function vote(): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const voteId = randomUUID();
      const subject = { kind: 'free', question: 'Wer stimmt zu?' } as const;
      await stage.office.must({ kind: 'open-vote', voteId, itemId: item, subject });
      const begun = performance.now();
      await Promise.all(voters.map((voter) => voter.must({ kind: 'cast-ballot', voteId, choice: 'yes' })));
      times.push(performance.now() - begun);
      await stage.office.must({ kind: 'abort-vote', voteId, reason: 'Messung' });
    }
    return Math.round(times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
  }
  const said = (cost: ProcessCost | null): string =>
    cost === null ? 'not measured here' : `${cost.percent} %, ${cost.megabytes} MB`;

  it('are measured one size after the other', async () => {
    const own = await costOf(process.pid, LOOK_SECONDS);
    rows.push(['0', '–', said(own), `${await vote()} ms`, '–']);
    const chair = await stage.chairInCall();
    const clerk = await stage.app.signIn('sitzungsdienst');
    await clerk.put(`/api/v1/meetings/${stage.meetingId}/conference/viewing`, { on: true });
    const member = await stage.member('ahrenfels');
    await press(member.page, 'Am Gespräch teilnehmen');
    await callOn(chair.page)
      .getByRole('button', { name: /Ahrenfels einlassen$/u })
      .click();
    await goIn(member.page);
    await press(chair.page, 'Mikrofon');
    const { page } = await stage.browsers.visitor();
    const crowd = new Crowd(page, stage.meetingId);
    await crowd.open(`${stage.app.url}/sitzungen/${stage.meetingId}`);
    for (const size of SIZES) {
      const there = await crowd.growTo(size - SENDING, personIdOf('vorsitz'));
      await until(async () => ((await receivedBy(page)).frames > 0 ? true : undefined), 'no picture', PATIENCE);
      const before = await receivedBy(page);
      const [livekit, gremia] = await Promise.all([
        costOf(stage.server.pid, LOOK_SECONDS),
        costOf(process.pid, LOOK_SECONDS),
      ]);
      const frames = (await receivedBy(page)).frames - before.frames;
      const each = (frames / LOOK_SECONDS / there).toFixed(1);
      rows.push([String(there + SENDING), said(livekit), said(gremia), `${await vote()} ms`, each]);
    }
  });
});
