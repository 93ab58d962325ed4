import { createHash, randomUUID } from 'node:crypto';
import { checkCodeFrom, type EntryView, type MeetingDetail, type MinutesView } from '@gremia/contracts';
import { commandDigest } from '../../apps/api/src/live/runner/command-digest';
import { enter, journalOf, LiveClient, OPEN, personIdOf, planMeeting, until, type Act } from '../support/live';
import { startTestApp, type TestApp } from '../support/test-app';

const VOTERS = ['rabenhaupt', 'haselhorst', 'ahrenfels', 'dachsleitner', 'eschenwald', 'sandweg'] as const;
const CHOICES = ['yes', 'yes', 'no', 'blank', 'invalid', 'yes'] as const;
const ALL_CHOICES = ['yes', 'no', 'abstain', 'blank', 'invalid'];
const codeNo = (no: number): string => checkCodeFrom(new Uint8Array(8).fill(no));
const CODES = VOTERS.map((_, index) => codeNo(31 - index));
const write = process.stdout.write.bind(process.stdout);
const subject = { kind: 'free', question: 'Wer kommt in den Vorstand?' } as const;
const setup = {
  demand: { by: 'Fraktion Linde', way: 'other', norm: '§ 20 GeschO' },
  confirmsDevices: true,
} as const;

