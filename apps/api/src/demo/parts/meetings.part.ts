import { Injectable } from '@nestjs/common';
import { meetingState } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { COUNCILLORS } from '../council/persons';
import { DemoClock } from '../demo-clock';
import { demoId } from '../demo-id';
import type { DemoContext, DemoPart } from '../demo-part';
import { DemoPeople } from '../demo-people';
import { atTime, demoCalendar, type MeetingKey } from '../meetings/calendar';
import type { DemoCourse } from '../meetings/course';
import { DEMO_COURSES } from '../meetings/courses';
import { DEMO_MEETINGS } from '../meetings/demo-meetings';
import { MeetingPlanner, type Replies } from '../meetings/meeting-planner';
import { PastHouse } from '../meetings/past-house';
import { PastUnits } from '../past-units';
import { TIME_ZONE } from '../time-zone';

const KEYS = Object.keys(DEMO_MEETINGS) as MeetingKey[];
const courseOf = (key: MeetingKey): DemoCourse | null =>
  key in DEMO_COURSES ? DEMO_COURSES[key as keyof typeof DEMO_COURSES] : null;

/** Who has answered the convocation to the meeting of today. */
const TODAY: Replies = {
  excused: ['obsthof', 'distelkamp', 'nebelung'],
  attending: COUNCILLORS.filter((_, index) => index % 3 === 0).map(({ key }) => key),
};

/** Meetings that lie behind us with their journals, one today, and others to come. */
@Injectable()
export class MeetingsPart implements DemoPart {
  readonly name = 'meetings';

  constructor(
    private readonly past: PastUnits,
    private readonly house: PastHouse,
  ) {}

  async isLoaded(db: Db): Promise<boolean> {
    const states = await statesOf(db);
    return KEYS.every(
      (key) =>
        states.has(demoId(`meeting/${key}`)) &&
        (courseOf(key) === null || states.get(demoId(`meeting/${key}`)) === 'closed'),
    );
  }

  async load({ unitOfWork, now, today }: DemoContext): Promise<void> {
    const calendar = demoCalendar(today);
    const clock = new DemoClock(now);
    const [people, states] = await unitOfWork.read(
      async (db) => [await DemoPeople.load(db), await statesOf(db)] as const,
    );
    const planner = new MeetingPlanner(this.past.unitOfWorkAt(clock), clock, people, TIME_ZONE);
    for (const key of KEYS) {
      const course = courseOf(key);
      const state = states.get(demoId(`meeting/${key}`));
      if (state === undefined) await planner.plan(key, calendar[key], now, repliesTo(key, course));
      if (course === null || state === 'closed') continue;
      clock.set(new Date(atTime(calendar[key], DEMO_MEETINGS[key].time ?? '17:00', TIME_ZONE).getTime() + 120_000));
      await this.house.holdMeeting(key, course, people, clock);
    }
  }
}

function repliesTo(key: MeetingKey, course: DemoCourse | null): Replies {
  if (course !== null) return { excused: course.excused, attending: [course.deputy] };
  return key === 'stadtrat-heute'
    ? { ...TODAY, attending: TODAY.attending.filter((person) => !TODAY.excused.includes(person)) }
    : { excused: [], attending: [] };
}

const STATES = statement(z.object({ id: z.string(), state: meetingState }), 'SELECT id, state FROM meeting');

async function statesOf(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.rows(STATES);
  return new Map(rows.map(({ id, state }) => [id, state]));
}
