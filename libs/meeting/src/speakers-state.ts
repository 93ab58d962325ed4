import type { SpeakersOrder } from '@gremia/contracts';
import type { Speaker } from './events/speaking';

/** Somebody who wants to speak. */
export interface FloorRequest extends Speaker {
  readonly pointOfOrder: boolean;
  readonly at: string;
  /** Spoke already and was interrupted: goes on with the seconds that were left (null: without a limit). */
  readonly goesOn?: { readonly seconds: number | null };
}

/** Who speaks, since when (server time), and for how long in seconds; null: without a limit. */
export interface Floor extends Speaker {
  readonly since: string;
  readonly seconds: number | null;
  readonly pointOfOrder: boolean;
}

/** The list of speakers on the item at hand, in the order in which they asked. */
export interface SpeakersState {
  readonly requests: readonly FloorRequest[];
  readonly floor: Floor | null;
  /** Nobody else may be put on it, but for points of order. */
  readonly closed: boolean;
  readonly order: SpeakersOrder;
  /** How long everybody may speak, in seconds; null: without a limit. */
  readonly seconds: number | null;
  /** Who had the floor last, a point of order apart. */
  readonly lastSpeaker: string | null;
}

/** A list on which nobody stands. */
export const NO_SPEAKERS: SpeakersState = {
  requests: [],
  floor: null,
  closed: false,
  order: 'turn',
  seconds: null,
  lastSpeaker: null,
};

/** Whether two are the same: a person by id, somebody else by name. */
export const isSameSpeaker = (one: Speaker, other: Speaker): boolean =>
  one.personId === other.personId && one.guest === other.guest;
