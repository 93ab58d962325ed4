import type { PortalResult } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';
import { EmptyState } from '../ui/empty-state';
import { ResultLines } from '../paper-reading/result-lines';

/** The latest final results, newest first. */
export function LatestResults({ results }: { readonly results: readonly PortalResult[] }): ReactElement {
  const { t } = useTranslation('home');
  if (results.length === 0) return <EmptyState title={t('resultsEmpty')} />;
  return (
    <ul className="g-entries">
      {results.map(({ voteId, title, paperId, resultLine, tallyLine, carried, committee, announcedOn }) => (
        <li key={voteId} className="g-entry g-entry--plain">
          <h3 className="g-entry__title">
            {paperId === null ? (
              title
            ) : (
              <Link className="kern-link" lang="de" to="/drucksachen/$id" params={{ id: paperId }}>
                {title}
              </Link>
            )}
          </h3>
          <ResultLines result={resultLine} tally={tallyLine} carried={carried} />
          <p className="g-muted g-small">
            {committee}, {formatDay(announcedOn)}
          </p>
        </li>
      ))}
    </ul>
  );
}
