import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';

const WAYS_ON = [
  { to: '/', words: 'notFound.home' },
  { to: '/sitzungen', words: 'notFound.meetings' },
  { to: '/drucksachen', words: 'notFound.papers' },
  { to: '/suche', words: 'notFound.search' },
] as const;

export function NotFoundPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <p className="kern-body">{t('notFound.text')}</p>
      <ul>
        {WAYS_ON.map(({ to, words }) => (
          <li key={to}>
            <Link className="kern-link" to={to}>
              {t(words)}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
