import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { WORDS } from './words';

/** For members: nothing is to be done on the device. */
export const HandsWaiting = (): ReactElement => <>{useWords(WORDS).waiting}</>;

/** For the hall: what is to be done there. */
export const HandsInHall = (): ReactElement => <p className="hall__hands">{useWords(WORDS).hall}</p>;
