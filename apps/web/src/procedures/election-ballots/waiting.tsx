import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { WORDS } from '../election/words';

/** For members: a ballot on paper is handed to them. */
export const ElectionOnPaper = (): ReactElement => <>{useWords(WORDS).waitingPaper}</>;
