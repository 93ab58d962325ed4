import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { HallTurnout } from '../open-ballot/hall-turnout';
import type { VoteProps } from '../procedure-screens';
import { WORDS } from './words';

/** For the hall: what is to be done, and how many have done it; neither who nor how. */
export function SecretInHall(props: VoteProps): ReactElement {
  const words = useWords(WORDS);
  return (
    <>
      <p className="hall__hands">{words.hall}</p>
      <HallTurnout {...props} />
    </>
  );
}
