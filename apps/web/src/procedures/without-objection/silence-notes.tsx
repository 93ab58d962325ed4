import type { ReactElement } from 'react';
import { formatInstant } from '../../i18n/dates';
import { useWords } from '../../i18n/use-words';
import type { WaitingProps } from '../procedure-screens';
import { WORDS } from './words';

/** For members: that nobody votes, and until when somebody may object. */
export function SilenceWaiting({ state: { circular } }: WaitingProps): ReactElement {
  const words = useWords(WORDS);
  return <>{circular === undefined ? words.over : words.waiting(formatInstant(circular.until))}</>;
}

/** For the screen of the hall. */
export const SilenceInHall = (): ReactElement => <p className="hall__hands">{useWords(WORDS).hall}</p>;
