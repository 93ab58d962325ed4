import type { AgendaItemInput } from '@gremia/contracts';
import { addDays, dayOf, type Day } from '@gremia/rules';
import { AgendaRepository } from '../../meetings/agenda.repository';
import { ChangeAgendaHandler } from '../../meetings/change-agenda.handler';
import { ConvocationRepository } from '../../meetings/convocation/convocation.repository';
import { ConveneMeetingHandler } from '../../meetings/convocation/convene-meeting.handler';
import { MeetingGuard } from '../../meetings/meeting-guard';
import { MeetingRepository } from '../../meetings/meeting.repository';
import { AgendaWriter } from '../../meetings/supplements/agenda-writer';
import { SupplementRepository } from '../../meetings/supplements/supplement.repository';
import { PublishAgendaHandler } from '../../meetings/publish-agenda.handler';
import { ReceiptRepository } from '../../meetings/convocation/receipt.repository';
import { StoredPaperProgress } from '../../papers/stored-paper-progress';
import type { UnitOfWork } from '../../platform/database/unit-of-work';
import type { DemoClock } from '../demo-clock';
import { demoId } from '../demo-id';
import type { DemoPeople } from '../demo-people';
import { paperId } from '../papers/paper-input';
import { atTime, type MeetingKey } from './calendar';
import { DEMO_TERM, DEMO_MEETINGS, type DemoItem } from './demo-meetings';

const NEUTRAL_TITLE = 'Nichtöffentlicher Tagesordnungspunkt';
const HOUR_MS = 3_600_000;
/** So long before a meeting its receipts have been noted. */
const NOTED_BEFORE_MS = 5 * 24 * HOUR_MS;

export interface Replies {
  readonly excused: readonly string[];
  readonly attending: readonly string[];
}

/** Plans a meeting as the clerk would: calendar, agenda, publication, convocation, replies. */
export class MeetingPlanner {
  private readonly meetings = new MeetingRepository();
  private readonly receipts = new ReceiptRepository();
  private readonly agenda: ChangeAgendaHandler;
  private readonly publish: PublishAgendaHandler;
  private readonly convene: ConveneMeetingHandler;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DemoClock,
    private readonly people: DemoPeople,
    private readonly timeZone: string,
  ) {
    const [items, guard] = [new AgendaRepository(), new MeetingGuard(this.meetings)];
    const supplements = new SupplementRepository();
    const writer = new AgendaWriter(items, supplements);
    this.agenda = new ChangeAgendaHandler(unitOfWork, guard, this.meetings, items, new StoredPaperProgress(), writer);
    this.publish = new PublishAgendaHandler(unitOfWork, guard, this.meetings, items);
    this.convene = new ConveneMeetingHandler(
      unitOfWork,
      guard,
      this.meetings,
      items,
      this.receipts,
      new ConvocationRepository(),
      supplements,
    );
  }

  async plan(key: MeetingKey, day: Day, now: Date, replies: Replies): Promise<void> {
    const meetingId = demoId(`meeting/${key}`);
    const clerk = this.people.actor('sitzungsdienst');
    const { committee, title, place, public: isPublic, rehearsal = false, sent, items, no } = DEMO_MEETINGS[key];
    const startsAt = this.beginning(key, day, now);
    const sentAt = Math.min(
      atTime(addDays(day, -(sent ?? 0)), '10:00', this.timeZone).getTime(),
      now.getTime() - HOUR_MS,
    );
    this.clock.set(new Date(sentAt));
    await this.unitOfWork.run(clerk, async ({ db, now: at, audit }) => {
      const input = {
        committeeId: demoId(`committee/${committee}`),
        title,
        place,
        public: isPublic,
        rehearsal,
        startsAt: startsAt.toISOString(),
        endsAt: null,
        publicRoom: null,
        session: no === undefined ? null : { no, term: DEMO_TERM },
      };
      await this.meetings.insert(db, meetingId, input, at);
      audit('meeting-planned', meetingId, { committeeId: input.committeeId, rehearsal });
    });
    await this.agenda.execute(clerk, meetingId, { revision: 1, items: items.map((item) => toItem(key, item)) });
    if (sent === null) return;
    if (!rehearsal) await this.publish.execute(clerk, meetingId, { revision: 2 });
    // Of meetings that are far ahead the clerk knows little yet.
    const isNear = startsAt.getTime() < now.getTime() + NOTED_BEFORE_MS;
    const receivedOn = isNear ? dayOf(sentAt, this.timeZone) : null;
    await this.convene.execute(clerk, meetingId, { revision: rehearsal ? 2 : 3, urgent: false, receivedOn });
    await this.answer(meetingId, replies, dayOf(sentAt, this.timeZone));
  }

  private async answer(meetingId: string, { excused, attending }: Replies, day: Day): Promise<void> {
    await this.unitOfWork.run(null, async ({ db }) => {
      for (const key of excused)
        await this.receipts.reply(db, meetingId, demoId(`person/${key}`), { reply: 'excused', text: '' });
      for (const key of attending)
        await this.receipts.reply(db, meetingId, demoId(`person/${key}`), { reply: 'attending', text: '' });
      for (const key of [...excused, ...attending])
        await this.receipts.show(db, meetingId, demoId(`person/${key}`), 'replied', day);
    });
  }

  /** A meeting of today is still to begin, whenever the demonstration is started. */
  private beginning(key: MeetingKey, day: Day, now: Date): Date {
    const { time } = DEMO_MEETINGS[key];
    const evening = atTime(day, time ?? '17:00', this.timeZone);
    if (time !== null || evening > now) return evening;
    const nextHour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS + HOUR_MS);
    const lateEvening = atTime(day, '23:30', this.timeZone);
    return nextHour < lateEvening ? nextHour : lateEvening;
  }
}

const toItem = (
  meeting: MeetingKey,
  { key, title, paper, as, public: open, neutral = NEUTRAL_TITLE, notes = '' }: DemoItem,
): AgendaItemInput => ({
  id: demoId(`item/${meeting}/${key}`),
  title,
  neutralTitle: neutral,
  public: open !== false,
  paperId: paper === true ? paperId(key) : null,
  responsibility: as ?? null,
  notes,
});
