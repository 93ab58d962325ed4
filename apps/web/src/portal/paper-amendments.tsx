import type { PortalPaperDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';
import { Section } from '../ui/section';

export function PaperAmendments({ amendments }: Pick<PortalPaperDetail, 'amendments'>): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <Section title={t('paper.amendments')}>
      {amendments.map(({ paperId, number, title, originators, marked }) => (
        <article key={paperId} className="g-amendment">
          <h3 className="g-h3">
            <Link className="kern-link" to="/drucksachen/$id" params={{ id: paperId }}>
              {t('paper.amendmentTitle', { number, title })}
            </Link>
          </h3>
          <p className="g-muted g-small">{t('paper.amendmentBy', { names: originators.map(({ name }) => name).join(', ') })}</p>
          <MarkedTextWithSwitch points={marked} />
        </article>
      ))}
    </Section>
  );
}
