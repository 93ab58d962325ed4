import { randomUUID } from 'node:crypto';
import type { AdvanceMinutes, MinutesView, Problem } from '@gremia/contracts';
import { addDays } from '@gremia/rules';
import { demoId } from '../../apps/api/src/demo/demo-id';
import { minutesStep, today } from '../support/minutes-steps';
import { POPPLER, readPdf } from '../support/pdf';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

type Signed = Extract<AdvanceMinutes, { to: 'signed' }>;
type Approval = Extract<AdvanceMinutes, { to: 'approved' }>['approval'];

const OLD = demoId('meeting/stadtrat-alt');
const NEW = demoId('meeting/stadtrat-neu');

/** Who signed the minutes, and by which vote the body approved them. */
describe('the record of minutes', () => {
  let app: TestApp;
  let clerk: TestClient;
  const path = `/api/v1/meetings/${OLD}/minutes`;
  beforeAll(async () => {
    app = await startTestApp({ database: 'demonstration' });
    clerk = await app.signIn('sitzungsdienst');
  }, 120_000);
  afterAll(() => app.stop());

  const read = async (): Promise<MinutesView> => (await clerk.get<MinutesView>(path)).body;
  const advance = (step: AdvanceMinutes, at = path) => clerk.post<MinutesView & Problem>(`${at}/advance`, step);

  it('is there in the demonstration, and on the portal and on paper', async () => {
    const { current } = await read();
    expect(current?.record).toMatchObject({
      signatures: [
        { role: 'chair', name: 'Dr. Henrike Wolkenstein' },
        { role: 'clerk', name: 'Tamara Federkiel' },
      ],
      approval: {
        reference: '15. Sitzung des Stadtrates, Ö 2',
        sentence: expect.stringContaining('einstimmig bejaht'),
      },
    });
    const { body } = await app.visitor().get<MinutesView['current']>(`/api/v1/portal/meetings/${OLD}/minutes`);
    expect(body?.record).toEqual(current?.record);
    if (!POPPLER) return;
    const { text } = readPdf((await clerk.get<Buffer>(`${path}.pdf`)).body);
    expect(text).toContain('gez. Tamara Federkiel');
    expect(text).toMatch(/Genehmigt am .+: 15\. Sitzung des Stadtrates, Ö 2\./u);
    expect(text).toContain('Einwendungen wurden nicht erhoben.');
  });

  it('needs everybody whom the rules ask, on days that can be', async () => {
    const { body: draft } = await clerk.post<MinutesView>(path);
    const no = draft.current?.no ?? 0;
    expect(draft.current?.record).toEqual({ signatures: [], approval: null });
    const full = minutesStep('signed', no) as Signed;
    const [chair, secretary] = full.signatures;
    const sign = (signatures: Signed['signatures']) => advance({ ...full, signatures });
    if (chair === undefined || secretary === undefined) throw new Error('two have to sign');
    expect((await sign([chair])).body).toMatchObject({
      code: 'minutes-incomplete',
      detail: 'Es fehlt die Unterschrift der Schriftführung.',
      norm: '§ 42 ThürKO',
    });
    const faults = async (signatures: Signed['signatures']) => (await sign(signatures)).body.errors;
    expect(await faults([chair, { ...secretary, name: chair.name }])).toEqual([
      { pointer: '/signatures/1/name', detail: 'Diese Person ist schon genannt.' },
    ]);
    expect(await faults([{ ...chair, on: addDays(today(), 1) }, secretary])).toEqual([
      { pointer: '/signatures/0/on', detail: 'Der Tag liegt in der Zukunft.' },
    ]);
    expect(await faults([{ ...chair, on: '2020-01-01' }, secretary])).toEqual([
      { pointer: '/signatures/0/on', detail: 'Der Tag liegt vor der Sitzung.' },
    ]);
    expect(await faults([chair, secretary, { role: 'member', name: 'Wer Anders', on: today() }])).toEqual([
      { pointer: '/signatures/2/name', detail: 'Dieses Mitglied hat an der Sitzung nicht teilgenommen.' },
    ]);
    expect((await read()).current).toMatchObject({ no, state: 'draft' });
    expect((await sign([chair, secretary])).body.current).toMatchObject({
      state: 'signed',
      record: { signatures: [chair, secretary], approval: null },
    });
  });

  it('names a carried vote of a later meeting of the same body, and no other', async () => {
    const { current, approvingVotes } = await read();
    const basedOn = current?.no ?? 0;
    const [likeliest] = approvingVotes;
    expect(likeliest).toMatchObject({ meetingId: NEW, item: expect.stringContaining('Genehmigung der Niederschrift') });
    const approve = (by: Approval['by'], objections = '') =>
      advance({ to: 'approved', basedOn, approval: { by, objections } });
    const [rejected] = await app.db<{ vote_id: string }>(
      'SELECT vote_id FROM decision WHERE meeting_id = $1 AND NOT carried LIMIT 1',
      [NEW],
    );
    for (const by of [
      { meetingId: NEW, voteId: rejected?.vote_id ?? '' },
      { meetingId: NEW, voteId: randomUUID() },
      { meetingId: OLD, voteId: likeliest?.voteId ?? '' },
    ])
      expect((await approve(by)).body.errors).toEqual([
        {
          pointer: '/approval/by/voteId',
          detail: 'Genehmigt wird durch einen angenommenen Beschluss in einer späteren Sitzung desselben Gremiums.',
        },
      ]);
    const { body } = await approve(
      { meetingId: NEW, voteId: likeliest?.voteId ?? '' },
      'Auf Seite 2 muss es „Ufer-Weg“ heißen.',
    );
    expect(body.current).toMatchObject({
      state: 'approved',
      record: {
        signatures: [expect.anything(), expect.anything()],
        approval: { objections: 'Auf Seite 2 muss es „Ufer-Weg“ heißen.', reference: expect.stringContaining('Ö 2') },
      },
    });
    expect(body.approvingVotes).toEqual([]);
  });

  it('starts anew with a new draft', async () => {
    const { current } = await read();
    const { body } = await clerk.put<MinutesView>(path, { basedOn: current?.no, remarks: { opening: 'Berichtigt' } });
    expect(body.current?.record).toEqual({ signatures: [], approval: null });
  });
});
