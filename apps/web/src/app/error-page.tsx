import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { ProblemAlert } from '../answers/problem-alert';

/**
 * Shown in place of a page that broke. What was typed into drafts is kept in this browser, so that loading again loses
 * nothing.
 */
export function ErrorPage({ error, reset }: ErrorComponentProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('error.title')}>
      <ProblemAlert error={error} />
      <div className="kern-btn-wrapper">
        <Button onClick={reset}>{t('action.retry')}</Button>
        <Button variant="secondary" onClick={() => window.location.reload()}>
          {t('action.reload')}
        </Button>
      </div>
    </Page>
  );
}
