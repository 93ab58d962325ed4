import type { MeetingDetail, Problem, RemoteRecordInput, RemoteRecordView } from '@gremia/contracts';
import { committee } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const CLAUSE = '§ 7a Hauptsatzung';
const DECLARED = { by: 'Petra Sommer, Bürgermeisterin', on: '2031-05-01', ground: 'Hochwasser' };

describe('what is on record for connected members', () => {
  let app: TestApp;
  let clerk: TestClient;
  let chair: TestClient;
  let member: TestClient;
  beforeAll(async () => {
    app = await startTestApp();
    [clerk, chair, member] = (await Promise.all(['sitzungsdienst', 'vorsitz', 'kornblum'].map(app.signIn))) as [
      TestClient,
      TestClient,
      TestClient,
    ];
  });
  afterAll(() => app.stop());

  const plan = async (day: string): Promise<string> =>
    (
      await clerk.post<MeetingDetail>('/api/v1/meetings', {
        committeeId: committee('stadtrat'),
        title: `Sitzung am ${day}`,
        startsAt: `${day}T15:00:00Z`,
        endsAt: null,
        place: 'Rathaus',
        publicRoom: null,
        public: true,
        rehearsal: false,
      })
    ).body.id;
  const path = (id: string): string => `/api/v1/meetings/${id}/remote-record`;
  const record = (given: Partial<RemoteRecordInput> = {}): RemoteRecordInput => ({
    revision: 0,
    declaration: null,
    statuteClause: '',
    resolution: '',
    approvedSystem: '',
    helpContact: '',
    committee: null,
    firstSession: false,
    publicRoom: '',
    ...given,
  });
  const save = (id: string, given: Partial<RemoteRecordInput>) =>
    clerk.put<RemoteRecordView & Problem>(path(id), record(given));

  it('is empty at first, and says what the law asks for', async () => {
    const { status, body } = await clerk.get<RemoteRecordView>(path(await plan('2031-05-07')));
    expect(status).toBe(200);
    expect(body).toMatchObject({ entitled: false, norm: '§ 36a ThürKO', confirmation: null, pending: null });
    expect(body.needs).toEqual([
      { need: 'declaration', words: 'die Feststellung der Notlage', there: false },
      { need: 'statute-clause', words: 'die Bestimmung in der Hauptsatzung', there: false },
      { need: 'public-room', words: 'der öffentlich zugängliche Raum für Bild und Ton', there: false },
    ]);
  });

  it('names exactly what is missing, until nothing is', async () => {
    const id = await plan('2031-05-07');
    const missing = async (given: Partial<RemoteRecordInput>): Promise<string | null> =>
      (await save(id, given)).body.sentence;
    expect(await missing({ declaration: DECLARED, publicRoom: 'Bürgersaal' })).toContain(
      'Es fehlt: die Bestimmung in der Hauptsatzung. ',
    );
    expect(await missing({ revision: 1, declaration: DECLARED, statuteClause: CLAUSE })).toContain(
      'Es fehlt: der öffentlich zugängliche Raum für Bild und Ton. ',
    );
    expect(await missing({ revision: 2, statuteClause: CLAUSE, publicRoom: 'Bürgersaal' })).toContain(
      'Es fehlt: die Feststellung der Notlage. ',
    );
    const complete = { revision: 3, declaration: DECLARED, statuteClause: CLAUSE, publicRoom: 'Bürgersaal' };
    expect((await save(id, complete)).body).toMatchObject({ entitled: true, sentence: null, publicRoom: 'Bürgersaal' });
    expect((await clerk.get<MeetingDetail>(`/api/v1/meetings/${id}`)).body.publicRoom).toBe('Bürgersaal');
  });

  it('is written by the office alone, read by those who lead, and kept from everybody else', async () => {
    const id = await plan('2031-05-07');
    expect((await chair.get(path(id))).status).toBe(200);
    expect((await member.get(path(id))).status).toBe(403);
    expect((await app.visitor().get(path(id))).status).toBe(401);
    expect((await chair.put(path(id), record())).status).toBe(403);
  });

  it('is not written over what somebody else has written, nor with a declaration after the meeting', async () => {
    const id = await plan('2031-05-07');
    expect((await save(id, { statuteClause: CLAUSE })).status).toBe(200);
    expect((await save(id, { statuteClause: '§ 8' })).body).toMatchObject({ code: 'stale-revision' });
    const late = await save(id, { revision: 1, declaration: { ...DECLARED, on: '2031-05-08' } });
    expect(late.body).toMatchObject({ status: 422, errors: [{ pointer: '/declaration/on' }] });
    const nameless = await save(id, { revision: 1, declaration: { ...DECLARED, by: ' ' } });
    expect(nameless.body).toMatchObject({ errors: [{ pointer: '/declaration/by' }] });
  });

  it('has the next meeting of the body decide whether the emergency goes on', async () => {
    const [first, next] = [await plan('2032-05-05'), await plan('2032-06-02')];
    const confirmation = { on: '2032-06-02', outcome: 'ends', reference: '0112/32' };
    expect((await clerk.put(`${path(first)}/confirmation`, confirmation)).status).toBe(409);
    await save(first, { declaration: DECLARED, statuteClause: CLAUSE, publicRoom: 'Bürgersaal' });
    expect((await clerk.get<RemoteRecordView>(path(next))).body.pending).toEqual({
      meetingId: first,
      title: 'Sitzung am 2032-05-05',
      on: '2032-05-05',
      declaredBy: DECLARED.by,
    });
    const early = await clerk.put<Problem>(`${path(first)}/confirmation`, { ...confirmation, on: '2032-05-04' });
    expect(early.body).toMatchObject({ status: 422, errors: [{ pointer: '/on' }] });
    const { body } = await clerk.put<RemoteRecordView>(`${path(first)}/confirmation`, confirmation);
    expect(body).toMatchObject({ confirmation, confirmable: true });
    expect((await clerk.get<RemoteRecordView>(path(next))).body.pending).toBeNull();
  });
});
