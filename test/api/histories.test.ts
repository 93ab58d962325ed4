import type { HistoryList } from '@gremia/contracts';
import { COUNCILLORS } from '../../apps/api/src/demo/council/persons';
import { handIn, holdMeeting, NEUTRAL, SECRET, type HeldMeeting } from '../support/held-meeting';
import { agendaItem, committee, motion, text } from '../support/paper-inputs';
import { minutesStep } from '../support/minutes-steps';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('the history of papers and meetings', () => {
  let app: TestApp;
  let clerk: TestClient;
  let member: TestClient;
  let excluded: TestClient;
  let outsider: TestClient;
  let held: HeldMeeting;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, member, excluded, outsider] = await Promise.all([
      app.signIn('sitzungsdienst'),
      app.signIn('kornblum'),
      app.signIn(COUNCILLORS[5]?.key ?? ''),
      app.signIn('windhauch'),
    ]);
    held = await holdMeeting(app);
    const minutes = `/api/v1/meetings/${held.meetingId}/minutes`;
    await clerk.post(minutes);
    for (const [index, to] of ['signed', 'approved', 'released'].entries())
      await clerk.post(`${minutes}/advance`, minutesStep(to, index + 1));
  }, 120_000);
  afterAll(() => app.stop());

  const read = async (who: TestClient, path: string, query = 'limit=100'): Promise<HistoryList> => {
    const { body, status } = await who.get<HistoryList>(`/api/v1/${path}/history?${query}`);
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const kinds = ({ entries }: HistoryList): string[] => entries.map(({ kind }) => kind);

  it('of a paper tells the office who did what, the newest first', async () => {
    const { entries } = await read(clerk, `papers/${held.paperId}`);
    const oldestFirst = entries.toReversed();
    expect(oldestFirst.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['created', null],
      ['submitted', expect.any(String)],
      ['amendment', expect.any(String)],
      ['scheduled', null],
      ['called', null],
      ['result', 'angenommen'],
      ['result', 'mit Änderungen beschlossen'],
      ['item-closed', 'done'],
    ]);
    expect(oldestFirst[1]?.by).toContain('Ahrenfels');
    expect(oldestFirst[3]).toMatchObject({ meeting: { id: held.meetingId }, item: { number: 'Ö 1' } });
    expect(oldestFirst.slice(5, 7).map(({ paper }) => paper?.id)).toEqual([held.amendmentId, undefined]);
    expect(oldestFirst[2]?.paper).toMatchObject({ id: held.amendmentId, title: 'Mehr Bänke' });
  });

  it('of a public paper is read by the public without names of the office', async () => {
    const list = await read(app.visitor(), `portal/papers/${held.paperId}`);
    expect(kinds(list).toReversed()).toEqual([
      ...['submitted', 'amendment', 'scheduled', 'called', 'result', 'result', 'item-closed'],
    ]);
    expect(list.entries.every(({ by }) => by === null)).toBe(true);
    const ofAmendment = await read(app.visitor(), `portal/papers/${held.amendmentId}`);
    expect(kinds(ofAmendment)).toEqual(['result', 'submitted']);
  });

  it('of a meeting goes from its planning to its minutes', async () => {
    const list = await read(clerk, `meetings/${held.meetingId}`);
    const told = kinds(list).toReversed();
    expect(told).toContain('planned');
    expect(told.slice(-5)).toEqual([
      ...['closed', 'minutes-composed', 'minutes-signed', 'minutes-approved', 'minutes-released'],
    ]);
    for (const kind of ['agenda-published', 'opened', 'checked-in', 'called', 'vote-opened', 'result', 'conflict'])
      expect(told).toContain(kind);
    const votes = await read(clerk, `meetings/${held.meetingId}`, 'group=votes&limit=100');
    expect(new Set(kinds(votes))).toEqual(new Set(['vote-opened', 'result']));
    expect(kinds(votes).filter((kind) => kind === 'result')).toHaveLength(3);
    const presence = await read(clerk, `meetings/${held.meetingId}`, 'group=presence&limit=100');
    expect(presence.entries.every(({ person }) => person !== null)).toBe(true);
    expect(presence.entries).toContainEqual(expect.objectContaining({ kind: 'conflict', item: expect.anything() }));
  });

  it('leaves what is not public by no way', async () => {
    const whole = await read(member, `meetings/${held.meetingId}`);
    expect(JSON.stringify(whole)).toContain(SECRET);
    for (const who of [excluded, outsider]) {
      const list = JSON.stringify(await read(who, `meetings/${held.meetingId}`));
      expect(list).not.toContain(SECRET);
      expect(list).not.toContain(held.secretPaperId);
      expect(list).toContain(NEUTRAL);
      expect((await who.get(`/api/v1/papers/${held.secretPaperId}/history`)).status).toBe(404);
    }
    // Of the vote behind closed doors not even that there was one.
    const open = await read(outsider, `meetings/${held.meetingId}`, 'group=votes&limit=100');
    expect(kinds(open).toReversed()).toEqual(['vote-opened', 'result', 'vote-opened', 'result']);
    const visitor = app.visitor();
    expect((await visitor.get(`/api/v1/portal/papers/${held.secretPaperId}/history`)).status).toBe(404);
    for (const path of [`papers/${held.paperId}`, `meetings/${held.meetingId}`])
      expect((await visitor.get(`/api/v1/${path}/history`)).status).toBe(401);
    expect(JSON.stringify(await read(member, `papers/${held.secretPaperId}`))).toContain(SECRET);
  });

  it('tells what is not public of a running meeting once it is over', async () => {
    const running = await holdMeeting(app, { close: false });
    for (const who of [clerk, member]) {
      const list = await read(who, `meetings/${running.meetingId}`, 'group=votes&limit=100');
      expect(kinds(list)).toHaveLength(4);
    }
  });

  it('tells only the office who did it, and only whose work it is that a paper was begun', async () => {
    for (const path of [`papers/${held.paperId}`, `meetings/${held.meetingId}`]) {
      const list = await read(member, path);
      expect(list.entries.filter(({ by }) => by !== null)).toEqual([]);
      expect(kinds(list)).not.toContain('created');
      expect(kinds(list)).not.toContain('minutes-signed');
    }
    const own = await read(await app.signIn('ahrenfels'), `papers/${held.paperId}`);
    expect(kinds(own)).toContain('created');
  });

  it('knows new versions, withdrawals, files and agendas that a paper left', async () => {
    const author = await app.signIn('ahrenfels');
    const paper = await handIn(author, motion({ title: 'Trinkbrunnen' }));
    const file = async (name: string, isPublic: boolean): Promise<string> => {
      const form = new FormData();
      form.append('file', new Blob([name]), name);
      form.append('public', String(isPublic));
      return (await clerk.post<{ id: string }>(`/api/v1/papers/${paper.id}/attachments`, form)).body.id;
    };
    await file('Lageplan.txt', true);
    await file('Angebote.txt', false);
    const gone = await file('Falsch.txt', true);
    await clerk.delete(`/api/v1/papers/${paper.id}/attachments/${gone}`);
    const { body } = await author.get<{ revision: number }>(`/api/v1/papers/${paper.id}`);
    await author.post(`/api/v1/papers/${paper.id}/versions`, {
      ...{ revision: body.revision, points: text('Zwei Brunnen.'), reasons: 'Kürzer.', pointReasons: {} },
    });
    const meeting = await planned(paper.id);
    const put = await read(clerk, `papers/${paper.id}`, 'group=meetings');
    expect(put.entries).toEqual([expect.objectContaining({ kind: 'scheduled', by: expect.any(String) })]);
    // Nobody else knows of an agenda that is still being made.
    for (const who of [author, member]) expect(kinds(await read(who, `papers/${paper.id}`))).not.toContain('scheduled');
    await clerk.put(`/api/v1/meetings/${meeting.id}/agenda`, { revision: meeting.revision, items: [] });
    await author.post(`/api/v1/papers/${paper.id}/withdraw`);
    const whole = await read(clerk, `papers/${paper.id}`);
    expect(kinds(whole).toReversed()).toEqual([
      ...['created', 'submitted', 'file-published', 'file-added', 'file-published', 'file-removed'],
      ...['version', 'unscheduled', 'withdrawn'],
    ]);
    expect(whole.entries.find(({ kind }) => kind === 'version')).toMatchObject({ detail: '2' });
    const known = JSON.stringify(await read(outsider, `papers/${paper.id}`).catch(() => null));
    expect(known).not.toContain('Falsch.txt');
    expect(known).not.toContain('Angebote.txt');
  });

  it('comes in pages that lead on and back', async () => {
    const path = `meetings/${held.meetingId}`;
    const all = await read(clerk, path);
    const first = await read(clerk, path, 'limit=10');
    const second = await read(clerk, path, `limit=10&cursor=${first.next ?? ''}`);
    expect([...first.entries, ...second.entries]).toEqual(all.entries.slice(0, 20));
    expect((await read(clerk, path, `limit=10&cursor=${second.previous ?? ''}`)).entries).toEqual(first.entries);
    expect([first.total, first.first]).toEqual([all.total, 1]);
    expect((await clerk.get(`/api/v1/${path}/history?group=anything`)).status).toBe(422);
  });

  interface Planned {
    readonly id: string;
    readonly revision: number;
  }

  async function planned(paperId: string): Promise<Planned> {
    const { body } = await clerk.post<Planned>('/api/v1/meetings', {
      ...{ committeeId: committee('stadtrat'), title: 'Stadtrat', startsAt: '2031-05-07T15:00:00Z', endsAt: null },
      ...{ place: 'Ratssaal', publicRoom: null, public: true, rehearsal: false },
    });
    const agenda = { revision: body.revision, items: [agendaItem('Brunnen', { paperId })] };
    return (await clerk.put<Planned>(`/api/v1/meetings/${body.id}/agenda`, agenda)).body;
  }
});
