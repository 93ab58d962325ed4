import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SerialisedJson } from '../../platform/sockets/serialised-json';
import { LiveMeetings } from '../meeting/live-meetings';
import type { LiveMeeting, Step } from '../meeting/live-meeting';
import { roomOf, type LiveNamespace } from './live-socket';

/** Turnout is pushed at most so often. */
const TURNOUT_MILLISECONDS = 250;

/**
 * Pushes new entries to the rooms of their audiences: ballots gathered for a moment, everything else at once, always in
 * order.
 */
@Injectable()
export class StreamPublisher implements OnApplicationShutdown {
  private namespace: LiveNamespace | null = null;
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(meetings: LiveMeetings) {
    meetings.onSteps((meeting, steps) => this.publish(meeting, steps));
    meetings.onUsage((meetingId) => this.isHeard(meetingId));
  }

  connect(namespace: LiveNamespace): void {
    this.namespace = namespace;
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private publish(meeting: LiveMeeting, steps: readonly Step[]): void {
    for (const { entry } of steps)
      if (entry.event.kind === 'conflict-declared') this.rehouse(meeting, entry.event.personId);
    if (steps.some(({ entry }) => entry.event.kind !== 'ballot-cast')) this.flush(meeting);
    else if (!this.timers.has(meeting.meetingId))
      this.timers.set(
        meeting.meetingId,
        setTimeout(() => this.flush(meeting), TURNOUT_MILLISECONDS),
      );
  }

  private flush(meeting: LiveMeeting): void {
    const { meetingId } = meeting;
    clearTimeout(this.timers.get(meetingId));
    this.timers.delete(meetingId);
    for (const channel of meeting.allChannels()) {
      const { head, published } = channel;
      channel.published = head;
      const room = roomOf(meetingId, channel);
      if (!this.namespace?.adapter.rooms.has(room)) continue;
      for (let sent = published; sent < head;) {
        const { entries, last } = channel.page(sent, head, meeting.state);
        const message = new SerialisedJson(`{"meetingId":"${meetingId}","entries":${entries}}`);
        this.namespace.to(room).emit('entries', message);
        sent = last;
      }
    }
  }

  /** Whoever has been excluded from an item moves into a room of their own before anything of that item is pushed. */
  private rehouse(meeting: LiveMeeting, personId: string): void {
    const { meetingId } = meeting;
    for (const socket of this.namespace?.sockets.values() ?? []) {
      const former = socket.data.actor?.personId === personId ? socket.data.channels.get(meetingId) : undefined;
      if (former === undefined) continue;
      const channel = meeting.channelOf(former.audience, personId);
      void socket.leave(roomOf(meetingId, former));
      void socket.join(roomOf(meetingId, channel));
      socket.data.channels.set(meetingId, channel);
    }
  }

  private isHeard(meetingId: string): boolean {
    return [...(this.namespace?.adapter.rooms.keys() ?? [])].some((room) => room.startsWith(`${meetingId}/`));
  }
}
