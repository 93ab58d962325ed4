import { randomUUID } from 'node:crypto';
import type { Pairing, PaperDetail } from '@gremia/contracts';
import { handIn, holdMeeting } from './held-meeting';
import { LiveClient, planMeeting, type PlannedMeeting } from './live';
import { amendment, changed, committee, motion, text } from './paper-inputs';
import { openWithQuorum } from './papers-in-session';
import type { TestApp } from './test-app';
import type { TestClient } from './test-client';
import { minutesStep } from './minutes-steps';

/** Something that can be written to. `name` says what it is and in which state. */
export interface Thing {
  readonly name: string;
  readonly id: string;
  readonly itemId: string;
  readonly attachmentId?: string;
}

export interface Things {
  readonly papers: readonly Thing[];
  readonly meetings: readonly Thing[];
}

/** Papers and amendments in every state, all of other people than those who knock. */
async function papersInEveryState(app: TestApp): Promise<Thing[]> {
  const [author, clerk] = await Promise.all(['ahrenfels', 'sitzungsdienst'].map(app.signIn));
  if (author === undefined || clerk === undefined) throw new Error('nobody has signed in');
  const things: Thing[] = [];
  const keep = (name: string, { id }: { readonly id: string }): void =>
    void things.push({ name, id, itemId: randomUUID() });
  const draft = async (input = motion()): Promise<PaperDetail> =>
    (await author.post<PaperDetail>('/api/v1/papers', input)).body;
  keep('a draft', await draft());
  const submitted = await handIn(author, motion());
  keep('a submitted paper', submitted);
  const change = changed(submitted.text?.points ?? [], ['zehn', 'zwölf']);
  keep('a draft amendment', await draft(amendment(submitted.id, change)));
  keep('a submitted amendment', await handIn(author, amendment(submitted.id, change)));
  for (const [name, input] of [
    ['a withdrawn paper', motion()],
    ['a withdrawn amendment', amendment(submitted.id, change)],
  ] as const) {
    const taken = await handIn(author, input);
    await author.post(`/api/v1/papers/${taken.id}/withdraw`);
    keep(name, taken);
  }
  const closed = { committeeId: committee('bauausschuss'), meetsOn: null, public: false, responsibility: 'decision' };
  const secret = motion({ public: false, points: text('Ankauf.'), consultations: [closed as never] });
  keep('a submitted paper that is not public', await handIn(clerk, secret));
  const held = await holdMeeting(app);
  keep('a decided paper', { id: held.paperId });
  keep('a decided amendment', { id: held.amendmentId });
  keep('a decided paper that is not public', { id: held.secretPaperId });
  return things;
}

/** Meetings of the building committee from planning to released minutes. */
async function meetingsInEveryState(app: TestApp): Promise<Thing[]> {
  const clerk = await app.signIn('sitzungsdienst');
  const things: Thing[] = [];
  const plan = async (name: string, given: PlannedMeeting = {}): Promise<Thing> => {
    const itemId = randomUUID();
    const id = await planMeeting(app, { committee: 'bauausschuss', items: [{ id: itemId }], ...given });
    const thing = { name, id, itemId };
    things.push(thing);
    return thing;
  };
  const open = async (name: string, act: (office: LiveClient, thing: Thing) => Promise<unknown>): Promise<Thing> => {
    const thing = await plan(name);
    const office = new LiveClient(clerk, thing.id);
    await openWithQuorum(office);
    await act(office, thing);
    office.leave();
    return thing;
  };
  await plan('a planned meeting that nobody knows', { published: false });
  await plan('a planned meeting');
  await plan('a planned meeting that is not public', { public: false });
  await plan('a rehearsal', { rehearsal: true, published: false });
  const convened = await plan('a convened meeting');
  const cancelled = await plan('a cancelled meeting');
  for (const [state, { id }] of [
    ['convened', convened],
    ['cancelled', cancelled],
  ] as const)
    await app.db('UPDATE meeting SET state = $2 WHERE id = $1', [id, state]);
  await open('a running meeting', async (office, { itemId }) => {
    await office.must({ kind: 'call-item', itemId });
    await office.must({
      kind: 'open-vote',
      voteId: randomUUID(),
      itemId,
      subject: { kind: 'free', question: 'Frage' },
    });
  });
  await open('an interrupted meeting', (office) => office.must({ kind: 'interrupt-meeting', reason: 'Pause' }));
  const close = (office: LiveClient): Promise<unknown> => office.must({ kind: 'close-meeting' });
  await open('a meeting that has ended', close);
  for (const state of ['draft', 'signed', 'approved', 'released']) {
    const { id } = await open(`a meeting with minutes: ${state}`, close);
    const steps = ['signed', 'approved', 'released'];
    await clerk.post(`/api/v1/meetings/${id}/minutes`);
    for (const [index, to] of steps.slice(0, steps.indexOf(state) + 1).entries())
      await clerk.post(`/api/v1/meetings/${id}/minutes/advance`, minutesStep(to, index + 1));
  }
  return things;
}

export async function thingsInEveryState(app: TestApp): Promise<Things> {
  return { papers: await papersInEveryState(app), meetings: await meetingsInEveryState(app) };
}

/** A screen in the hall that the office has confirmed. */
export async function pairHallScreen(screen: TestClient, clerk: TestClient): Promise<void> {
  const { body } = await screen.post<Pairing>('/api/v1/device', { kind: 'hall' });
  const place = { name: 'Beamer im Ratssaal', committeeId: committee('stadtrat'), meetingId: null };
  const { status } = await clerk.post('/api/v1/devices', { ...place, code: body.code });
  if (status !== 201) throw new Error(`pairing was answered ${status}`);
}
