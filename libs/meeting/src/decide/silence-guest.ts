import type { MeetingEvent } from '../events';
import type { Speaker } from '../events/speaking';
import type { MeetingState } from '../state';

/** What ends for somebody without a seat who may not speak any more: their turn, and what they asked for. */
export function silenceGuest(
  { speakers, currentItemId: itemId }: MeetingState,
  isThem: (speaker: Speaker) => boolean,
): readonly MeetingEvent[] {
  const asked = speakers.requests
    .filter(isThem)
    .map(({ personId, guest }) => ({ kind: 'floor-request-withdrawn', itemId, personId, guest }) as const);
  const speaks = speakers.floor !== null && isThem(speakers.floor);
  return speaks ? [{ kind: 'floor-ended', itemId }, ...asked] : asked;
}
