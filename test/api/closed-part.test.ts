import { randomUUID } from 'node:crypto';
import type {
  EntryView,
  MeetingDetail,
  MinutesView,
  PaperDetail,
  PortalMeetingDetail,
  PortalPaperDetail,
} from '@gremia/contracts';
import { readDossier, unpackDossier } from '@gremia/dossier';
import { readEverything, type KnownIds } from '../support/every-read';
import { handIn } from '../support/held-meeting';
import { carriedOver, enter, journalOf, LiveClient, OPEN, personIdOf, planMeeting } from '../support/live';
import { minutesStep } from '../support/minutes-steps';
import { motion } from '../support/paper-inputs';
import { POPPLER, readPdf } from '../support/pdf';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Stands in everything that is said and done while the public is out, and nowhere else. */
const SECRET = 'Sonnenblume';
const REMARK = `Bemerkung zur ${SECRET}`;
/** Takes no part in the item. */
const CONFLICTED = 'bergquell';
/** Is connected and never confirms; is connected and does. */
const [UNCONFIRMED, CONFIRMED] = ['eschenwald', 'rabenhaupt'] as const;
const WORDS = [SECRET, 'Uferweg'];

interface Held {
  readonly meetingId: string;
  readonly itemId: string;
  readonly paper: PaperDetail;
  /** What each reader has heard on a line while the meeting ran, and what was shown to nobody else. */
  readonly heard: Readonly<Record<'public' | 'conflicted' | 'unconfirmed' | 'confirmed', string>>;
  readonly publicKinds: readonly string[];
  /** What whoever is connected and has not confirmed learns of it while it goes on, and when it is over. */
  readonly unconfirmed: Learnt;
}

interface Learnt {
  /** Kinds of the entries that were pushed, and that stand in the stream over HTTP. */
  readonly pushed: readonly string[];
  readonly read: readonly string[];
  /** Number that an act of theirs is answered with. */
  readonly answered: number;
  readonly receipt: number;
  /** Addresses in which something of it stands. */
  readonly found: readonly string[];
  readonly decisions: number;
  readonly paperState: string;
  /** What they read when the item is closed. */
  readonly afterwards: string;
}

