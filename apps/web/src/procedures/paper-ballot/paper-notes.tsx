import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import type { VoteProps } from '../procedure-screens';
import { WORDS } from './words';

/** For members: nothing is to be done on the device. */
export const PaperWaiting = (): ReactElement => <>{useWords(WORDS).waiting}</>;

/** For the hall: what is to be done there, and how many have a ballot. */
export function PaperInHall({ vote }: VoteProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <p className="hall__hands">{words.hall}</p>
      <p className="hall__turnout">
        <strong>{words.issued(Object.keys(vote.cast).length, vote.electorate.length)}</strong>
      </p>
    </>
  );
}
