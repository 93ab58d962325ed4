import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CallHands } from '../../platform/ports/call-hands.port';
import { CommandQueue } from '../runner/command-queue';

/** Brings the hands of a call into the list of speakers, through the same queue as those of members. */
@Injectable()
export class HandsInCall extends CallHands {
  constructor(private readonly queue: CommandQueue) {
    super();
  }

  raise(
    meetingId: string,
    { personId, name }: { readonly personId: string; readonly name: string },
    up: boolean,
  ): Promise<void> {
    const about = { commandId: randomUUID(), meetingId };
    const command = up
      ? ({ ...about, kind: 'request-floor', pointOfOrder: false } as const)
      : ({ ...about, kind: 'withdraw-floor' } as const);
    return this.queue.fromCall(command, { personId, name, office: false, chair: false, inCall: true });
  }
}
