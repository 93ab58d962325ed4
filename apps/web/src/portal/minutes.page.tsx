import { portalRoutes } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address';
import { formatDay } from '../i18n/dates';
import { DownloadLink } from '../ui/button-link';
import { CorrectedSince } from '../minutes-reading/corrected-since';
import { MinutesRecordView } from '../minutes-reading/minutes-record';
import { MinutesSheet } from '../minutes-reading/minutes-sheet';
import { ObjectionList } from '../minutes-reading/objection-list';
import { WithContents } from '../ui/contents/with-contents';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';
import { Section } from '../ui/section';
import { PrintOrigin } from './print-origin';
import { usePortalMinutes } from './portal.queries';

/** The released minutes as a page: the primary form; the PDFs are made from the same content. */
export function MinutesPage(): ReactElement {
  const { t } = useTranslation('portal');
  const { id } = useParams({ from: '/shell/sitzungen/$id/niederschrift' });
  return (
    <PageQuery query={usePortalMinutes(id)}>
      {({ document, remarks, record, releasedAt, correctedSince }) => (
        <Page
          title={t('minutes.of', { title: document.title })}
          preline={document.committee}
          lead={t('minutes.released', { date: formatDay(releasedAt.slice(0, 10)) })}
        >
          <div className="g-actions">
            <DownloadLink href={addressOf(portalRoutes.minutesPdf, { params: { id }, query: { standard: 'ua-1' } })}>
              {t('meeting.minutesUa')}
            </DownloadLink>
          </div>
          <CorrectedSince corrections={correctedSince} draft={false} />
          <MinutesRecordView record={record} />
          {(document.objections ?? []).length > 0 && (
            <Section title={t('minutes.objectionsHeading')}>
              <ObjectionList objections={document.objections ?? []} />
            </Section>
          )}
          <WithContents>
            <MinutesSheet
              document={document}
              renderRemark={(key) =>
                remarks[key] ? (
                  <p className="g-prose" lang="de">
                    {remarks[key]}
                  </p>
                ) : null
              }
            />
          </WithContents>
          <PrintOrigin />
        </Page>
      )}
    </PageQuery>
  );
}
