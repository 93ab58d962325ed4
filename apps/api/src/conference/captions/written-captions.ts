import { Injectable } from '@nestjs/common';
import type { TypedCaption } from '@gremia/contracts';
import { callPartOf } from '@gremia/meeting';
import type { Actor } from '../../platform/actor/actor';
import { CaptionSignal } from '../../platform/journal/caption-signal';
import { Captions } from '../../platform/ports/captions.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { CallDoor } from '../call-door';

/** Captions of whoever was named to write them. They go out to every instance, and stay nowhere. */
@Injectable()
export class WrittenCaptions extends Captions {
  constructor(
    private readonly door: CallDoor,
    private readonly signal: CaptionSignal,
  ) {
    super();
  }

  /** @throws ProblemError `forbidden` for whoever does not write them or is out of this part, `not-found` */
  async write(actor: Actor, typed: TypedCaption): Promise<void> {
    const { entry, rights, standing } = await this.door.lookAt(typed.meetingId, actor);
    if (entry?.role !== 'captioner' || !rights.enter) throw new ProblemError('forbidden');
    this.signal.announce({ ...typed, part: callPartOf(standing.state), automatic: false, speaker: '' });
  }
}
