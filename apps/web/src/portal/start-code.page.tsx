import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useStartCode } from '../api/session';
import { Page } from '../ui/page';
import { findLandingPage } from './landing-page';
import { StartCodeForm } from './start-code-form';

/** Where somebody gives themselves a password with the code that the office has sent. */
export function StartCodePage(): ReactElement {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const entering = useStartCode();
  return (
    <Page title={t('startCode.title')} lead={t('startCode.lead')}>
      <StartCodeForm
        send={async (use) => {
          const session = await entering.mutateAsync(use);
          void findLandingPage(session).then((href) => navigate({ href, replace: true }));
        }}
      />
    </Page>
  );
}
