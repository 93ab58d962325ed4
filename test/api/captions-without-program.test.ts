import type { ConferenceView, Problem } from '@gremia/contracts';
import { LiveClient, OPEN, planMeeting } from '../support/live';
import { startTestApp } from '../support/test-app';

describe('captions without a program', () => {
  it('are not offered, and nobody sends sound anywhere', async () => {
    const app = await startTestApp({
      settings: { LIVEKIT_URL: 'ws://127.0.0.1:9', LIVEKIT_API_KEY: 'gremia', LIVEKIT_API_SECRET: 's'.repeat(32) },
    });
    const meetingId = await planMeeting(app);
    const office = await app.signIn('sitzungsdienst');
    const desk = new LiveClient(office, meetingId);
    await desk.must(OPEN);
    const path = `/api/v1/meetings/${meetingId}/conference`;
    await office.post(`${path}/start`);
    expect((await office.get<ConferenceView>(path)).body.automaticCaptions).toBeNull();
    expect((await office.put<Problem>(`${path}/automatic-captions`, { on: true })).body.code).toBe('captions-absent');
    desk.leave();
    await app.stop();
  });
});
