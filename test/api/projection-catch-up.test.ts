import { Projector } from '../../apps/api/src/live/projection/projector';
import { LiveMeetings } from '../../apps/api/src/live/meeting/live-meetings';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { StoredPaperProgress } from '../../apps/api/src/papers/stored-paper-progress';
import { StoredResolvedTexts } from '../../apps/api/src/papers/versions/stored-resolved-texts';
import { StoredRunningAgendas } from '../../apps/api/src/meetings/stored-running-agendas';
import { TextEngine } from '../../apps/api/src/platform/text-engine/text-engine';
import { currentAsker, type Asker } from '../../apps/api/src/platform/text-engine/asker';
import { leavingClients, openHouse } from '../support/house';
import type { TestApp } from '../support/test-app';
import { carriedOver, enter, LiveClient, OPEN, planMeeting, until } from '../support/live';

/** The meetings of the application, which note how many of them somebody waits for at the same time, and for whom. */
class CountedMeetings extends LiveMeetings {
  most = 0;
  readonly askers = new Set<Asker>();
  private waiting = 0;

  static over(real: LiveMeetings): CountedMeetings {
    const counted = Object.create(CountedMeetings.prototype) as CountedMeetings;
    return Object.assign(counted, real, { most: 0, waiting: 0, askers: new Set() });
  }

  override get(meetingId: string): ReturnType<LiveMeetings['get']> {
    this.most = Math.max(this.most, ++this.waiting);
    this.askers.add(currentAsker());
    return super.get(meetingId).finally(() => (this.waiting -= 1));
  }
}

describe('what a release leaves to be carried over', () => {
  let app: TestApp;
  openHouse((house) => ({ app } = house));
  const clients = leavingClients();

  const open = async () => {
    const desk = new LiveClient(await enter(app, 'sitzungsdienst'), await planMeeting(app));
    clients.push(desk);
    await desk.must(OPEN);
    await carriedOver(app, desk.meetingId);
  };

  const behind = async () =>
    (await app.db<{ n: number }>('SELECT count(*) AS n FROM projection_cursor WHERE seq = 0'))[0]?.n;

  it('is done one meeting after the other, behind the wishes of people, and without a text that was stored', async () => {
    for (let no = 0; no < 4; no += 1) await open();
    const prepared: unknown[] = [];
    const texts = Object.create(new StoredResolvedTexts(app.get(TextEngine))) as StoredResolvedTexts;
    texts.prepare = async (points) => void prepared.push(points);
    const meetings = CountedMeetings.over(app.get(LiveMeetings));
    await app.db(`UPDATE projection_cursor SET seq = 0 WHERE name IN ('agenda', 'notices')`);
    expect(await behind()).toBe(8);
    const projector = new Projector(
      meetings,
      app.get(UnitOfWork),
      new StoredPaperProgress(),
      texts,
      new StoredRunningAgendas(),
    );
    projector.onApplicationBootstrap();
    await until(async () => ((await behind()) === 0 ? true : undefined), 'not caught up', 30_000);
    await projector.beforeApplicationShutdown();
    expect(meetings.most).toBe(1);
    expect([...meetings.askers]).toMatchObject([{ urgency: 'background' }]);
    expect(prepared).toEqual([]);
  });
});
