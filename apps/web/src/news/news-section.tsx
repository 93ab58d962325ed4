import type { NewsList } from '@gremia/contracts';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNews, useReadNews } from '../api/news';
import { ProblemAlert } from '../answers/problem-alert';
import { QueryView } from '../answers/query-view';
import { formatCount } from '../i18n/numbers';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { NewsLine } from './news-line';

/** So many are seen at a glance; the others are one press away. */
const AT_A_GLANCE = 5;

/** What is new since the last visit, on the start page of a member. */
export function NewsSection(): ReactElement {
  const { t } = useTranslation('pocket');
  const query = useNews();
  return (
    <Section title={t('news.title')} id="neu">
      <QueryView query={query}>{(list) => <News list={list} />}</QueryView>
    </Section>
  );
}

function News({ list }: { readonly list: NewsList }): ReactElement {
  const { t } = useTranslation('pocket');
  const [whole, setWhole] = useState(false);
  const read = useReadNews();
  const status = useRef<HTMLParagraphElement>(null);
  const nothing = list.news.length === 0;
  // The button that was pressed is gone: the focus goes to what came of it.
  useEffect(() => {
    if (nothing && read.isSuccess) status.current?.focus();
  }, [nothing, read.isSuccess]);
  if (nothing) {
    return (
      <p ref={status} role="status" tabIndex={-1} className="kern-body">
        {t(read.isSuccess ? 'news.allRead' : 'news.none')}
      </p>
    );
  }
  const shown = whole ? list.news : list.news.slice(0, AT_A_GLANCE);
  return (
    <div className="g-stack">
      <ul className="g-lines">
        {shown.map((news) => (
          <NewsLine key={news.id} news={news} />
        ))}
      </ul>
      {whole && list.total > list.news.length && (
        <p className="g-muted">
          {t('news.newest', { shown: formatCount(list.news.length), total: formatCount(list.total) })}
        </p>
      )}
      {read.isError && <ProblemAlert error={read.error} />}
      <div className="g-actions">
        {list.news.length > AT_A_GLANCE && (
          <Button variant="secondary" small expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t('news.fewer') : t('news.more', { total: formatCount(list.total) })}
          </Button>
        )}
        <Button
          variant="secondary"
          small
          icon="check"
          busy={read.isPending}
          onClick={() => read.mutate({ until: list.asOf, about: null })}
        >
          {t('news.readAll')}
        </Button>
      </div>
    </div>
  );
}
