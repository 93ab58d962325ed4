import { Injectable } from '@nestjs/common';
import type { AdvanceMinutes } from '@gremia/contracts';
import { z } from 'zod';
import { addDays, type Day } from '@gremia/rules';
import { AdvanceMinutesHandler } from '../../minutes/advance-minutes.handler';
import { likeliestVotes } from '../../minutes/approving-votes';
import { ComposeMinutesHandler } from '../../minutes/compose-minutes.handler';
import { MinutesComposer } from '../../minutes/minutes-composer';
import { MinutesRepository } from '../../minutes/minutes.repository';
import { SaveMinutesHandler } from '../../minutes/save-minutes.handler';
import { JournalStore } from '../../platform/journal/journal-store';
import type { Actor } from '../../platform/actor/actor';
import { statement } from '../../platform/database/statement';
import type { Db } from '../../platform/database/unit-of-work';
import { TextEngine } from '../../platform/text-engine/text-engine';
import { DemoClock } from '../demo-clock';
import { demoId } from '../demo-id';
import type { DemoContext, DemoPart } from '../demo-part';
import { DemoPeople } from '../demo-people';
import { atTime, demoCalendar, type MeetingKey } from '../meetings/calendar';
import { PastUnits } from '../past-units';
import { TIME_ZONE } from '../time-zone';

interface Step {
  readonly meeting: MeetingKey;
  readonly to: 'draft' | 'revised' | 'signed' | 'approved' | 'released';
  /** The version that is the outcome of the step. */
  readonly no: number;
  /** Taken so many days after this meeting. */
  readonly after: readonly [meeting: MeetingKey, days: number];
}

interface TakenStep {
  readonly meetingId: string;
  readonly clerk: Actor;
  readonly today: Day;
  readonly unitOfWork: DemoContext['unitOfWork'];
}

const CLOSING = 'Die Vorsitzende schließt die Sitzung und dankt den Mitgliedern für die Beratung.';

/** The minutes of the oldest council went their whole way; those of the later ones are drafts. */
const STEPS: readonly Step[] = [
  { meeting: 'stadtrat-alt', to: 'draft', no: 1, after: ['stadtrat-alt', 1] },
  { meeting: 'stadtrat-alt', to: 'revised', no: 2, after: ['stadtrat-alt', 3] },
  { meeting: 'stadtrat-alt', to: 'signed', no: 3, after: ['stadtrat-alt', 5] },
  { meeting: 'stadtrat-alt', to: 'approved', no: 4, after: ['stadtrat-neu', 1] },
  { meeting: 'stadtrat-alt', to: 'released', no: 5, after: ['stadtrat-neu', 1] },
  { meeting: 'stadtrat-neu', to: 'draft', no: 1, after: ['stadtrat-neu', 2] },
  { meeting: 'bvu-alt', to: 'draft', no: 1, after: ['bvu-alt', 2] },
];

const NEWEST = statement(
  z.object({ meeting_id: z.string(), no: z.number() }),
  'SELECT meeting_id, max(no) AS no FROM minutes GROUP BY meeting_id',
);

/** Niederschriften of the meetings that lie behind us. */
@Injectable()
export class MinutesPart implements DemoPart {
  readonly name = 'minutes';
  private readonly repository = new MinutesRepository();

  constructor(
    private readonly past: PastUnits,
    private readonly journal: JournalStore,
    private readonly engine: TextEngine,
  ) {}

  async isLoaded(db: Db): Promise<boolean> {
    const rows = await db.rows(NEWEST);
    return STEPS.every(({ meeting, no }) =>
      rows.some((row) => row.meeting_id === demoId(`meeting/${meeting}`) && row.no >= no),
    );
  }

  async load({ unitOfWork, now, today }: DemoContext): Promise<void> {
    const clock = new DemoClock(now);
    const people = await unitOfWork.read((db) => DemoPeople.load(db));
    const units = this.past.unitOfWorkAt(clock);
    const compose = new ComposeMinutesHandler(units, this.repository, new MinutesComposer(this.journal, this.engine));
    const save = new SaveMinutesHandler(units, this.repository);
    const advance = new AdvanceMinutesHandler(units, this.repository);
    const clerk: Actor = people.actor('sitzungsdienst');
    const calendar: Readonly<Record<MeetingKey, Day>> = demoCalendar(today);
    for (const { meeting, to, no, after } of STEPS) {
      const meetingId = demoId(`meeting/${meeting}`);
      const before = await unitOfWork.read((db) => this.repository.newest(db, meetingId));
      if ((before?.no ?? 0) >= no) continue;
      clock.set(atTime(addDays(calendar[after[0]], after[1]), '09:30', TIME_ZONE));
      if (to === 'draft') await compose.execute(clerk, meetingId);
      else if (to === 'revised')
        await save.execute(clerk, meetingId, { basedOn: no - 1, remarks: { ...before?.remarks, closing: CLOSING } });
      else {
        const today = addDays(calendar[after[0]], after[1]);
        await advance.execute(clerk, meetingId, await this.stepTo(to, no - 1, { meetingId, clerk, today, unitOfWork }));
      }
    }
  }

  /** Both who are named in the minutes have signed that day; the body has approved them in its next meeting. */
  private async stepTo(to: AdvanceMinutes['to'], basedOn: number, taken: TakenStep): Promise<AdvanceMinutes> {
    const { meetingId, clerk, today, unitOfWork } = taken;
    if (to === 'released') return { to, basedOn };
    return unitOfWork.read(async (db) => {
      if (to === 'signed') {
        const document = (await this.repository.newest(db, meetingId))?.document.public;
        return {
          to,
          basedOn,
          signatures: [
            { role: 'chair', name: document?.chair ?? '', on: today },
            { role: 'clerk', name: document?.secretary ?? '', on: today },
          ],
        };
      }
      const [by] = await likeliestVotes(db, meetingId, clerk.personId);
      if (by === undefined) throw new Error('no later meeting approved these minutes');
      return { to, basedOn, approval: { by: { meetingId: by.meetingId, voteId: by.voteId }, objections: '' } };
    });
  }
}