/** The exclusion of the public in a running meeting, through real requests and sockets. */
describe('a closed part of an item', () => {
  let app: TestApp;
  let clerk: TestClient;
  let little: Held;
  let much: Held;

  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    little = await hold(1);
    much = await hold(30);
  }, 240_000);
  afterAll(() => app.stop());

  /** The same meeting with so many remarks while the public is out. */
  async function hold(remarks: number): Promise<Held> {
    const author = await app.signIn('ahrenfels');
    const paper = await handIn(author, motion());
    const itemId = randomUUID();
    const meetingId = await planMeeting(app, {
      items: [
        { id: itemId, title: 'Bänke am Uferweg', paperId: paper.id, responsibility: 'decision' },
        { id: randomUUID() },
      ],
    });
    const office = new LiveClient(clerk, meetingId);
    await office.must(OPEN);
    const people = await app.db<{ person_id: string }>(
      `SELECT s.person_id FROM membership s WHERE s.voting AND s.committee_id =
        (SELECT committee_id FROM meeting WHERE id = $1) ORDER BY s.person_id`,
      [meetingId],
    );
    const away = new Set([UNCONFIRMED, CONFIRMED].map(personIdOf));
    for (const { person_id: personId } of people)
      if (!away.has(personId)) await office.must({ kind: 'check-in', personId, mode: 'hall' });
    const lines = {
      public: new LiveClient(app.visitor(), meetingId),
      conflicted: new LiveClient(await enter(app, CONFLICTED), meetingId),
      unconfirmed: new LiveClient(await enter(app, UNCONFIRMED), meetingId),
      confirmed: new LiveClient(await enter(app, CONFIRMED), meetingId),
    };
    for (const line of Object.values(lines)) await line.follow();
    for (const line of [lines.unconfirmed, lines.confirmed]) await line.must({ kind: 'check-in', mode: 'remote' });
    await office.must({ kind: 'call-item', itemId });
    await lines.conflicted.must({ kind: 'declare-conflict', itemId });
    await excludeThePublic(office, meetingId, itemId);
    await lines.confirmed.must({ kind: 'confirm-alone' });
    const refused = await lines.unconfirmed.refused({ kind: 'request-floor', pointOfOrder: false });
    expect(refused).toBe('not-entitled');
    for (let no = 0; no < remarks; no += 1) await office.must({ kind: 'note-remark', itemId: null, text: REMARK });
    await office.must({ kind: 'note-oral-motion', itemId, mover: SECRET, text: REMARK });
    await office.must({ kind: 'request-floor', pointOfOrder: false, guest: SECRET });
    for (let no = 0; no < remarks; no += 1)
      await office.must({
        kind: 'record-participant',
        participant: {
          ...{ participantId: randomUUID(), name: `${SECRET} ${no}`, role: 'Gutachten', itemIds: [itemId] },
          ...{ group: 'expert', part: 'non-public' },
        },
      });
    await vote(office, itemId, { kind: 'free', question: `Zuschlag an ${SECRET}?` });
    await vote(office, itemId, { kind: 'main', leaveOpen: true });
    const lateOnes = await Promise.all(
      [UNCONFIRMED, CONFIRMED].map(async (key) => {
        const line = new LiveClient(await enter(app, key), meetingId);
        const { entries } = await line.follow();
        line.leave();
        return JSON.stringify(entries);
      }),
    );
    await carriedOver(app, meetingId);
    const learnt = await learn(meetingId, paper.id, lines.unconfirmed);
    await office.must({ kind: 'close-item', itemId, disposition: 'done', note: `Erledigt: ${SECRET}` });
    await lines.public.sees('item-closed');
    const afterwards = JSON.stringify(await journalOf(await enter(app, UNCONFIRMED), meetingId));
    const heard = {
      public: said(lines.public.entries),
      conflicted: said(lines.conflicted.entries),
      unconfirmed: said(lines.unconfirmed.entries) + (lateOnes[0] ?? ''),
      confirmed: lateOnes[1] ?? '',
    };
    await office.must({ kind: 'close-meeting' });
    await lines.public.sees('meeting-closed');
    const publicKinds = lines.public.kinds();
    for (const line of [office, ...Object.values(lines)]) line.leave();
    await carriedOver(app, meetingId);
    await releaseMinutes(meetingId);
    return { meetingId, itemId, paper, heard, publicKinds, unconfirmed: { ...learnt, afterwards } };
  }

  /** While it goes on. */
  async function learn(meetingId: string, paperId: string, line: LiveClient): Promise<Omit<Learnt, 'afterwards'>> {
    const client = await enter(app, UNCONFIRMED);
    const entries = await journalOf(client, meetingId);
    const known = { papers: [paperId], attachments: [], meetings: [meetingId] };
    const read = await readEverything(client, known, WORDS, SEQS);
    const { body: detail } = await client.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`);
    const { body: paper } = await client.get<PaperDetail>(`/api/v1/papers/${paperId}`);
    const receipt = await client.get(`/api/v1/meetings/${meetingId}/journal/1/receipt`);
    const { seq } = await line.must({ kind: 'check-out' });
    return {
      pushed: line.kinds(),
      read: entries.map(({ event }) => event.kind),
      answered: seq,
      receipt: receipt.status,
      found: [...read].filter(([, content]) => content.includes(SECRET)).map(([address]) => address),
      decisions: detail.items.flatMap(({ decisions }) => decisions).length,
      paperState: paper.state,
    };
  }

  async function excludeThePublic(office: LiveClient, meetingId: string, itemId: string): Promise<void> {
    const motionId = randomUUID();
    const mover = new LiveClient(await enter(app, 'dachsleitner'), meetingId);
    const raise = { kind: 'raise-motion', motionId, motion: 'exclude-public', ground: 'individual-interest' } as const;
    await mover.must(raise);
    mover.leave();
    const subject = { kind: 'free', question: 'Ausschluss', motionId } as const;
    const early = await office.refused({ kind: 'open-vote', voteId: randomUUID(), itemId, subject });
    expect(early).toBe('wrong-state');
    await office.must({ kind: 'close-doors', motionId });
    await vote(office, itemId, subject);
    await office.must({ kind: 'carry-out-motion', motionId });
  }

  async function vote(
    office: LiveClient,
    itemId: string,
    subject: Extract<Parameters<LiveClient['must']>[0], { kind: 'open-vote' }>['subject'],
  ): Promise<void> {
    const voteId = randomUUID();
    await office.must({ kind: 'open-vote', voteId, itemId, subject, procedure: 'show-of-hands' });
    const page = await office.follow();
    const opened = page.entries.find(({ event }) => event.kind === 'vote-opened' && event['voteId'] === voteId);
    const there = (opened?.event['electorate'] as readonly string[] | undefined)?.length ?? 0;
    await office.must({ kind: 'close-vote', voteId, count: { yes: there, no: 0, abstain: 0 } });
    await office.must({ kind: 'announce-result', voteId, carried: true });
  }

  async function releaseMinutes(meetingId: string): Promise<void> {
    const path = `/api/v1/meetings/${meetingId}/minutes`;
    expect((await clerk.post(path)).status).toBe(201);
    for (const step of ['signed', 'approved', 'released'] as const) {
      const { body } = await clerk.get<MinutesView>(path);
      const { status, body: answer } = await clerk.post(`${path}/advance`, minutesStep(step, body.current?.no ?? 1));
      expect([step, status, status >= 300 ? answer : null]).toEqual([step, status, null]);
    }
  }

  const said = (entries: readonly EntryView[]): string => JSON.stringify(entries);
  const idsOf = ({ meetingId, paper }: Held): KnownIds => ({
    papers: [paper.id],
    attachments: [],
    meetings: [meetingId],
  });
  const SEQS = Array.from({ length: 150 }, (_, index) => index + 1);

  it('is heard by nobody outside while it goes on, nor by whoever has no part in it', () => {
    for (const held of [little, much]) {
      expect(held.heard.public).not.toContain(SECRET);
      expect(held.heard.conflicted).not.toContain(SECRET);
      expect(held.heard.unconfirmed).not.toContain(SECRET);
      expect(held.heard.confirmed).toContain(SECRET);
    }
  });

  it('does not show in what the public hears how much happens', () => {
    expect(much.publicKinds).toEqual(little.publicKinds);
    expect(much.publicKinds).toEqual(expect.arrayContaining(['motion-raised', 'public-excluded', 'item-closed']));
    expect(much.publicKinds).not.toContain('vote-opened');
  });

  it('does not show whoever has not confirmed that something happens, nor when, by any way', () => {
    const { afterwards: _little, ...few } = little.unconfirmed;
    const { afterwards, ...many } = much.unconfirmed;
    expect(many).toEqual(few);
    expect(many).toMatchObject({ receipt: 403, found: [], decisions: 0 });
    expect(many.paperState).not.toBe('decided');
    for (const kind of ['withheld', 'vote-opened', 'remark-noted', 'alone-confirmed', 'participant-recorded'])
      expect([...many.pushed, ...many.read]).not.toContain(kind);
    // When it is over it may be read as whoever was not there may read it.
    expect(afterwards).toContain(SECRET);
  });

  it('stands in nothing that a visitor can read, PDFs and files in archives included', async () => {
    const visitor = app.visitor();
    const read = await readEverything(visitor, idsOf(much), WORDS, SEQS);
    expect(read.size).toBeGreaterThan(10);
    const found = [...read].filter(([, content]) => content.includes(SECRET)).map(([address]) => address);
    expect(found).toEqual([]);
    const { content } = await dossierOf(much.meetingId);
    for (const [name, bytes] of content)
      expect({ name, found: Buffer.from(bytes).toString('utf8').includes(SECRET) }).toEqual({ name, found: false });
    if (!POPPLER) return;
    const pdf = await visitor.get<Buffer>(`/api/v1/portal/meetings/${much.meetingId}/minutes.pdf`);
    const { text: printed } = readPdf(pdf.body);
    expect(printed).toContain('Die Öffentlichkeit wird ausgeschlossen');
    expect(printed).not.toContain(SECRET);
  });

  it('stands in nothing that whoever is excluded from the item can read, and in what others can', async () => {
    const told = async (key: string): Promise<string[]> => {
      const read = await readEverything(await app.signIn(key), idsOf(much), WORDS, SEQS);
      return [...read].filter(([, content]) => content.includes(SECRET)).map(([address]) => address);
    };
    expect(await told(CONFLICTED)).toEqual([]);
    expect((await told('ahrenfels')).length).toBeGreaterThan(1);
  });

  it('leaves the paper undecided for the public, and the item without votes', async () => {
    const visitor = app.visitor();
    const { body: detail } = await visitor.get<PortalMeetingDetail>(`/api/v1/portal/meetings/${much.meetingId}`);
    expect(JSON.stringify(detail)).not.toContain('beschlossen');
    const { body: paper } = await visitor.get<PortalPaperDetail>(`/api/v1/portal/papers/${much.paper.id}`);
    expect(paper.state).not.toBe('decided');
    expect(paper.versions.map(({ kind }) => kind)).not.toContain('resolution');
  });

  it('makes the public dossier neither longer nor shorter', async () => {
    const sizes = async (held: Held) => {
      const { content, entries } = await dossierOf(held.meetingId);
      // Papers are numbered one after the other, and both print theirs.
      const bytesOf = (bytes: Uint8Array): number => bytes.byteLength;
      return {
        entries: entries.length,
        files: [...content].filter(([name]) => !name.endsWith('.pdf')).map(([name, bytes]) => [name, bytesOf(bytes)]),
      };
    };
    expect(await sizes(much)).toEqual(await sizes(little));
  });

  it('is told to everybody once it is released, as far as it is, and without who voted how', async () => {
    const { meetingId, itemId } = much;
    const office = new LiveClient(clerk, meetingId);
    const { entries } = await office.follow();
    const votes = entries.filter(({ event }) => event.kind === 'vote-opened').map(({ event }) => event);
    const [question, main] = [votes.at(-2), votes.at(-1)].map((event) => String(event?.['voteId']));
    if (question === undefined || main === undefined) throw new Error('no votes');
    const release = { kind: 'release-resolution', reference: 'Beschluss vom 2. Dezember, N 4', ceased: true } as const;
    expect(await office.refused({ ...release, voteId: main, extent: 'whole', reference: '' })).toBe(
      'confirmation-needed',
    );
    expect(await office.refused({ ...release, voteId: main, extent: 'whole', ceased: false })).toBe(
      'confirmation-needed',
    );
    await office.must({ ...release, voteId: question, extent: 'result' });
    await office.must({ ...release, voteId: main, extent: 'whole' });
    office.leave();
    await carriedOver(app, meetingId);
    const visitor = app.visitor();
    const { body: detail } = await visitor.get<PortalMeetingDetail>(`/api/v1/portal/meetings/${meetingId}`);
    const decisions = detail.items.find(({ id }) => id === itemId)?.decisions ?? [];
    expect(decisions.map(({ voteId, releasedAt, ballots }) => [voteId, typeof releasedAt, ballots])).toEqual([
      [question, 'string', null],
      [main, 'string', null],
    ]);
    // Of the one that was released by its result nobody learns what was asked.
    expect(JSON.stringify(detail)).not.toContain(SECRET);
    const { body: paper } = await visitor.get<PortalPaperDetail>(`/api/v1/portal/papers/${much.paper.id}`);
    expect(paper.state).toBe('decided');
    expect(paper.versions.map(({ kind }) => kind)).toContain('resolution');
  });

  const dossierOf = async (meetingId: string) =>
    readDossier(
      unpackDossier((await app.visitor().get<Buffer>(`/api/v1/portal/meetings/${meetingId}/dossier.zip`)).body),
    );
});
