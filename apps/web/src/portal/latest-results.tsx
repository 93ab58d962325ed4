import { portalRoutes, type DecisionView, type PortalMeeting } from '@gremia/contracts';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { formatDay } from '../i18n/dates';
import { resultLines } from '../ui/decision-card';
import { EmptyState } from '../ui/empty-state';
import { Loading } from '../ui/loading';
import { ResultLines } from '../ui/result-lines';

const MEETINGS = 2;
const RESULTS = 6;

interface Result {
  readonly decision: DecisionView;
  readonly title: string;
  readonly paperId: string | null;
}

/** The final decisions of the last meetings, newest first. */
export function LatestResults({ meetings }: { readonly meetings: readonly PortalMeeting[] }): ReactElement {
  const { t } = useTranslation('portal');
  const details = useQueries({
    queries: meetings.slice(0, MEETINGS).map(({ id }) => ({
      queryKey: ['portal', 'meeting', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(portalRoutes.meeting, { params: { id }, signal }),
    })),
  });
  if (details.some(({ isPending }) => isPending)) return <Loading />;
  const results = details
    .flatMap(({ data }) => data?.items ?? [])
    .flatMap(({ decisions, title, paperId }): Result[] =>
      decisions.filter(({ final }) => final).map((decision) => ({ decision, title, paperId })),
    )
    .sort((a, b) => b.decision.announcedAt.localeCompare(a.decision.announcedAt))
    .slice(0, RESULTS);
  if (results.length === 0) return <EmptyState title={t('home.resultsEmpty')} />;
  return (
    <ul className="g-entries">
      {results.map(({ decision, title, paperId }) => (
        <li key={decision.voteId} className="g-entry g-entry--plain">
          <h3 className="g-entry__title">
            {paperId === null ? (
              title
            ) : (
              <Link className="kern-link" lang="de" to="/drucksachen/$id" params={{ id: paperId }}>
                {title}
              </Link>
            )}
          </h3>
          <ResultLines {...resultLines(decision)} carried={decision.carried} />
          <p className="g-muted g-small">
            {decision.committee}, {formatDay(decision.announcedAt.slice(0, 10))}
          </p>
        </li>
      ))}
    </ul>
  );
}
