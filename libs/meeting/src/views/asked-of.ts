import type { Asked } from '../procedures/procedure';
import type { VoteState } from '../state';

/** What a vote asks to choose between; nothing where it asks for yes or no. */
export const askedOf = ({ options, election, lot }: Pick<VoteState, 'options' | 'election' | 'lot'>): Asked => ({
  options: options ?? [],
  election: election ?? null,
  lot: lot ?? null,
});
