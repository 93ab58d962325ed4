import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page';
import { Section } from '../ui/section';

const PARTS = ['what', 'find', 'visit', 'live', 'result'] as const;
const SENTENCES = [1, 2, 3, 4] as const;

/** How to follow a meeting, in easy language: short sentences, one thing in each, hard words explained. */
export function EasyLanguagePage(): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('easy.title')} lead={t('easy.intro')}>
      {PARTS.map((part) => (
        <Section key={part} title={t(`easy.${part}Title`)}>
          <ul className="g-list g-easy">
            {SENTENCES.map((no) => (
              <li key={no}>{t(`easy.${part}${no}`)}</li>
            ))}
          </ul>
        </Section>
      ))}
      <Section title={t('easy.contactTitle')}>
        <p>{t('easy.contact1')}</p>
        <p>{t('easy.contact2')}</p>
        <p>
          <Link className="kern-link" to="/barrierefreiheit" hash="rueckmeldung">
            {t('easy.contactLink')}
          </Link>
        </p>
      </Section>
    </Page>
  );
}
