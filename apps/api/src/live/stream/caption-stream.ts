import { Injectable } from '@nestjs/common';
import type { Caption } from '@gremia/contracts';
import { callPartOf, callRightsOf, type MeetingState } from '@gremia/meeting';
import { CaptionSignal } from '../../platform/journal/caption-signal';
import { LiveMeetings } from '../meeting/live-meetings';
import type { LiveNamespace, LiveSocket } from './live-socket';

/** Sends captions to everybody who follows the meeting and may hear this part of it; to the hall while it is public. */
@Injectable()
export class CaptionStream {
  private namespace: LiveNamespace | null = null;

  constructor(
    private readonly meetings: LiveMeetings,
    signal: CaptionSignal,
  ) {
    signal.subscribe((caption) => void this.send(caption).catch(() => undefined));
  }

  connect(namespace: LiveNamespace): void {
    this.namespace = namespace;
  }

  private async send(caption: Caption): Promise<void> {
    const listening = [...(this.namespace?.sockets.values() ?? [])].filter(({ data }) =>
      data.heard.has(caption.meetingId),
    );
    if (listening.length === 0) return;
    const { state } = await this.meetings.get(caption.meetingId);
    // What was typed while the doors were closed reaches nobody once they are open, and the other way round.
    if (callPartOf(state) !== caption.part) return;
    for (const socket of listening) if (mayHear(state, socket, caption)) socket.emit('caption', caption);
  }
}

/** Behind closed doors whoever could be in the call, with a call or without. */
function mayHear(state: MeetingState, { data: { actor, heard } }: LiveSocket, { meetingId, part }: Caption): boolean {
  if (part === 'public') return true;
  const audience = heard.get(meetingId)?.audience ?? 'public';
  if (actor === null || audience === 'public') return false;
  const leads = audience === 'office';
  return callRightsOf(state, { ...actor, role: 'participant', leads, entitled: true }).enter;
}
