import type { NewsItem } from '@gremia/contracts';
import { useEffect, useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewsAbout, useReadNews } from '../api/news';
import { holdsRole, useSession } from '../api/session';
import { formatShortInstant } from '../i18n/dates';
import { NewsSubject, NewsWords } from './news-line';

/** So many are told at once; what the page itself is about is not pushed out of sight. */
const SHOWN = 1;

/**
 * What is new about the paper or meeting whose page was opened. With that it is read; it stays on the page until the
 * reader leaves.
 */
export function NewsAbout({ id }: { readonly id: string }): ReactElement | null {
  const { t } = useTranslation('pocket');
  const heading = useId();
  const { data: list } = useNewsAbout(id, holdsRole(useSession().data, ['member', 'chair']));
  const { mutate } = useReadNews();
  const until = list === undefined || list.news.length === 0 ? null : list.asOf;
  useEffect(() => {
    if (until !== null) mutate({ until, about: id });
  }, [until, id, mutate]);
  if (list === undefined || list.news.length === 0) return null;
  const [first, rest] = [list.news.slice(0, SHOWN), list.news.slice(SHOWN)];
  return (
    <section className="g-news-box" aria-labelledby={heading}>
      <h2 id={heading} className="g-news-box__title">
        {t('news.title')}
      </h2>
      <Lines id={id} news={first} />
      {rest.length > 0 && (
        <details className="g-disclosure">
          <summary>{t('news.others', { count: rest.length })}</summary>
          <Lines id={id} news={rest} />
        </details>
      )}
    </section>
  );
}

function Lines({ id, news }: { readonly id: string; readonly news: readonly NewsItem[] }): ReactElement {
  return (
    <ul className="g-news-about">
      {news.map((each) => (
        <li key={each.id}>
          {each.paper !== null && each.paper.id !== id && (
            <>
              <NewsSubject news={each} />:{' '}
            </>
          )}
          <NewsWords news={each} inMeeting={each.meeting?.id === id} />
          <span className="g-muted">, {formatShortInstant(each.at)}</span>
        </li>
      ))}
    </ul>
  );
}
