import { speakersInOrder, type MeetingState } from '@gremia/meeting';

/** Where somebody stands who may want to speak. */
export interface OwnPlace {
  readonly speaks: boolean;
  /** On the list of speakers, from 1; null where they have not asked. */
  readonly place: number | null;
  /** Whether what they asked for is a point of order. */
  readonly isPoint: boolean;
  /** Whether they may ask for the floor on the matter. */
  readonly mayAsk: boolean;
}

export function ownPlace(state: MeetingState, personId: string): OwnPlace {
  const requests = speakersInOrder(state);
  const index = requests.findIndex((request) => request.personId === personId);
  const speaks = state.speakers.floor?.personId === personId;
  return {
    speaks,
    place: index === -1 ? null : index + 1,
    isPoint: requests[index]?.pointOfOrder === true,
    mayAsk: index === -1 && !speaks && !state.speakers.closed,
  };
}
