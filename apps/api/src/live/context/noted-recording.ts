import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RecordingStanding } from '@gremia/contracts';
import { RecordingNotes } from '../../platform/ports/recording-notes.port';
import { CommandQueue } from '../runner/command-queue';

/** Brings what a call says of its recording into the journal, through the same queue as everything else. */
@Injectable()
export class NotedRecording extends RecordingNotes {
  constructor(private readonly queue: CommandQueue) {
    super();
  }

  note(meetingId: string, standing: RecordingStanding): Promise<void> {
    return this.queue.note({ kind: 'note-recording', commandId: randomUUID(), meetingId, standing }, null);
  }

  object(
    meetingId: string,
    { personId, name }: { readonly personId: string; readonly name: string },
    objects: boolean,
  ): Promise<void> {
    const command = { kind: 'object-to-recording', commandId: randomUUID(), meetingId, objects } as const;
    return this.queue.fromCall(command, { personId, name, office: false, chair: false, inCall: true });
  }
}
