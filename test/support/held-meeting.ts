import { randomUUID } from 'node:crypto';
import type { PaperDetail } from '@gremia/contracts';
import type { Choice } from '@gremia/rules';
import type { Inline, Point } from '@gremia/resolution';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { carriedOver, LiveClient, planMeeting } from './live';
import { amendment, motion, text } from './paper-inputs';
import type { TestApp } from './test-app';
import type { TestClient } from './test-client';

/** Words that stand in what is not public, and nowhere else. */
export const SECRET = 'Grundstücksverkauf Mühlenhof';
export const NEUTRAL = 'Nichtöffentlicher Tagesordnungspunkt';
const MOVED = 'Am Uferweg werden bis zum 30.06.2027 zehn Bänke aufgestellt.';
const RESOLVED = 'Am Uferweg werden bis zum 30.06.2027 zwölf Bänke aufgestellt.';

export interface HeldMeeting {
  readonly meetingId: string;
  readonly publicItem: string;
  readonly secretItem: string;
  readonly paperId: string;
  readonly paperNumber: string;
  readonly amendmentId: string;
  readonly secretPaperId: string;
}

/** Hands a paper in through the API. */
export async function handIn(client: TestClient, input: ReturnType<typeof motion>): Promise<PaperDetail> {
  const { body, status: drafted } = await client.post<PaperDetail>('/api/v1/papers', input);
  if (drafted >= 300) throw new Error(`the draft was answered ${drafted}: ${JSON.stringify(body)}`);
  const { body: submitted, status } = await client.post<PaperDetail>(`/api/v1/papers/${body.id}/submit`, {});
  if (status >= 300) throw new Error(`handing in was answered ${status}: ${JSON.stringify(submitted)}`);
  return submitted;
}

/**
 * A council meeting from opening to end: a motion with an adopted amendment in public, a sale of land behind closed
 * doors. Everything goes through the API. `extra` are nodes that the first point of the motion has behind its sentence.
 */
export async function holdMeeting(
  app: TestApp,
  {
    rehearsal = false,
    public: open = true,
    close = true,
    extra = [],
  }: { rehearsal?: boolean; public?: boolean; close?: boolean; extra?: readonly Inline[] } = {},
): Promise<HeldMeeting> {
  const clerk = await app.signIn('sitzungsdienst');
  const author = await app.signIn('ahrenfels');
  const opening = (points: readonly Point[], s: string): Point[] =>
    points.map((point, index) => (index === 0 ? { ...point, body: [{ t: 'text', s }, ...extra] } : point));
  const paper = await handIn(
    author,
    motion({ points: opening(text(MOVED, 'Dem Bauausschuss wird im 3. Quartal 2027 berichtet.'), MOVED) }),
  );
  const points = opening(paper.text?.points ?? [], RESOLVED);
  const change = await handIn(await app.signIn('eschenwald'), amendment(paper.id, points, { title: 'Mehr Bänke' }));
  const secret = await handIn(
    clerk,
    motion({ title: SECRET, public: false, points: text(`${SECRET} für 120.000 Euro.`) }),
  );
  const [publicItem, secretItem] = [randomUUID(), randomUUID()];
  const items = [
    { id: publicItem, title: 'Bänke am Uferweg', paperId: paper.id, responsibility: 'decision' as const },
    { id: secretItem, title: SECRET, paperId: secret.id, public: false, responsibility: 'decision' as const },
  ];
  const meetingId = await planMeeting(app, { items, rehearsal, public: open });
  const office = new LiveClient(clerk, meetingId);
  await run(app, office, { publicItem, secretItem }, change);
  if (close) await office.must({ kind: 'close-meeting' });
  office.leave();
  await carriedOver(app, meetingId);
  return {
    meetingId,
    publicItem,
    secretItem,
    paperId: paper.id,
    paperNumber: paper.number ?? '',
    amendmentId: change.id,
    secretPaperId: secret.id,
  };
}

async function run(
  app: TestApp,
  office: LiveClient,
  { publicItem, secretItem }: Pick<HeldMeeting, 'publicItem' | 'secretItem'>,
  change: PaperDetail,
): Promise<void> {
  await office.must({ kind: 'open-meeting', confirmsRules: true });
  for (const { key } of COUNCILLORS.slice(0, 30))
    await office.must({ kind: 'check-in', personId: demoId(`person/${key}`), mode: 'hall' });
  await office.must({ kind: 'check-in', personId: demoId('person/vorsitz'), mode: 'hall' });
  const voters = await Promise.all(
    COUNCILLORS.slice(0, 3).map(async ({ key }) => new LiveClient(await app.signIn(key), office.meetingId)),
  );
  const vote = async (
    itemId: string,
    subject: { kind: 'main' } | { kind: 'unit'; unitIds: string[] },
    choices: readonly Choice[],
  ): Promise<void> => {
    const voteId = randomUUID();
    await office.must({ kind: 'open-vote', voteId, itemId, subject });
    for (const [index, choice] of choices.entries()) await voters[index]?.must({ kind: 'cast-ballot', voteId, choice });
    await office.must({ kind: 'close-vote', voteId });
    await office.must({ kind: 'announce-result', voteId, carried: true });
  };
  await office.must({ kind: 'call-item', itemId: publicItem });
  await vote(publicItem, { kind: 'unit', unitIds: change.amendment?.units.map(({ id }) => id) ?? [] }, [
    'yes',
    'yes',
    'no',
  ]);
  await vote(publicItem, { kind: 'main' }, ['yes', 'yes', 'abstain']);
  await office.must({ kind: 'note-remark', itemId: publicItem, text: 'Frau Dr. Wolkenstein dankt der Parkpflege.' });
  await office.must({ kind: 'close-item', itemId: publicItem, disposition: 'done' });
  await office.must({ kind: 'call-item', itemId: secretItem });
  await office.must({
    kind: 'declare-conflict',
    itemId: secretItem,
    personId: demoId(`person/${COUNCILLORS[5]?.key ?? ''}`),
  });
  await vote(secretItem, { kind: 'main' }, ['yes', 'no', 'yes']);
  await office.must({ kind: 'note-remark', itemId: secretItem, text: `${SECRET}: Käufer genannt` });
  await office.must({ kind: 'close-item', itemId: secretItem, disposition: 'done' });
  for (const voter of voters) voter.leave();
}
