import type { Counts } from '@gremia/contracts';
import type { Procedure } from '../procedure';
import { alphabetical, fromDrawnLetter } from './alphabet';

/** What is entered of somebody who was called and did not answer. It is no vote, and can be put right. */
export const NO_ANSWER = 'no-answer';

/** Members are called one by one, and everybody may know at once who said what. */
export const calledByName: Pick<Procedure<never, Counts>, 'source' | 'callOrder' | 'seal'> = {
  source: 'members',
  callOrder: (electorate, { order }, lot) =>
    order === 'lot' ? fromDrawnLetter(electorate, lot) : alphabetical(electorate),
  seal: () => 'live',
};

/** In the roll, of who has not voted. */
export const CALLED_WORDS = { silent: 'keine Antwort', absent: 'abwesend' } as const;
