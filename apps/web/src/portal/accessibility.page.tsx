import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';
import { Section } from '../ui/section';
import { BarrierReport } from './barrier-report';

export function AccessibilityPage(): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.intro')}>
      <Section title={t('accessibility.standardTitle')}>
        <p>{t('accessibility.standard')}</p>
      </Section>
      <Section title={t('accessibility.knownTitle')}>
        <ul className="g-list">
          <li>{t('accessibility.known1')}</li>
          <li>{t('accessibility.known2')}</li>
          <li>{t('accessibility.known3')}</li>
        </ul>
      </Section>
      <Section title={t('accessibility.alternativesTitle')}>
        <p>{t('accessibility.alternatives')}</p>
      </Section>
      <Section title={t('accessibility.feedbackTitle')} id="rueckmeldung">
        <p>{t('accessibility.feedbackText')}</p>
        <BarrierReport />
      </Section>
      <Section title={t('accessibility.enforcementTitle')}>
        <p>{t('accessibility.enforcement')}</p>
      </Section>
    </Page>
  );
}
