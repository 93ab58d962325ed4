import type { LetterheadInput, LetterheadView, MinutesView, MunicipalityView, Problem } from '@gremia/contracts';
import { holdMeeting, type HeldMeeting } from '../support/held-meeting';
import { minutesStep } from '../support/minutes-steps';
import { POPPLER, readPdf } from '../support/pdf';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const ARMS = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><path fill="#c00" d="M0 0h40v50z"/></svg>';
const PATH = '/api/v1/letterhead';

describe('letterhead and arms', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  let minutes: string;
  beforeAll(async () => {
    app = await startTestApp();
    held = await holdMeeting(app);
    clerk = await app.signIn('sitzungsdienst');
    minutes = `/api/v1/meetings/${held.meetingId}/minutes`;
  }, 120_000);
  afterAll(() => app.stop());

  const input = (given: Partial<LetterheadInput> = {}): LetterheadInput => ({
    ...{ basedOn: 0, address: 'Sitzungsdienst, Marktplatz 1', armsText: 'Ein roter Schild' },
    ...{ arms: { kind: 'new', data: Buffer.from(ARMS).toString('base64') } },
    ...given,
  });
  const change = (given?: Partial<LetterheadInput>, client = clerk) =>
    client.post<{ letterhead: LetterheadView } & Problem>(PATH, input(given));
  const textOf = async (): Promise<string> => readPdf((await clerk.get<Buffer>(`${minutes}.pdf`)).body).text;

  it('are changed by the office alone, and refused when the image is more than a drawing', async () => {
    const member = await app.signIn('kornblum');
    expect((await change({}, member)).status).toBe(403);
    const hostile = Buffer.from(ARMS.replace('<path', '<script>alert(1)</script><path')).toString('base64');
    const { body } = await change({ arms: { kind: 'new', data: hostile } });
    expect(body).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/arms' }] });
    expect((await change({ armsText: '' })).body).toMatchObject({ errors: [{ pointer: '/armsText' }] });
    const large = Buffer.alloc(300_000, 'x').toString('base64');
    expect((await change({ arms: { kind: 'new', data: large } })).status).toBeGreaterThanOrEqual(400);
    expect((await app.visitor().get(`/api/v1/portal/arms`)).status).toBe(404);
  });

  it('are shown to everybody, as an image that can do nothing', async () => {
    expect((await change()).body.letterhead).toMatchObject({ no: 1, arms: { text: 'Ein roter Schild' } });
    expect((await change()).body.code).toBe('stale-revision');
    const answer = await fetch(new URL('/api/v1/portal/arms', app.url));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('image/svg+xml');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('<path fill="#c00"');
    const { body } = await app.visitor().get<MunicipalityView>('/api/v1/portal/municipality');
    expect(body.arms).toEqual({ no: 1, text: 'Ein roter Schild' });
  });

  it('stand in the minutes, and what is signed keeps its own', async () => {
    const { body: draft } = await clerk.post<MinutesView>(minutes);
    if (POPPLER) expect(await textOf()).toContain('Sitzungsdienst, Marktplatz 1');
    const signed = await clerk.post(`${minutes}/advance`, minutesStep('signed', draft.current?.no ?? 0));
    expect(signed.status).toBe(200);
    expect((await change({ basedOn: 1, address: 'Neues Rathaus', arms: { kind: 'keep' } })).status).toBe(201);
    if (POPPLER) {
      expect(await textOf()).toContain('Sitzungsdienst, Marktplatz 1');
      await clerk.post(minutes);
      expect(await textOf()).toContain('Neues Rathaus');
    }
    const { body } = await change({ basedOn: 2, arms: { kind: 'none' } });
    expect(body.letterhead.arms).toBeNull();
    expect((await app.visitor().get(`/api/v1/portal/arms`)).status).toBe(404);
  });
});
