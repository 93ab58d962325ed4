import type { PortalPaperDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button-link';
import { MarkedTextWithSwitch } from '../ui/marked-text.switch';
import { Section } from '../ui/section';
import { OutdatedBadge } from '../ui/versions/outdated';

export function PaperAmendments({ id, amendments }: Pick<PortalPaperDetail, 'id' | 'amendments'>): ReactElement {
  const { t } = useTranslation(['portal', 'synopsis']);
  return (
    <Section
      title={t('paper.amendments')}
      actions={
        amendments.length > 1 && (
          <ButtonLink variant="secondary" to="/drucksachen/$id/synopse" params={{ id }}>
            {t('synopsis:link')}
          </ButtonLink>
        )
      }
    >
      {amendments.map(({ paperId, number, title, originators, marked, outdated }) => (
        <article key={paperId} className="g-amendment">
          <h3 className="g-h3">
            <Link className="kern-link" lang="de" to="/drucksachen/$id" params={{ id: paperId }}>
              {t('paper.amendmentTitle', { number, title })}
            </Link>
          </h3>
          {outdated === true && (
            <div>
              <OutdatedBadge />
            </div>
          )}
          <p className="g-muted g-small">{t('paper.amendmentBy', { names: originators.map(({ name }) => name).join(', ') })}</p>
          <MarkedTextWithSwitch points={marked} startOnlyChanged />
        </article>
      ))}
    </Section>
  );
}
