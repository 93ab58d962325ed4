import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNews } from '../api/news';
import { holdsRole, useSession } from '../api/session';

/** Stands beside a paper or a meeting of which something is new to the reader. */
export function NewMark({ about }: { readonly about: string }): ReactElement | null {
  const { t } = useTranslation('pocket');
  const { data } = useNews(holdsRole(useSession().data, ['member', 'chair']));
  const isNew =
    data?.news.some(({ paper, amends, meeting, kind }) =>
      // A paper that came onto an agenda is marked itself, not the whole meeting beside it.
      [paper?.id, amends?.id, kind === 'paper' ? undefined : meeting?.id].includes(about),
    ) ?? false;
  return isNew ? <strong className="g-new">{t('news.mark')}</strong> : null;
}
