import { Injectable } from '@nestjs/common';
import { JournalStore } from '../platform/journal/journal-store';
import { ProblemError } from '../platform/problem/problem-error';
import { TextEngine } from '../platform/text-engine/text-engine';
import { withRemarks, type MinutesContent, type Remarks } from './minutes-content';

export interface Composed {
  readonly content: MinutesContent;
  readonly remarks: Remarks;
}

/** Makes minutes from the journal of a meeting that has ended. */
@Injectable()
export class MinutesComposer {
  constructor(
    private readonly journal: JournalStore,
    private readonly engine: TextEngine,
  ) {}

  /**
   * @param kept remarks the clerk has written already; where there is none, what was noted down in the meeting stands
   * @throws ProblemError `wrong-state` while the meeting has not been closed; `journal-newer`
   */
  async compose(meetingId: string, kept: Remarks): Promise<Composed> {
    const entries = await this.journal.readAfter(meetingId, 0);
    const { phase, newer, open, nonPublic, noted } = await this.engine.composeMinutes(
      entries.map(({ at, actor, audience, event, leafHash }) => ({ at, actor, audience, event, leafHash })),
    );
    if (newer) throw new ProblemError('journal-newer');
    if (phase !== 'closed' || open === null)
      throw new ProblemError('wrong-state', {
        detail: 'Die Niederschrift wird erstellt, sobald die Sitzung geschlossen ist.',
      });
    const remarks = { ...noted, ...kept };
    const content = { public: open, nonPublic, publicRemarks: {} };
    return { content: withRemarks(content, remarks), remarks };
  }
}
