import { Injectable, Logger } from '@nestjs/common';
import { EventBus } from '../../platform/events/event-bus';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { CaptionSignal } from '../../platform/journal/caption-signal';
import { AutomaticCaptionsRepository } from './automatic-captions.repository';
import type { SaidLine } from './recognised-lines';
import type { RecogniserTrouble } from './recogniser.port';
import type { SoundSource } from './sound-gate';

/** So long after a line that somebody has typed nothing recognised is shown: people hear better. */
const TYPED_MILLISECONDS = 30_000;
const MOST_MEETINGS = 1_000;

/** Tells what was recognised to everybody who may hear that part, and what is wrong to whoever leads. */
@Injectable()
export class AutomaticCaptions {
  private readonly logger = new Logger(AutomaticCaptions.name);
  /** When somebody has typed a line last, by meeting, on any instance. */
  private readonly typedAt = new Map<string, number>();

  constructor(
    private readonly signal: CaptionSignal,
    private readonly unitOfWork: UnitOfWork,
    private readonly captions: AutomaticCaptionsRepository,
    private readonly events: EventBus,
  ) {
    signal.subscribe(({ meetingId, automatic, text }) => {
      if (automatic || text === '') return;
      this.typedAt.delete(meetingId);
      this.typedAt.set(meetingId, performance.now());
      for (const oldest of [...this.typedAt.keys()].slice(0, this.typedAt.size - MOST_MEETINGS))
        this.typedAt.delete(oldest);
    });
  }

  /** Somebody writes, so what is recognised is not shown. */
  isTyped(meetingId: string): boolean {
    const at = this.typedAt.get(meetingId);
    return at !== undefined && performance.now() - at < TYPED_MILLISECONDS;
  }

  /** The part is that in which it was spoken: it reaches nobody in another one. */
  say({ room: { meeting_id: meetingId, part }, speaker }: SoundSource, line: SaidLine): void {
    this.signal.announce({ ...line, meetingId, part, speaker, automatic: true });
  }

  async noteTrouble({ room }: SoundSource, trouble: RecogniserTrouble | null): Promise<void> {
    try {
      const changed = await this.unitOfWork.run(null, ({ db }) => this.captions.setTrouble(db, room, trouble));
      if (!changed) return;
      if (trouble !== null) this.logger.warn({ trouble }, 'captions are not recognised');
      await this.events.publish([{ name: 'conference-changed', meetingId: room.meeting_id }]);
    } catch (error) {
      this.logger.warn({ err: error }, 'the standing of captions was not kept');
    }
  }
}
