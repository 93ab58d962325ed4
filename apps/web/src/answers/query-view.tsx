import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Loading } from '../ui/loading';
import { ProblemAlert } from './problem-alert';

export interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/**
 * Waits for a reading, shows it, or says why not and offers to try again. Data that is already there stays when reading
 * it anew fails.
 */
export function QueryView<Data>({ query, children }: QueryViewProps<Data>): ReactElement {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError) return <Loading />;
  return (
    <div className="g-stack">
      <ProblemAlert error={query.error} />
      <div>
        <Button variant="secondary" icon="autorenew" onClick={() => void query.refetch()}>
          {t('action.retry')}
        </Button>
      </div>
    </div>
  );
}
