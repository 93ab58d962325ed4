import { RECORDER_ABSENT } from '@gremia/contracts';
import { Injectable } from '@nestjs/common';
import { CheckpointMaker } from '../../live/checkpoint-maker';
import { ItemTextsQuery } from '../../live/context/item-texts.query';
import { OpeningQuery } from '../../live/context/opening.query';
import { LiveMeetings } from '../../live/meeting/live-meetings';
import { Projector } from '../../live/projection/projector';
import { CommandContexts } from '../../live/runner/command-contexts';
import { TableUrnStore } from '../../live/urn/table-urn-store';
import { CommandTexts } from '../../live/runner/command-texts';
import { MeetingRunner } from '../../live/runner/meeting-runner';
import { StoredRunningAgendas } from '../../meetings/stored-running-agendas';
import { StoredMeetingPhases } from '../../meetings/stored-meeting-phases';
import { StoredPaperProgress } from '../../papers/stored-paper-progress';
import { StoredResolvedTexts } from '../../papers/versions/stored-resolved-texts';
import { CheckpointStore } from '../../platform/journal/checkpoint-store';
import { JournalSignal } from '../../platform/journal/journal-signal';
import { JournalStore } from '../../platform/journal/journal-store';
import { Lots } from '../../platform/lots';
import { TextEngine } from '../../platform/text-engine/text-engine';
import type { DemoClock } from '../demo-clock';
import { demoId } from '../demo-id';
import type { DemoPeople } from '../demo-people';
import { PastUnits } from '../past-units';
import type { MeetingKey } from './calendar';
import type { DemoCourse } from './course';
import { PastMeeting } from './past-meeting';

/** A house for meetings of the past: everything a running meeting needs, on the clock of the demonstration. */
@Injectable()
export class PastHouse {
  constructor(
    private readonly past: PastUnits,
    private readonly journal: JournalStore,
    private readonly signal: JournalSignal,
    private readonly checkpoints: CheckpointStore,
    private readonly engine: TextEngine,
  ) {}

  async holdMeeting(key: MeetingKey, course: DemoCourse, people: DemoPeople, clock: DemoClock): Promise<void> {
    const meetingId = demoId(`meeting/${key}`);
    const unitOfWork = this.past.unitOfWorkAt(clock);
    const meetings = new LiveMeetings(this.journal, this.signal, { liveMemory: Infinity });
    const projector = new Projector(
      meetings,
      unitOfWork,
      new StoredPaperProgress(),
      new StoredResolvedTexts(this.engine),
      new StoredRunningAgendas(),
    );
    const checkpoints = new CheckpointMaker(meetings, this.checkpoints, clock);
    const items = new ItemTextsQuery();
    const contexts = new CommandContexts(unitOfWork, new OpeningQuery(items), items, new Lots(), {
      missing: RECORDER_ABSENT,
    });
    const runner = new MeetingRunner(meetingId, {
      meetings,
      journal: this.journal,
      signal: this.signal,
      contexts,
      phases: new StoredMeetingPhases(),
      texts: new CommandTexts(this.engine),
      urns: new TableUrnStore(unitOfWork),
      clock,
    });
    const stateNow = async () => (await meetings.get(meetingId)).state;
    try {
      await new PastMeeting(key, course, runner, stateNow, people, clock).holdMeeting();
      await projector.project(meetingId);
    } finally {
      checkpoints.onApplicationShutdown();
      await projector.beforeApplicationShutdown();
    }
  }
}
