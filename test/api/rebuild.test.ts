import { randomUUID } from 'node:crypto';
import { Projector } from '../../apps/api/src/live/projection/projector';
import { runCommand, type CommandResult } from '../support/commands';
import { recordedJournal } from '../support/recorded-journals';
import { startTestApp, type TestApp } from '../support/test-app';

jest.setTimeout(120_000);

/** Everything that follows from journals, in an order of its own. */
const ROWS = {
  decision: 'SELECT * FROM decision ORDER BY meeting_id, vote_id',
  course_decision: 'SELECT * FROM course_decision ORDER BY meeting_id, vote_id',
  paper_version: 'SELECT * FROM paper_version ORDER BY paper_id, no',
  text_correction: 'SELECT * FROM text_correction ORDER BY version_id',
  paper: 'SELECT id, state, revision, changed_at FROM paper ORDER BY id',
  paper_standing: 'SELECT * FROM paper_standing ORDER BY paper_id',
  projection_cursor: 'SELECT * FROM projection_cursor ORDER BY meeting_id, name',
} as const;
type Rows = Record<keyof typeof ROWS, unknown[]>;

describe('making anew what follows from the journals', () => {
  let app: TestApp;
  const recorded = recordedJournal('arranged-doubted-corrected');
  beforeAll(async () => {
    app = await startTestApp({ database: 'demonstration' });
    await insertRecorded(app);
    await app.get(Projector).project(recorded.meetingId);
    expect((await app.db('SELECT FROM text_correction')).length).toBeGreaterThan(0);
  });
  afterAll(() => app.stop());

  const rows = async (): Promise<Rows> => ({
    decision: await app.db(ROWS.decision),
    course_decision: await app.db(ROWS.course_decision),
    paper_version: await app.db(ROWS.paper_version),
    text_correction: await app.db(ROWS.text_correction),
    paper: await app.db(ROWS.paper),
    paper_standing: await app.db(ROWS.paper_standing),
    projection_cursor: await app.db(ROWS.projection_cursor),
  });
  const rebuild = (...args: string[]): Promise<CommandResult> => runCommand('rebuild', args, app);

  it('gives the same rows', async () => {
    const before = await rows();
    expect(before.decision.length).toBeGreaterThan(20);
    const { code, said } = await rebuild();
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^Neu berechnet: agenda, decisions, amendment-votes, course, papers \(\d+ Sitzungen\)$/),
    ]);
    expect(await rows()).toEqual(before);
  });

  it('gives the same rows when all of them were dropped', async () => {
    const before = await rows();
    await app.db('DELETE FROM text_correction');
    await app.db(`DELETE FROM paper_version WHERE kind = 'resolution'`);
    await app.db('DELETE FROM decision');
    await app.db('DELETE FROM projection_cursor');
    await rebuild();
    const { projection_cursor: cursors, ...after } = await rows();
    const { projection_cursor: cursorsBefore, ...others } = before;
    expect(after).toEqual(others);
    expect(cursors).toEqual(cursorsBefore.filter((cursor) => (cursor as { name: string }).name !== 'notices'));
    await app.db(`INSERT INTO projection_cursor SELECT meeting_id, seq, 'notices' FROM projection_cursor
      WHERE name = 'papers'`);
  });

  it('mends what was changed and removes what no journal knows', async () => {
    const before = await rows();
    await app.db(`UPDATE decision SET label = 'verfälscht', item_title = 'Anderes', superseded = NOT superseded`);
    await app.db(`UPDATE paper_version SET plain = 'verfälscht' WHERE kind = 'resolution'`);
    await app.db(
      `INSERT INTO decision SELECT d.meeting_id, gen_random_uuid(), d.item_id, d.paper_id, d.seq, d.subject, d.question,
         d.public, d.carried, d.label, d.sentence, d.tally, d.ballots, d.final, d.superseded, d.announced_at,
         d.item_number, d.item_title, d.settles FROM decision d LIMIT 1`,
    );
    await rebuild('--projection', 'decisions');
    expect(await rows()).toEqual(before);
  });

  it('completes what the release before announces while it still runs, and makes it anew', async () => {
    const before = await rows();
    const [known] = await app.db<{ vote_id: string; settles: boolean }>(
      `SELECT d.vote_id, d.settles FROM decision d JOIN agenda_item i ON i.id = d.item_id
       WHERE NOT EXISTS (SELECT FROM paper_version v WHERE v.vote_id = d.vote_id) ORDER BY d.settles DESC LIMIT 1`,
    );
    // That release names the columns that it knows.
    const [{ columns } = { columns: '' }] = await app.db<{ columns: string }>(
      `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = 'decision'
         AND column_name NOT IN ('item_number', 'item_title', 'settles', 'procedure')`,
    );
    await app.db(`CREATE TEMP TABLE announced AS SELECT ${columns} FROM decision WHERE vote_id = '${known?.vote_id}';
      DELETE FROM decision WHERE vote_id = '${known?.vote_id}';
      INSERT INTO decision (${columns}) SELECT ${columns} FROM announced; DROP TABLE announced`);
    const [row] = await app.db<Record<string, unknown>>(
      `SELECT d.item_number, d.item_title, d.settles, i.number, i.title FROM decision d
        JOIN agenda_item i ON i.id = d.item_id WHERE d.vote_id = $1`,
      [known?.vote_id],
    );
    expect(row).toMatchObject({ item_number: row?.number, item_title: row?.title, settles: known?.settles });
    await rebuild('--projection', 'decisions');
    expect(await rows()).toEqual(before);
  });

  it('brings a paper to where its meeting left it, and tells whoever has it open', async () => {
    const [paper] = await app.db<{ id: string; revision: number }>(
      `SELECT p.id, p.revision FROM paper p JOIN decision d ON d.paper_id = p.id AND d.settles AND d.meeting_id = $1
       WHERE NOT d.superseded`,
      [recorded.meetingId],
    );
    await app.db(`UPDATE paper SET state = 'in-consultation' WHERE id = $1`, [paper?.id]);
    await rebuild('--projection', 'papers', '--meeting', recorded.meetingId);
    expect(await app.db('SELECT state, revision FROM paper WHERE id = $1', [paper?.id])).toEqual([
      { state: 'decided', revision: (paper?.revision ?? 0) + 1 },
    ]);
    // Of other meetings nothing is touched.
    await app.db(`UPDATE decision SET label = 'anders'`);
    await rebuild('--meeting', recorded.meetingId);
    const labels = await app.db<{ meeting_id: string; label: string }>('SELECT meeting_id, label FROM decision');
    for (const { meeting_id: of, label } of labels) expect(label === 'anders').toBe(of !== recorded.meetingId);
    await rebuild();
  });

  it('can be done while another instance works on the same meeting', async () => {
    const before = await rows();
    await Promise.all([rebuild(), app.get(Projector).project(recorded.meetingId), rebuild()]);
    expect(await rows()).toEqual(before);
  });

  it.each([['--projection', 'everything'], ['--meeting', 'yesterday'], ['--all'], ['decisions']])(
    'is not begun when the call cannot be understood: %s',
    async (...args) => {
      const { code, said } = await rebuild(...args);
      expect([code, said]).toEqual([2, expect.stringContaining('npx gremia rebuild')]);
    },
  );

  it('says when there is no such meeting', async () => {
    const { code, said } = await rebuild('--meeting', randomUUID());
    expect([code, said]).toEqual([1, expect.stringContaining('gibt es kein Journal')]);
  });

  it('leaves everything as it is where a newer version has written', async () => {
    const before = await rows();
    await app.db(
      `INSERT INTO journal_entry (meeting_id, seq, at, audience, kind, body, leaf_hash)
       SELECT $1, max(seq) + 1, now(), 'public', 'bell-rung', '{"kind":"bell-rung"}', repeat('0', 64)
       FROM journal_entry WHERE meeting_id = $1`,
      [recorded.meetingId],
    );
    const { code, said } = await rebuild('--meeting', recorded.meetingId);
    expect([code, said]).toEqual([1, expect.stringContaining('neueren Version')]);
    expect(await rows()).toEqual(before);
  });

  /** The recorded meeting with the papers that it is about, as they lay before it began. */
  async function insertRecorded({ db }: TestApp): Promise<void> {
    const { meetingId, entries, secrets } = recorded;
    const texts = entries.flatMap(({ body }) => (body.kind === 'texts-laid' ? [body.text as LaidText] : []));
    const [committee] = entries.map(({ body }) => (body.committee as { id: string } | undefined)?.id);
    await db(
      `INSERT INTO meeting (id, committee_id, title, starts_at, place, state, agenda_published_at)
       VALUES ($1, $2, 'Aufgezeichnet', now(), 'Rathaus', 'closed', now())`,
      [meetingId, committee],
    );
    for (const { paperId, amendments } of texts)
      for (const [index, id] of [paperId, ...amendments.map((amendment) => amendment.id)].entries()) {
        const parent = index === 0 ? null : paperId;
        await db(
          `INSERT INTO paper (id, municipality_id, year, no, number, kind, title, state, author_id, parent_id)
           SELECT $1::uuid, m.id, 2031, $2::int, $2::text || '/31', $3::text, 'Aufgezeichnet', 'submitted', p.id, $4::uuid
           FROM municipality m, person p LIMIT 1 ON CONFLICT DO NOTHING`,
          [id, 9_000 + index, parent === null ? 'motion' : 'amendment', parent],
        );
      }
    for (const { seq, at, actor, audience, kind, body, commitment, ...entry } of entries)
      await db(
        `INSERT INTO journal_entry (meeting_id, seq, at, actor, audience, kind, body, commitment, leaf_hash, command_id,
           command_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[meetingId, seq, at, actor, audience, kind, JSON.stringify(body), commitment],
          ...[entry.leaf_hash, entry.command_id, entry.command_digest],
        ],
      );
    for (const { seq, owner, salt, content } of secrets)
      await db('INSERT INTO journal_secret (meeting_id, seq, owner, salt, content) VALUES ($1, $2, $3, $4, $5)', [
        ...[meetingId, seq, owner, salt, JSON.stringify(content)],
      ]);
  }
});

interface LaidText {
  readonly paperId: string;
  readonly amendments: readonly { readonly id: string }[];
}
