import type { MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { countedVotes } from './latest-result';
import { VoteResult } from './vote-result';

/** Earlier votes of this meeting, each behind its sentence. */
export function ResultsSoFar({
  state,
  except,
}: {
  readonly state: MeetingState;
  readonly except: string | null;
}): ReactElement {
  const { t } = useTranslation('live');
  const votes = countedVotes(state, except);
  if (votes.length === 0) return <p className="kern-body">{t('result.noneYet')}</p>;
  return (
    <div>
      {votes.map((vote) => (
        <details key={vote.voteId} className="g-disclosure">
          <summary>{vote.result?.sentence ?? vote.question}</summary>
          <VoteResult state={state} vote={vote} />
        </details>
      ))}
    </div>
  );
}
