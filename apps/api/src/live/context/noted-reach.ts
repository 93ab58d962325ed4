import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Arriving } from '@gremia/rules';
import { ReachNotes } from '../../platform/ports/reach-notes.port';
import { CommandQueue } from '../runner/command-queue';

/** Notes in the journal what arrives of those who are connected, through the same queue as everything else. */
@Injectable()
export class NotedReach extends ReachNotes {
  constructor(private readonly queue: CommandQueue) {
    super();
  }

  note(meetingId: string, personId: string, { line, picture, sound }: Arriving): Promise<void> {
    const note = { kind: 'note-reach', commandId: randomUUID(), meetingId, personId, line, picture, sound } as const;
    return this.queue.note(note, personId);
  }
}
