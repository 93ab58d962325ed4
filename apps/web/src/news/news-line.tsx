import type { NewsItem } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';

/** One piece of news: what it is about, as a link, and what happened to it when. */
export function NewsLine({ news }: { readonly news: NewsItem }): ReactElement {
  return (
    <li className="g-lines__line">
      <span>
        <NewsSubject news={news} />
        <span className="g-lines__more">
          <NewsWords news={news} />
        </span>
      </span>
      <time className="g-muted g-small" dateTime={news.at}>
        {formatShortInstant(news.at)}
      </time>
    </li>
  );
}

/** The paper or meeting that the news is about, as a link. */
export function NewsSubject({ news: { kind, paper, meeting, item } }: { readonly news: NewsItem }): ReactElement {
  if (paper !== null && kind !== 'supplement') {
    return (
      <Link className="kern-link" lang="de" to="/mitglied/drucksachen/$id" params={{ id: paper.id }}>
        {keepTogether(paper.number === null ? paper.title : `${paper.number} ${paper.title}`)}
      </Link>
    );
  }
  if (meeting === null) return <span lang="de">{item}</span>;
  return (
    <Link className="kern-link" lang="de" to="/mitglied/sitzung/$id" params={{ id: meeting.id }}>
      {keepTogether(item ?? meeting.title)}
    </Link>
  );
}

interface NewsWordsProps {
  readonly news: NewsItem;
  /** The page is that of the meeting, whose name is not said again. */
  readonly inMeeting?: boolean;
}

/** What happened, in words. */
export function NewsWords({ news, inMeeting = false }: NewsWordsProps): ReactElement {
  const { t } = useTranslation('pocket');
  const { kind, amends, meeting, label } = news;
  const words = t(kind === 'paper' && inMeeting ? 'news.paperHere' : `news.${kind}`, {
    meeting: meeting?.title ?? '',
    number: amends?.number ?? '',
    label: label ?? '',
  });
  return <span>{words}</span>;
}
