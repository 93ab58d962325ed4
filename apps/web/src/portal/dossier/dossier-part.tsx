import { dossierRoutes } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address';
import { DownloadLink } from '../../ui/button-link';
import { Section } from '../../ui/section';

/** Where the dossier of a closed meeting is, and what it is good for. */
export function DossierPart({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation('dossier');
  return (
    <Section title={t('download.title')}>
      <p>{t('download.text')}</p>
      <div className="g-actions">
        <DownloadLink href={addressOf(dossierRoutes.public, { params: { id } })}>{t('download.public')}</DownloadLink>
        <Link className="kern-link" to="/pruefen">
          {t('download.check')}
        </Link>
      </div>
    </Section>
  );
}
