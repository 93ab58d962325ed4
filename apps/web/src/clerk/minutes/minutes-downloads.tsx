import { dossierRoutes, minutesRoutes } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address';
import { DownloadLink } from '../../ui/button-link';
import { Section } from '../../ui/section';

export function MinutesDownloads({
  meetingId,
  nonPublic,
}: {
  readonly meetingId: string;
  readonly nonPublic: boolean;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const parts = nonPublic ? (['public', 'nonpublic'] as const) : (['public'] as const);
  return (
    <Section title={t('minutes.downloads')}>
      <div className="g-actions">
        {parts.flatMap((part) =>
          (['ua-1', 'a-2a'] as const).map((standard) => (
            <DownloadLink
              key={`${part} ${standard}`}
              href={addressOf(minutesRoutes.pdf, { params: { id: meetingId }, query: { standard, part } })}
            >
              {t(`minutes.pdf.${part}.${standard === 'ua-1' ? 'ua' : 'a'}`)}
            </DownloadLink>
          )),
        )}
        <DownloadLink href={addressOf(dossierRoutes.whole, { params: { id: meetingId } })}>
          {t('minutes.dossier')}
        </DownloadLink>
      </div>
    </Section>
  );
}