describe('a secret vote on devices', () => {
  let app: TestApp;
  let meetingId: string;
  let clerk: LiveClient;
  let visitor: LiveClient;
  let members: LiveClient[];
  const itemId = randomUUID();
  const voteId = randomUUID();
  const commandIds = VOTERS.map(() => randomUUID());
  const logged: string[] = [];

  const ballotOf = (index: number, id: string = voteId): Act => ({
    kind: 'cast-ballot',
    voteId: id,
    choice: CHOICES[index] ?? 'yes',
    checkCode: CODES[index] ?? '',
  });
  const at = (index: number): LiveClient => members[index] ?? clerk;
  const urns = (): Promise<{ vote_id: string; ballots: unknown; codes: unknown }[]> =>
    app.db('SELECT * FROM secret_urn');
  /** Every row of every table, the urns apart, as text. */
  const everyRow = async (): Promise<{ table: string; row: string }[]> => {
    const tables = await app.db<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'secret_urn'`,
    );
    const rows = await Promise.all(
      tables.map(async ({ name }) => {
        const found = await app.db<{ row: string }>(`SELECT row_to_json(t)::text AS row FROM "${name}" t`);
        return found.map(({ row }) => ({ table: name, row }));
      }),
    );
    return rows.flat();
  };

  beforeAll(async () => {
    // What the log writes passes here.
    process.stdout.write = ((text: unknown, ...rest: []) => {
      const line = String(text);
      if (!line.startsWith('{"level"')) return write(line, ...rest);
      logged.push(line);
      return true;
    }) as typeof process.stdout.write;
    app = await startTestApp({ settings: { LOG_LEVEL: 'trace' } });
    meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }] });
    clerk = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await clerk.follow();
    await clerk.must(OPEN);
    for (const key of VOTERS) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    await clerk.must({ kind: 'call-item', itemId });
    members = await Promise.all(VOTERS.map(async (key) => new LiveClient(await enter(app, key), meetingId)));
    for (const member of members) await member.follow();
    visitor = new LiveClient(app.visitor(), meetingId);
    await visitor.follow();
  }, 60_000);
  afterAll(async () => {
    process.stdout.write = write;
    for (const client of [clerk, visitor, ...members]) client.leave();
    await app.stop();
  });

  it('is opened when the chair takes devices that nobody has verified', async () => {
    const opening: Act = { kind: 'open-vote', voteId, itemId, subject, procedure: 'secret-ballot' };
    const answer = await clerk.act({ ...opening, setup: { demand: setup.demand } });
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'confirmation-needed', detail: expect.stringContaining('nicht geprüft') },
    });
    await clerk.must({ ...opening, setup });
  });

  it('counts a ballot once that is sent twice, at once, later, or with another choice under the same id', async () => {
    const [id] = commandIds;
    const answers = await Promise.all([at(0).must(ballotOf(0), id), at(0).must(ballotOf(0), id)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await at(0).must({ ...ballotOf(0), choice: 'no' } as Act, id)).toEqual(answers[0]);
    expect(await at(0).refused({ ...ballotOf(0), checkCode: codeNo(1) } as Act)).toBe('ballot-already-cast');
    expect(await urns()).toMatchObject([{ vote_id: voteId, ballots: { '"yes"': 1 }, codes: [CODES[0]] }]);
  });

  it('refuses a check code that another device has drawn, and takes the next one', async () => {
    const second = ballotOf(1);
    expect(await at(1).refused({ ...second, checkCode: CODES[0] } as Act)).toBe('check-code-taken');
    await at(1).must(second, commandIds[1]);
  });

  it('gives way with one of two that share a code at the same moment, and counts the others', async () => {
    const shared = CODES[2] ?? '';
    const answers = await Promise.all([
      at(2).act(ballotOf(2), commandIds[2]),
      at(3).act({ ...ballotOf(3), checkCode: shared } as Act),
      at(4).act(ballotOf(4), commandIds[4]),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers[2]).toMatchObject({ ok: true });
    const late = answers[0]?.ok === true ? [3] : [2, 3];
    for (const index of late)
      if ((await at(index).refused(ballotOf(index), commandIds[index])) !== 'accepted')
        await at(index).must({ ...ballotOf(index), checkCode: codeNo(9 + index) } as Act);
    await at(5).must(ballotOf(5), commandIds[5]);
    const [urn] = await urns();
    expect(urn?.ballots).toEqual({ '"yes"': 3, '"no"': 1, '"blank"': 1, '"invalid"': 1 });
  });

  it('lies in one row for all, without names, and in no other row of any table', async () => {
    const rows = await everyRow();
    expect(rows.length).toBeGreaterThan(100);
    const [urn, ...more] = await urns();
    expect(more).toEqual([]);
    const text = JSON.stringify(urn);
    for (const key of VOTERS) expect(text).not.toContain(personIdOf(key));
    const inUrn = new Set(urn?.codes as string[]);
    expect(inUrn.size).toBe(VOTERS.length);
    for (const { row } of rows) for (const code of inUrn) expect(row).not.toContain(code);
    const entries = await app.db<{ body: object; commitment: string | null; sealed: number }>(
      `SELECT e.body, e.commitment, (SELECT count(*)::int FROM journal_secret s
         WHERE s.meeting_id = e.meeting_id AND s.seq = e.seq) AS sealed
       FROM journal_entry e WHERE e.meeting_id = $1 AND e.kind = 'ballot-cast' ORDER BY e.seq`,
      [meetingId],
    );
    expect(entries).toHaveLength(VOTERS.length);
    for (const entry of entries)
      expect(entry).toEqual({
        body: { kind: 'ballot-cast', voteId, personId: expect.any(String), replaced: false },
        commitment: null,
        sealed: 0,
      });
  });

  it('leaves no digest from which a choice could be guessed, whoever knows person, command and all codes', async () => {
    const everything = (await everyRow()).map(({ row }) => row).join('\n');
    const codes = (await urns())[0]?.codes as string[];
    for (const [index, key] of VOTERS.entries())
      for (const choice of ALL_CHOICES)
        for (const checkCode of [...codes, undefined]) {
          const of = { commandId: commandIds[index] ?? '', meetingId };
          const said = { voteId, choice, replaces: false, ...(checkCode === undefined ? {} : { checkCode }) };
          // As the contract gives it to the server, and as a device may write it.
          for (const command of [
            { ...of, kind: 'cast-ballot', ...said },
            { kind: 'cast-ballot', ...said, ...of },
          ] as const) {
            expect(everything).not.toContain(commandDigest(command, personIdOf(key), ''));
            expect(everything).not.toContain(createHash('sha256').update(JSON.stringify(command)).digest('hex'));
          }
        }
  });

  it('tells nobody what was chosen while it is open: neither streams nor receipts nor a log', async () => {
    const inUrn = (await urns())[0]?.codes as string[];
    const own = await at(0).follow();
    expect(own.own).toEqual({});
    const streams: readonly EntryView[][] = [clerk, visitor, ...members].map(({ entries }) => entries);
    await until(
      () => (visitor.kinds().filter((kind) => kind === 'ballot-cast').length === 6 ? true : undefined),
      'turnout',
    );
    for (const entries of streams) {
      const text = JSON.stringify(entries.filter(({ event }) => event.kind === 'ballot-cast'));
      expect(text).not.toMatch(/choice|checkCode|"yes"|"invalid"/u);
      for (const code of inUrn) expect(JSON.stringify(entries)).not.toContain(code);
    }
    const office = await enter(app, 'sitzungsdienst');
    const mine = clerk.entries.find(({ event }) => event.kind === 'ballot-cast');
    const receipt = await office.get<string>(`/api/v1/meetings/${meetingId}/journal/${mine?.seq}/receipt`);
    expect(receipt.status).toBe(200);
    const [, proven = ''] = /^extra (.*)$/mu.exec(receipt.body) ?? [];
    expect(JSON.parse(Buffer.from(proven, 'base64').toString())).toMatchObject({
      commitment: null,
      event: mine?.event,
    });
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join('')).not.toMatch(/"?choice"?\s*:|checkCode/u);
    for (const code of inUrn) expect(logged.join('')).not.toContain(code);
  });

  it('is counted with the closing: the numbers and the sorted codes, and the urn is gone', async () => {
    const inUrn = (await urns())[0]?.codes as string[];
    await clerk.must({ kind: 'close-vote', voteId });
    const closed = await visitor.sees('vote-closed');
    expect(closed.event).toMatchObject({
      tally: { yes: 3, no: 1, abstain: 0, blank: 1, invalid: 1, conflicted: 0, notVoting: 0, absent: 5 },
      ballots: null,
      checkCodes: [...inUrn].sort(),
    });
    expect(await urns()).toEqual([]);
    await clerk.must({ kind: 'announce-result', voteId, carried: true });
  });

  it('destroys the urn of a vote that is broken off, and does not count one whose urn is not whole', async () => {
    const [broken, emptied] = [randomUUID(), randomUUID()];
    const open = (id: string): Act => ({
      kind: 'open-vote',
      voteId: id,
      itemId,
      subject,
      procedure: 'secret-ballot',
      setup,
    });
    await clerk.must(open(broken));
    await at(0).must(ballotOf(0, broken));
    expect(await urns()).toHaveLength(1);
    await clerk.must({ kind: 'abort-vote', voteId: broken, reason: 'Ein Gerät ist ausgefallen.' });
    expect(await urns()).toEqual([]);
    await clerk.must(open(emptied));
    await at(0).must(ballotOf(0, emptied));
    await app.db('DELETE FROM secret_urn');
    expect(await clerk.act({ kind: 'close-vote', voteId: emptied })).toMatchObject({
      ok: false,
      problem: { code: 'wrong-state', detail: expect.stringContaining('in der Urne liegen 0 Stimmen') },
    });
    await clerk.must({ kind: 'abort-vote', voteId: emptied, reason: 'Die Urne ist nicht vollständig.' });
  });

  it('counts ballots that come with the closing, in whatever order they are decided', async () => {
    const together = randomUUID();
    await clerk.must({ kind: 'open-vote', voteId: together, itemId, subject, procedure: 'secret-ballot', setup });
    // A single ballot would not be counted: the result would tell whose it is.
    await at(0).must(ballotOf(0, together));
    await at(1).must(ballotOf(1, together));
    const answers = await Promise.all([
      ...VOTERS.slice(2).map((_, index) => at(index + 2).act(ballotOf(index + 2, together))),
      clerk.act({ kind: 'close-vote', voteId: together }),
    ]);
    expect(answers.at(-1)).toMatchObject({ ok: true });
    const closed = await until(
      () => clerk.entries.find(({ event }) => event.kind === 'vote-closed' && event['voteId'] === together),
      'not closed',
    );
    const { yes = 0, no = 0, blank = 0, invalid = 0 } = closed.event['tally'] as Record<string, number>;
    expect(yes + no + blank + invalid).toBe(2 + answers.slice(0, -1).filter(({ ok }) => ok).length);
    await clerk.must({ kind: 'announce-result', voteId: together, carried: yes > no });
  });

  it('stands in the decision and in the minutes with how many have voted and the codes, and with no name', async () => {
    await clerk.must({ kind: 'close-item', itemId, disposition: 'done', note: '' });
    await clerk.must({ kind: 'close-meeting' });
    const office = await app.signIn('sitzungsdienst');
    const decision = await until(async () => {
      const { body } = await office.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
      return body.items.flatMap(({ decisions }) => decisions)[0];
    }, 'no decision');
    expect(decision).toMatchObject({ procedure: 'secret-ballot', ballots: null });
    const { body } = await office.post<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`, {});
    const [vote] = body.current?.public.items[0]?.votes ?? [];
    expect(vote).toMatchObject({ roll: null });
    const said = [
      'Geheime Abstimmung an Geräten. Verlangt von: Fraktion Linde (§ 20 GeschO).',
      'Eine Stimme abgegeben haben (6). ',
      'Prüfcodes der Stimmen in der Urne, ohne Zuordnung (6): ',
    ];
    for (const sentence of said) expect(vote?.note).toContain(sentence);
    const journal = await journalOf(office, meetingId);
    expect(journal.filter(({ event }) => event.kind === 'ballot-cast' && 'choice' in event)).toEqual([]);
  });
});
