import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { WORDS } from '../election/words';

/** For members: there is nothing to do on the device. */
export const HandsForElection = (): ReactElement => <>{useWords(WORDS).waitingHands}</>;

/** For the hall: when to raise a hand. */
export const HandsInHall = (): ReactElement => <p className="hall__hands">{useWords(WORDS).hallHands}</p>;
