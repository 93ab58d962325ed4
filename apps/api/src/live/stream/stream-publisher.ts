import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SerialisedJson } from '../../platform/sockets/serialised-json';
import { LiveMeetings } from '../meeting/live-meetings';
import { partsWithThePublic, type LiveMeeting, type Step } from '../meeting/live-meeting';
import { meetingOfRoom, roomOf, type LiveNamespace, type LiveSocket } from './live-socket';

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
  /** How many rooms of a meeting somebody is in. */
  private readonly rooms = new Map<string, number>();

  constructor(meetings: LiveMeetings) {
    meetings.onSteps((meeting, steps) => this.publish(meeting, steps));
    meetings.onForgotten((meetingId) => this.sendAway(meetingId));
    meetings.onUsage((meetingId) => (this.rooms.has(meetingId) ? 'heard' : 'idle'));
  }

  connect(namespace: LiveNamespace): void {
    this.namespace = namespace;
    namespace.adapter.on('create-room', (room: string) => this.countRoom(room, 1));
    namespace.adapter.on('delete-room', (room: string) => this.countRoom(room, -1));
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private publish(meeting: LiveMeeting, steps: readonly Step[]): void {
    for (const { entry } of steps) if (partsWithThePublic(entry.event)) this.rehouse(meeting, entry.event.personId);
    if (steps.some(({ entry }) => entry.event.kind !== 'ballot-cast')) this.flush(meeting);
    else if (!this.timers.has(meeting.meetingId))
      this.timers.set(
        meeting.meetingId,
        setTimeout(() => this.flush(meeting), TURNOUT_MILLISECONDS),
      );
  }

  private flush(meeting: LiveMeeting): void {
    const { meetingId } = meeting;
    this.clearTimer(meetingId);
    for (const channel of meeting.allChannels()) {
      const { head, published } = channel;
      channel.published = head;
      const { numbering } = channel;
      const isRenumbered = channel.publishedNumbering !== numbering;
      channel.publishedNumbering = numbering;
      const room = roomOf(meetingId, channel);
      if (!this.namespace?.adapter.rooms.has(room)) continue;
      if (isRenumbered) {
        const anew = `{"meetingId":"${meetingId}","entries":[],"numbering":${numbering}}`;
        this.namespace.to(room).emit('entries', new SerialisedJson(anew));
        continue;
      }
      for (let sent = published; sent < head;) {
        const { entries, last } = channel.page(sent, head, meeting.state);
        const message = new SerialisedJson(`{"meetingId":"${meetingId}","entries":${entries}}`);
        this.namespace.to(room).emit('entries', message);
        sent = last;
      }
    }
  }

  /**
   * Whoever has been excluded from an item, or may be, moves into a room of their own before anything of that item is
   * pushed.
   */
  private rehouse(meeting: LiveMeeting, personId: string): void {
    const { meetingId } = meeting;
    for (const socket of this.sockets()) {
      const former = socket.data.actor?.personId === personId ? socket.data.heard.get(meetingId) : undefined;
      if (former === undefined) continue;
      const { audience } = former;
      const room = roomOf(meetingId, meeting.channelOf(audience, personId));
      void socket.leave(former.room);
      void socket.join(room);
      socket.data.heard.set(meetingId, { audience, room });
    }
  }

  /**
   * What was told of the meeting may be another one's past, as after a restored backup. A client that is sent away by
   * the server reads everything anew when it comes back.
   */
  private sendAway(meetingId: string): void {
    this.clearTimer(meetingId);
    for (const socket of this.sockets()) if (socket.data.heard.has(meetingId)) socket.disconnect(true);
  }

  private clearTimer(meetingId: string): void {
    clearTimeout(this.timers.get(meetingId));
    this.timers.delete(meetingId);
  }

  private countRoom(room: string, change: 1 | -1): void {
    const meetingId = meetingOfRoom(room);
    if (meetingId === null) return;
    const rooms = (this.rooms.get(meetingId) ?? 0) + change;
    if (rooms > 0) this.rooms.set(meetingId, rooms);
    else this.rooms.delete(meetingId);
  }

  private sockets(): readonly LiveSocket[] {
    return [...(this.namespace?.sockets.values() ?? [])];
  }
}
