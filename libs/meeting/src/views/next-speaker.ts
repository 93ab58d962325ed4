import { findSeat } from '../lookup';
import type { FloorRequest } from '../speakers-state';
import type { Speaker } from '../events/speaking';
import type { MeetingState } from '../state';

/**
 * The list in the order in which people will speak: points of order first, then whoever was interrupted, then as they
 * asked, or factions in turn, so that after each speaker somebody of another faction follows as long as there is one.
 */
export function speakersInOrder(state: MeetingState): readonly FloorRequest[] {
  const { requests, order, lastSpeaker } = state.speakers;
  const points = requests.filter(({ pointOfOrder }) => pointOfOrder);
  const goingOn = requests.filter(({ pointOfOrder, goesOn }) => !pointOfOrder && goesOn !== undefined);
  const others = requests.filter(({ pointOfOrder, goesOn }) => !pointOfOrder && goesOn === undefined);
  const last = goingOn.at(-1)?.personId ?? lastSpeaker;
  return [...points, ...goingOn, ...(order === 'turn' ? others : alternately(state, others, last))];
}

/** The name of whoever speaks or wants to; empty for a person who is not on the roster. */
export const speakerName = (state: MeetingState, { personId, guest }: Speaker): string =>
  guest ?? findSeat(state, personId ?? '')?.name ?? '';

function alternately(
  state: MeetingState,
  waiting: readonly FloorRequest[],
  lastSpeaker: string | null,
): readonly FloorRequest[] {
  const factionOf = (personId: string | null): string | null =>
    personId === null ? null : (findSeat(state, personId)?.faction ?? null);
  const rest = [...waiting];
  const inOrder: FloorRequest[] = [];
  let last = lastSpeaker;
  while (rest.length > 0) {
    const faction = factionOf(last);
    // Whoever has no faction is of none that could have spoken just now.
    const index = rest.findIndex(({ personId }) => factionOf(personId) === null || factionOf(personId) !== faction);
    const [next] = rest.splice(Math.max(0, index), 1);
    if (next === undefined) break;
    inOrder.push(next);
    last = next.personId;
  }
  return inOrder;
}
