import { randomUUID } from 'node:crypto';
import type { EntryView, MeetingDetail, MinutesView, PaperDetail } from '@gremia/contracts';
import { readEverything, type KnownIds } from './every-read';
import { handIn } from './held-meeting';
import type { House } from './house';
import { carriedOver, enter, journalOf, LiveClient, OPEN, personIdOf, planMeeting } from './live';
import { minutesStep } from './minutes-steps';
import { motion } from './paper-inputs';
import type { TestApp } from './test-app';
import type { TestClient } from './test-client';

/** Stands in everything that is said and done while the public is out, and nowhere else. */
export const SECRET = 'Sonnenblume';
const REMARK = `Bemerkung zur ${SECRET}`;
/** Takes no part in the item. */
export const CONFLICTED = 'bergquell';
/** Is connected and never confirms; is connected and does. */
const [UNCONFIRMED, CONFIRMED] = ['eschenwald', 'rabenhaupt'] as const;
/** What a search is asked for. */
export const WORDS = [SECRET, 'Uferweg'];

/** A meeting that was held, and what was heard of it. */
export interface ClosedPart {
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

/** What somebody may ask about it. */
export const idsOf = ({ meetingId, paper }: ClosedPart): KnownIds => ({
  papers: [paper.id],
  attachments: [],
  meetings: [meetingId],
});
/** Numbers of entries, more than the journal has. */
export const SEQS = Array.from({ length: 150 }, (_, index) => index + 1);

const said = (entries: readonly EntryView[]): string => JSON.stringify(entries);

/** Holds a meeting with so many remarks while the public is out. */
export async function holdClosedPart(
  { app, clerk }: Pick<House, 'app' | 'clerk'>,
  remarks: number,
): Promise<ClosedPart> {
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
  await excludeThePublic(app, office, meetingId, itemId);
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
  const learnt = await learn(app, meetingId, paper.id, lines.unconfirmed);
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
  await releaseMinutes(clerk, meetingId);
  return { meetingId, itemId, paper, heard, publicKinds, unconfirmed: { ...learnt, afterwards } };
}

/** While it goes on. */
async function learn(
  app: TestApp,
  meetingId: string,
  paperId: string,
  line: LiveClient,
): Promise<Omit<Learnt, 'afterwards'>> {
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

async function excludeThePublic(app: TestApp, office: LiveClient, meetingId: string, itemId: string): Promise<void> {
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

async function releaseMinutes(clerk: TestClient, meetingId: string): Promise<void> {
  const path = `/api/v1/meetings/${meetingId}/minutes`;
  expect((await clerk.post(path)).status).toBe(201);
  for (const step of ['signed', 'approved', 'released'] as const) {
    const { body } = await clerk.get<MinutesView>(path);
    const { status, body: answer } = await clerk.post(`${path}/advance`, minutesStep(step, body.current?.no ?? 1));
    expect([step, status, status >= 300 ? answer : null]).toEqual([step, status, null]);
  }
}
