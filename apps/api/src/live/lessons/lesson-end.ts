import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Command } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { LiveMeetings } from '../meeting/live-meetings';
import { CommandQueue } from '../runner/command-queue';

/** A vote that is open or waits for its announcement is given up, then the meeting is closed. */
const MOST_ACTS = 2;
type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;
type EndAct = Unaddressed<Extract<Command, { readonly kind: 'close-meeting' | 'abort-vote' }>>;

const REASON = 'Die Übung wurde neu begonnen.';

/** What ends a meeting from where it stands; null where it has not begun or is over. */
export function endPlan({ phase, currentVoteId }: Pick<MeetingState, 'phase' | 'currentVoteId'>): EndAct | null {
  if (phase === 'planned' || phase === 'closed') return null;
  return currentVoteId === null
    ? { kind: 'close-meeting' }
    : // What has been counted is given up on one of the grounds alone; in a lesson nothing hangs on which.
      { kind: 'abort-vote', voteId: currentVoteId, reason: REASON, ground: 'technical-fault' };
}

/** Ends a lesson that nobody goes on with, in the name of whoever leads it: what runs is followed for good. */
@Injectable()
export class LessonEnd {
  private readonly logger = new Logger(LessonEnd.name);

  constructor(
    private readonly meetings: LiveMeetings,
    private readonly commands: CommandQueue,
  ) {}

  /** Where it cannot be ended it stays as it was left: the new one does not wait for it. */
  async end(meetingId: string, leaderId: string): Promise<void> {
    try {
      for (let acts = 0; acts < MOST_ACTS; acts += 1) {
        const { state } = await this.meetings.get(meetingId);
        const act = endPlan(state);
        if (act === null) return;
        const actor = { personId: leaderId, name: '', office: true, chair: true };
        const access = { meetingId, audience: 'office', actor } as const;
        await this.commands.submit(access, { ...act, commandId: randomUUID(), meetingId });
      }
    } catch (error) {
      this.logger.warn({ err: error, meetingId }, 'a lesson that was begun anew was not ended');
    }
  }
}
