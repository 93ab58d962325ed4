import { Injectable } from '@nestjs/common';
import { EventBus } from '../../platform/events/event-bus';
import type { LiveNamespace } from './live-socket';

/** Changes that come together are told once. */
const GATHER_MILLISECONDS = 100;

/**
 * Tells everybody who follows a meeting by name that something about its call has changed. What it is they ask for
 * themselves, each with their own rights; the public is told nothing.
 */
@Injectable()
export class CallHints {
  private namespace: LiveNamespace | null = null;
  private readonly soon = new Set<string>();

  constructor(events: EventBus) {
    events.subscribe('conference-changed', ({ meetingId }) => this.tellSoon(meetingId));
  }

  connect(namespace: LiveNamespace): void {
    this.namespace = namespace;
  }

  private tellSoon(meetingId: string): void {
    if (this.soon.has(meetingId)) return;
    this.soon.add(meetingId);
    setTimeout(() => this.tellSockets(meetingId), GATHER_MILLISECONDS).unref();
  }

  private tellSockets(meetingId: string): void {
    this.soon.delete(meetingId);
    for (const socket of this.namespace?.sockets.values() ?? [])
      if (socket.data.actor !== null && socket.data.heard.has(meetingId)) socket.emit('call', { meetingId });
  }
}
