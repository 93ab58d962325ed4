import { isSameSpeaker, NO_SPEAKERS, type FloorRequest, type SpeakersState } from '../speakers-state';
import type { Speaker } from '../events/speaking';
import type { MeetingState } from '../state';
import type { Evolvers } from './evolver';

const SECOND = 1_000;

const withSpeakers = (state: MeetingState, change: Partial<SpeakersState>): MeetingState => ({
  ...state,
  speakers: { ...state.speakers, ...change },
});

const without = (requests: readonly FloorRequest[], speaker: Speaker): readonly FloorRequest[] =>
  requests.filter((request) => !isSameSpeaker(request, speaker));

/** An item begins with an empty list; order and speaking time stay as the chair chose them. */
export const emptyList = ({ speakers: { order, seconds } }: MeetingState): SpeakersState => ({
  ...NO_SPEAKERS,
  order,
  seconds,
});

/**
 * The list when something comes between: nobody has the floor, and who had it goes on first afterwards, with the time
 * that was left. A point of order that is interrupted has been heard.
 */
export function suspended({ speakers }: MeetingState, at: string): SpeakersState {
  const { floor, requests } = speakers;
  if (floor === null || floor.pointOfOrder) return { ...speakers, floor: null };
  const spoken = Math.round((Date.parse(at) - Date.parse(floor.since)) / SECOND);
  const { personId, guest, seconds } = floor;
  const goesOn = { seconds: seconds === null ? null : Math.max(0, seconds - spoken) };
  const rest: FloorRequest = { personId, guest, pointOfOrder: false, at, goesOn };
  return { ...speakers, floor: null, requests: [rest, ...without(requests, floor)] };
}

/** The list without a person who has left, or has no part in the item any more. */
export function withoutPerson({ speakers }: MeetingState, personId: string): SpeakersState {
  const gone = { personId, guest: null };
  const speaks = speakers.floor !== null && isSameSpeaker(speakers.floor, gone);
  return { ...speakers, requests: without(speakers.requests, gone), floor: speaks ? null : speakers.floor };
}

/** The list without somebody's point of order. */
export const withoutPoint = ({ speakers }: MeetingState, personId: string): SpeakersState => ({
  ...speakers,
  requests: speakers.requests.filter((request) => !(request.pointOfOrder && request.personId === personId)),
});

/** Who wants to speak, and who speaks. */
export const speakersEvolvers: Evolvers<
  'floor-requested' | 'floor-request-withdrawn' | 'floor-given' | 'floor-ended' | 'speakers-arranged'
> = {
  'floor-requested': (state, { personId, guest, pointOfOrder }, at) => {
    const { requests } = state.speakers;
    return withSpeakers(state, {
      requests: [...without(requests, { personId, guest }), { personId, guest, pointOfOrder, at }],
    });
  },
  'floor-request-withdrawn': (state, speaker) =>
    withSpeakers(state, { requests: without(state.speakers.requests, speaker) }),
  'floor-given': (state, { personId, guest, seconds, pointOfOrder }, at) => {
    const before = pointOfOrder ? suspended(state, at) : state.speakers;
    return withSpeakers(state, {
      requests: without(before.requests, { personId, guest }),
      floor: { personId, guest, since: at, seconds, pointOfOrder },
      lastSpeaker: pointOfOrder ? before.lastSpeaker : personId,
    });
  },
  'floor-ended': (state) => withSpeakers(state, { floor: null }),
  'speakers-arranged': (state, { closed, order, seconds }) => withSpeakers(state, { closed, order, seconds }),
};
