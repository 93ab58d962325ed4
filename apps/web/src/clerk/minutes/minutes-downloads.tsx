import { dossierRoutes, isDecided, minutesRoutes, type MinutesView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address';
import { DownloadLink } from '../../ui/button-link';
import { Section } from '../../ui/section';

export function MinutesDownloads({
  meetingId,
  current,
}: {
  readonly meetingId: string;
  readonly current: NonNullable<MinutesView['current']>;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const documents = { public: current.public, nonpublic: current.nonPublic };
  const parts = (['public', 'nonpublic'] as const).filter((part) => documents[part] !== null);
  const decided = parts.filter((part) => documents[part]?.items.some(isDecided) === true);
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
        {decided.map((part) => (
          <DownloadLink
            key={part}
            href={addressOf(minutesRoutes.extracts, { params: { id: meetingId }, query: { part } })}
          >
            {t(`minutes.extracts.${part}`)}
          </DownloadLink>
        ))}
        <DownloadLink href={addressOf(dossierRoutes.whole, { params: { id: meetingId } })}>
          {t('minutes.dossier')}
        </DownloadLink>
      </div>
    </Section>
  );
}
