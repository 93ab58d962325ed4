import { Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import type { NotePaperChange, PaperChange } from '@gremia/meeting';
import { EventBus } from '../../platform/events/event-bus';
import { derivedId } from '../derived-id';
import { CommandQueue } from '../runner/command-queue';
import { PaperNotesQuery, type PaperStep, type PaperStepsOf } from './paper-notes.query';

/**
 * Notes in the journal of a running meeting what happens to its papers. What is to be noted is found again in the
 * record of what was done, and each note has one id for ever: however often it is looked for, by whichever instance, it
 * stands there once, and what a crash left out is noted at the next start.
 */
@Injectable()
export class PaperNotes implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PaperNotes.name);
  private readonly subscriptions: (() => void)[] = [];
  private readonly looking = new Set<Promise<void>>();
  private stopped = false;

  constructor(
    private readonly events: EventBus,
    private readonly steps: PaperNotesQuery,
    private readonly queue: CommandQueue,
  ) {}

  onApplicationBootstrap(): void {
    for (const name of ['paper-changed', 'paper-submitted', 'paper-withdrawn'] as const)
      this.subscriptions.push(this.events.subscribe(name, ({ paperId }) => this.noteAll({ meetingId: null, paperId })));
    this.subscriptions.push(
      this.events.subscribe('meeting-opened', ({ meetingId }) => this.noteAll({ meetingId, paperId: null })),
    );
    void this.noteAll({ meetingId: null, paperId: null });
  }

  /** While what it works with is still there. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const end of this.subscriptions) end();
    await Promise.all(this.looking);
  }

  private async noteAll(of: PaperStepsOf): Promise<void> {
    const noting = this.notePaperSteps(of);
    this.looking.add(noting);
    await noting;
    this.looking.delete(noting);
  }

  /**
   * Notes what is not noted yet. What cannot be noted now is looked for again with the next change and at the start.
   */
  private async notePaperSteps(of: PaperStepsOf): Promise<void> {
    try {
      for (const step of await this.steps.stepsOfPaper(of)) {
        const change = changeOf(step);
        if (this.stopped) return;
        if (change !== null) await this.queue.note(noteOf(step, change), step.personId);
      }
    } catch (error) {
      if (this.stopped) return;
      this.logger.error({ err: error, ...of }, 'a change of a paper was not noted');
    }
  }
}

function noteOf(step: PaperStep, change: PaperChange): NotePaperChange {
  const { auditId, meetingId, itemId, number } = step;
  // Files of a submitted paper are internal until somebody publishes them.
  const internal = step.internal || change === 'attachment-added' || change === 'attachment-removed';
  return {
    kind: 'note-paper-change',
    commandId: derivedId(`paper-change/${auditId}/${itemId}`),
    meetingId,
    itemId,
    change,
    number,
    internal,
  };
}

/** null for steps that concern no meeting. */
function changeOf({ action, kind }: PaperStep): PaperChange | null {
  switch (action) {
    case 'paper-withdrawn':
      return kind === 'amendment' ? 'amendment-withdrawn' : kind === 'statement' ? null : 'withdrawn';
    case 'paper-revised':
      return 'new-version';
    case 'amendment-revised':
      return 'amendment-changed';
    case 'paper-submitted':
      return kind === 'amendment' ? 'amendment-submitted' : kind === 'statement' ? 'statement-submitted' : null;
    case 'attachment-added':
    case 'attachment-removed':
    case 'attachment-published':
    case 'attachment-withheld':
      return action;
    default:
      return null;
  }
}
