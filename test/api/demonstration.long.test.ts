import type { MeetingDetail, MeetingList, PaperDetail, PaperList } from '@gremia/contracts';
import { fromHex, MerkleTree, toHex } from '@gremia/journal';
import { DemoClock } from '../../apps/api/src/demo/demo-clock';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { DemoLoader } from '../../apps/api/src/demo/demo.loader';
import { DemoPeople } from '../../apps/api/src/demo/demo-people';
import { DEMO_COURSES } from '../../apps/api/src/demo/meetings/courses';
import { PastHouse } from '../../apps/api/src/demo/meetings/past-house';
import { MeetingsPart } from '../../apps/api/src/demo/parts/meetings.part';
import { MinutesPart } from '../../apps/api/src/demo/parts/minutes.part';
import { PapersPart } from '../../apps/api/src/demo/parts/papers.part';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const paper = (key: string): string => `/api/v1/papers/${demoId(`paper/${key}`)}`;
const meeting = (key: string): string => `/api/v1/meetings/${demoId(`meeting/${key}`)}`;

describe('the demonstration council', () => {
  let app: TestApp;
  let guest: TestClient;
  let clerk: TestClient;
  beforeAll(async () => {
    app = await startTestApp({ database: 'demonstration' });
    guest = await app.signIn('inklusion');
    clerk = await app.signIn('sitzungsdienst');
  });
  afterAll(() => app.stop());

  const read = async <T>(client: TestClient, path: string): Promise<T> => (await client.get<T>(path)).body;

  it('has papers of every kind in every state, numbered without a gap in the order of their days', async () => {
    const papers = await app.db<{ kind: string; state: string; no: number | null; year: number | null }>(
      'SELECT kind, state, no, year FROM paper ORDER BY submitted_at',
    );
    expect(papers.length).toBeGreaterThanOrEqual(40);
    expect(new Set(papers.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(papers.map(({ state }) => state)).size).toBe(6);
    for (const year of new Set(papers.flatMap((one) => one.year ?? []))) {
      const numbers = papers.flatMap((one) => (one.year === year && one.no !== null ? one.no : []));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('has resolved what its members voted for: changes, renumbering, references', async () => {
    const { resolution, result, decisions, text, amendments } = await read<PaperDetail>(guest, paper('radverkehr'));
    expect(result).toBe('mit Änderungen beschlossen');
    expect(amendments.map(({ units }) => units.map(({ label }) => label))).toEqual([
      ['BP 02', 'BP 04', 'BP 05 (neu)'],
      ['BP 03', 'BP 05'],
    ]);
    expect(decisions.map(({ carried, final }) => [carried, final])).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
    const [before, after] = [text?.plain ?? '', resolution?.plain ?? ''];
    expect(before).toMatch('mindestens 120 Fahrräder');
    expect(after).toMatch('mindestens 200 Fahrräder');
    expect(after).toMatch('05\nVon den Stellplätzen nach BP 04 sind mindestens zwanzig');
    expect(after).toMatch('06\nDie Abschnitte nach BP 02 werden im Winter');
    expect(after).toMatch('450.000 Euro');
  });

  it('counts every seat once in every result', async () => {
    const tallies = await app.db<{ tally: Record<string, number>; seats: number; ballots: unknown[] }>(
      'SELECT d.tally, d.ballots, c.seats FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN committee c ' +
        'ON c.id = m.committee_id',
    );
    expect(tallies.length).toBeGreaterThan(20);
    for (const { tally, seats, ballots } of tallies) {
      expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(seats);
      expect(ballots).toHaveLength(seats);
    }
    const labels = await app.db<{ label: string }>('SELECT DISTINCT label FROM decision WHERE final');
    expect(labels.map(({ label }) => label).sort()).toEqual([
      'abgelehnt',
      'abgelehnt (Stimmengleichheit)',
      'beschlossen',
      'empfohlen',
      'mit Änderungen beschlossen',
      'mit Änderungen empfohlen',
    ]);
    expect(await app.db('SELECT FROM decision WHERE superseded')).toHaveLength(1);
    expect(await app.db(`SELECT FROM decision WHERE (tally ->> 'conflicted')::int = 1`)).toHaveLength(2);
  });

  it('is done with what was only to be noted', async () => {
    for (const key of ['wehrbruecke', 'winterdienst', 'haltestellen']) {
      expect(await read<PaperDetail>(guest, paper(key))).toMatchObject({ state: 'decided', result: null });
    }
  });

  it('keeps behind closed doors what belongs there', async () => {
    for (const word of ['Gerbergasse', 'Feuerwache', 'Besetzung']) {
      expect((await read<PaperList>(guest, `/api/v1/papers?q=${word}`)).total).toBe(0);
      expect((await read<PaperList>(clerk, `/api/v1/papers?q=${word}`)).total).toBe(1);
    }
    const { items } = await read<MeetingDetail>(guest, meeting('stadtrat-neu'));
    expect(items.at(-1)).toMatchObject({
      number: 'N 1',
      title: 'Grundstücksangelegenheit',
      paperId: null,
      decisions: [],
    });
    expect(JSON.stringify(items)).not.toMatch('Gerbergasse');
    expect((await guest.get(meeting('probe'))).status).toBe(404);
  });

  it('meets today, was convened in time, and has more ahead of which receipts are open', async () => {
    const { meetings } = await read<MeetingList>(clerk, '/api/v1/meetings?when=upcoming');
    expect(meetings.map(({ id }) => id).sort()).toEqual(
      ['stadtrat-heute', 'probe', 'finanz', 'bvu-neu', 'beirat'].map((key) => demoId(`meeting/${key}`)).sort(),
    );
    for (const [key, kept] of [
      ['stadtrat-heute', true],
      ['finanz', null],
      ['beirat', null],
    ] as const) {
      expect(await read<MeetingDetail>(clerk, meeting(key))).toMatchObject({
        state: 'convened',
        agendaPublished: true,
        notice: { kept },
      });
    }
    // One is still to be convened, and its periods are open.
    const ahead = await read<MeetingDetail>(clerk, meeting('bvu-neu'));
    expect(ahead).toMatchObject({ state: 'planned', agendaPublished: false });
    const { latestReceipt, latestAnnouncement } = ahead.notice;
    for (const last of [latestReceipt, latestAnnouncement ?? ''])
      expect(last > new Date().toISOString().slice(0, 10)).toBe(true);
    const today = await read<MeetingDetail>(clerk, meeting('stadtrat-heute'));
    expect(Date.parse(today.startsAt)).toBeGreaterThan(Date.now() - 3_600_000);
    expect(today.receipts.filter(({ reply }) => reply === 'excused').map(({ name }) => name)).toEqual([
      'Hannes Distelkamp',
      'Paul-Anton Nebelung',
      'Gerlinde Obsthof',
    ]);
    expect(today.items.find(({ title }) => title.startsWith('Kühle Orte'))?.amendments).toHaveLength(3);
  });

  it('has minutes: those of the oldest council released, the others drafts', async () => {
    const minutes = await app.db<{ title: string; states: string[] }>(
      'SELECT m.title, array_agg(n.state ORDER BY n.no) AS states FROM minutes n JOIN meeting m ON m.id = ' +
        'n.meeting_id GROUP BY m.title, m.starts_at ORDER BY m.starts_at',
    );
    expect(minutes.map(({ states }) => states)).toEqual([
      ['draft', 'draft', 'signed', 'approved', 'released'],
      ['draft'],
      ['draft'],
    ]);
  });

  it('has journals of their own days, which their checkpoints prove', async () => {
    for (const key of Object.keys(DEMO_COURSES)) {
      const id = demoId(`meeting/${key}`);
      const entries = await app.db<{ at: Date; leaf_hash: string }>(
        'SELECT at, leaf_hash FROM journal_entry WHERE meeting_id = $1 ORDER BY seq',
        [id],
      );
      const checkpoints = await app.db<{ size: number; root: string; at: Date }>(
        'SELECT size, root, at FROM checkpoint WHERE meeting_id = $1 ORDER BY size',
        [id],
      );
      expect(entries.at(-1)?.at.getTime()).toBeLessThan(Date.now() - 4 * 86_400_000);
      expect(checkpoints.at(-1)?.size).toBe(entries.length);
      const tree = new MerkleTree();
      const roots = new Map(
        entries.map(({ leaf_hash: hash }, index) => {
          tree.append(fromHex(hash));
          return [index + 1, toHex(tree.root())];
        }),
      );
      for (const { size, root } of checkpoints) expect(root).toBe(roots.get(size));
    }
  });

  it('has attachments that open', async () => {
    const { attachments } = await read<PaperDetail>(guest, paper('radverkehr'));
    expect(attachments.map(({ mediaType }) => mediaType)).toEqual(['application/pdf', 'text/plain']);
    const { body } = await guest.get<Buffer>(`/api/v1/attachments/${attachments[0]?.id ?? ''}`);
    const file = body.toString('latin1');
    expect(file.startsWith('%PDF-1.4')).toBe(true);
    // Every entry of the cross-reference table leads to its object.
    const offsets = [...file.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset, index) => file.startsWith(`${index + 1} 0 obj`, offset))).toEqual(
      offsets.map(() => true),
    );
  });

  it('is loaded once, and completed where its loading was broken off', async () => {
    const loader = app.get(DemoLoader);
    expect(await loader.loadIfEmpty()).toBe(false);
    const count = async () =>
      (
        await app.db<{ minutes: number; entries: number }>(
          'SELECT (SELECT count(*) FROM minutes) AS minutes, (SELECT count(*) FROM journal_entry) AS entries',
        )
      )[0];
    const before = await count();
    await app.db('DELETE FROM minutes WHERE no > 2');
    await app.db('DELETE FROM meeting WHERE id = $1', [demoId('meeting/probe')]);
    expect(await loader.loadIfEmpty()).toBe(true);
    expect(await count()).toEqual(before);
    expect((await clerk.get<MeetingDetail>(meeting('probe'))).body).toMatchObject({
      state: 'convened',
      rehearsal: true,
    });
  });

  it('holds a meeting of the past again without doubling anything', async () => {
    const entries = async () =>
      (await app.db('SELECT FROM journal_entry WHERE meeting_id = $1', [demoId('meeting/bvu-alt')])).length;
    const before = await entries();
    const people = await app.get(UnitOfWork).read((db) => DemoPeople.load(db));
    await app.get(PastHouse).holdMeeting('bvu-alt', DEMO_COURSES['bvu-alt'], people, new DemoClock(new Date()));
    expect(await entries()).toBe(before);
  });
});

describe.each([
  { when: 'on the fifth of January', now: '2027-01-05T08:00:00Z', startsAt: '2027-01-05T16:00:00.000Z' },
  {
    when: 'after the clocks have changed, late at night',
    now: '2027-03-29T21:50:00Z',
    startsAt: '2027-03-29T21:30:00.000Z',
  },
])('the demonstration council loaded $when', ({ now, startsAt }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('has its meetings around that day and its numbers in order', async () => {
    const loader = new DemoLoader(
      app.get(UnitOfWork),
      new DemoClock(new Date(now)),
      app.get(PapersPart),
      app.get(MeetingsPart),
      app.get(MinutesPart),
    );
    expect(await loader.loadIfEmpty()).toBe(true);
    const meetings = await app.db<{ id: string; state: string; starts_at: Date; convened_at: Date | null }>(
      'SELECT id, state, starts_at, convened_at FROM meeting ORDER BY starts_at',
    );
    expect(meetings.slice(0, 3).map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
    const ahead = meetings.slice(3);
    expect(ahead.map(({ state }) => state).sort()).toEqual([...Array(4).fill('convened'), 'planned']);
    expect(meetings.find(({ id }) => id === demoId('meeting/stadtrat-heute'))?.starts_at.toISOString()).toBe(startsAt);
    expect(meetings.every(({ state, convened_at: at }) => (state === 'planned') === (at === null))).toBe(true);
    expect(meetings.every(({ convened_at: at }) => at === null || at.getTime() < Date.parse(now))).toBe(true);
    const gaps = await app.db('SELECT year FROM paper WHERE no IS NOT NULL GROUP BY year HAVING count(*) <> max(no)');
    expect(gaps).toEqual([]);
    const journal = await app.db<{ late: number }>(
      'SELECT count(*)::int AS late FROM journal_entry e JOIN meeting m ON m.id = e.meeting_id WHERE e.at < ' +
        "m.starts_at OR e.at > m.starts_at + interval '4 hours'",
    );
    expect(journal).toEqual([{ late: 0 }]);
  });
});
