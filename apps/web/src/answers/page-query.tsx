import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/api-problem';
import { NotFoundPage } from '../app/not-found.page';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { QueryView } from './query-view';

/** Nobody has filled in anything: what the server cannot read is the address. */
const isUnreadable = (error: unknown): boolean => isProblem(error, 'invalid-input');

/** Like `QueryView` for the one reading a whole page is about: what cannot be found gets the page that says so. */
export function PageQuery<Data>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError) return <Loading />;
  if (isProblem(query.error, 'not-found') || isUnreadable(query.error)) return <NotFoundPage />;
  return (
    <Page title={t('error.title')}>
      <QueryView query={query}>{children}</QueryView>
    </Page>
  );
}
