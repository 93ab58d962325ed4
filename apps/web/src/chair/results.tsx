import { findItem, votesInQuestion } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DoubtResult } from '../live/doubt-result';
import { latestResult } from '../live/latest-result';
import { ResultsSoFar } from '../live/results-so-far';
import { DoubtfulVotes } from '../minutes-reading/doubtful-votes';
import type { LiveMeeting } from '../live/use-meeting';
import { VoteResult } from '../live/vote-result';
import { Section } from '../ui/section';

/** The result that everybody talks about, and those before it. */
export function Results({ meeting }: { readonly meeting: LiveMeeting }): ReactElement {
  const { t } = useTranslation('live');
  const { state } = meeting;
  const result = latestResult(state);
  const doubtful = votesInQuestion(state).map(({ vote, doubts }) => ({
    number: findItem(state, vote.itemId)?.number ?? null,
    openedAt: vote.openedAt,
    doubts,
  }));
  return (
    <>
      <DoubtfulVotes votes={doubtful} />
      {result !== null && (
        <Section title={t('result.latest')}>
          <VoteResult state={state} vote={result} personId={meeting.personId} />
          <DoubtResult meeting={meeting} vote={result} />
        </Section>
      )}
      <Section title={t(state.phase === 'closed' ? 'result.all' : 'result.earlier')}>
        <ResultsSoFar state={state} except={result?.voteId ?? null} personId={meeting.personId} />
      </Section>
    </>
  );
}
