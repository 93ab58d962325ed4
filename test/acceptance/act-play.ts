import { randomUUID } from 'node:crypto';
import { findVote, type MeetingState, type Refusal, type VoteState } from '@gremia/meeting';
import { choosePersons, type Persons } from './persons';
import type { Act } from './stage';

/** What acts in files of their own need of the meeting that is played. */
export interface ActPlay {
  state(): Promise<MeetingState>;
  send(who: string, act: Act): Promise<Refusal | null>;
  idOf: (key: string) => string;
  keyOf: (personId: string) => string;
  /** The item at hand. */
  itemId(): Promise<string>;
  /** On which the step happens. */
  day(): string;
}

/** One in which votes are opened; `use`: what is expected next is about this vote. */
export interface VotingPlay extends Pick<ActPlay, 'state' | 'send'> {
  use(voteId: string): void;
}

type Opening = Omit<Extract<Act, { readonly kind: 'open-vote' }>, 'kind' | 'voteId'>;

export type Perform<Input> = (input: Input, by: string) => Promise<Refusal | null>;

/** Who is meant, by key. @param personIds from whom a number chooses, the first of them first */
export const chosenFrom = ({ keyOf }: ActPlay, given: Persons, personIds: readonly string[]): string[] =>
  choosePersons(given, personIds.map(keyOf));

/** Persons as they are numbered, M1 first: by number and not as some list happens to have them, so both ways agree. */
export const inOrder = ({ keyOf }: Pick<ActPlay, 'keyOf'>, personIds: readonly string[]): string[] =>
  [...personIds].sort((one, other) => keyOf(one).localeCompare(keyOf(other), 'de', { numeric: true }));

/** One after the other. @returns the first refusal, after which nothing more is sent */
export async function eachUntilRefused(
  keys: readonly string[],
  send: (key: string) => Promise<Refusal | null>,
): Promise<Refusal | null> {
  for (const key of keys) {
    const refused = await send(key);
    if (refused !== null) return refused;
  }
  return null;
}

/**
 * Goes on with the open vote, if it is such a one (a step whose count was refused has left it open), or opens one.
 *
 * @returns the vote, which is then the one at hand; or why none was opened
 */
export async function voteAtHand(
  play: VotingPlay,
  by: string,
  isMeant: (vote: VoteState) => boolean,
  opening: Opening,
): Promise<{ readonly voteId: string } | { readonly refused: Refusal }> {
  const now = await play.state();
  const open = findVote(now, now.currentVoteId);
  const begun = open?.phase === 'open' && isMeant(open) ? open.voteId : null;
  const voteId = begun ?? randomUUID();
  const refused = begun === null ? await play.send(by, { kind: 'open-vote', voteId, ...opening }) : null;
  if (refused !== null) return { refused };
  play.use(voteId);
  return { voteId };
}
