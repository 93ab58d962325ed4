import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewsAbout, useReadNews } from '../api/news';
import { holdsRole, useSession } from '../api/session';
import { formatShortInstant } from '../i18n/dates';
import { Alert } from '../ui/alert';
import { NewsWords } from './news-line';

/**
 * What is new about the paper or meeting whose page was opened. With that it is read; it stays on the page until the
 * reader leaves.
 */
export function NewsAbout({ id }: { readonly id: string }): ReactElement | null {
  const { t } = useTranslation('pocket');
  const { data: list } = useNewsAbout(id, holdsRole(useSession().data, ['member', 'chair']));
  const { mutate } = useReadNews();
  const until = list === undefined || list.news.length === 0 ? null : list.asOf;
  useEffect(() => {
    if (until !== null) mutate({ until, about: id });
  }, [until, id, mutate]);
  if (list === undefined || list.news.length === 0) return null;
  return (
    <Alert kind="info" title={t('news.title')}>
      <ul className="g-news-about">
        {list.news.map((news) => (
          <li key={news.id}>
            <NewsWords news={news} />
            {news.kind === 'amendment' && news.paper !== null && news.paper.id !== id && (
              <span lang="de"> ({news.paper.title})</span>
            )}
            <span className="g-muted">, {formatShortInstant(news.at)}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
