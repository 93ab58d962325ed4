import { deadlineOf } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { formatInstant } from '../../i18n/dates';
import { useWords } from '../../i18n/use-words';
import type { WaitingProps } from '../procedure-screens';
import { WORDS } from './words';

/** For members: that nobody votes, and until when somebody may object. */
export function SilenceWaiting({ state, vote }: WaitingProps): ReactElement {
  const words = useWords(WORDS);
  const deadline = deadlineOf(state, vote);
  return <>{deadline === null ? words.over : words.waiting(formatInstant(deadline))}</>;
}

/** For the screen of the hall. */
export const SilenceInHall = (): ReactElement => <p className="hall__hands">{useWords(WORDS).hall}</p>;
