import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';

export function NotFoundPage(): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <p className="kern-body">{t('notFound.text')}</p>
      <p>
        <Link className="kern-link" to="/">
          {t('notFound.home')}
        </Link>
      </p>
    </Page>
  );
}
