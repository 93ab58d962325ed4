import type { ReactElement } from 'react';
import { Fitted } from '../../ui/fit/fitted';
import type { ResultProps } from '../procedure-screens';
import { VotesTable } from './election-result';

/** In the hall: the same, as large as it may be. */
export const ElectionHallResult = ({ count, options }: ResultProps): ReactElement => (
  <Fitted className="hall-election" floor={0.4}>
    <VotesTable count={count} options={options} />
  </Fitted>
);
