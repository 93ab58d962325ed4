import { portalRoutes, sessionWords, type PortalMeetingDetail } from '@gremia/contracts';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address';
import { formatInstant } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { Alert } from '../ui/alert';
import { DownloadLink } from '../ui/button-link';
import { Facts } from '../ui/facts';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';
import { Section } from '../ui/section';
import { namesBody } from '../states/names-body';
import { PublicMeetingBadge } from '../states/state-badge';
import { CircularBadge } from '../states/where-held';
import { CourseDecisions } from './course-decisions';
import { DossierPart } from './dossier/dossier-part';
import { MeetingBody } from './meeting-body';
import { PrintOrigin } from './print-origin';
import { usePortalMeeting } from './portal.queries';
import { RunningNotice } from './running-notice';

/** What follows a running meeting is fetched where one runs. */
const LivePart = lazy(() => import('./live-part'));

export function MeetingPage(): ReactElement {
  const { id } = useParams({ from: '/shell/sitzungen/$id' });
  return <PageQuery query={usePortalMeeting(id)}>{(meeting) => <Meeting meeting={meeting} />}</PageQuery>;
}

function Meeting({ meeting }: { readonly meeting: PortalMeetingDetail }): ReactElement {
  const { t } = useTranslation('portal');
  const facts = <MeetingFacts meeting={meeting} />;
  return (
    <Page
      title={meeting.title}
      titleLang="de"
      preline={namesBody(meeting.title, meeting.committee) ? undefined : meeting.committee}
    >
      {meeting.state === 'cancelled' && <Alert kind="danger" title={t('meeting.cancelled')} />}
      {isUnderWay(meeting) ? (
        <Suspense
          fallback={
            <MeetingBody meeting={meeting} notice={<RunningNotice meeting={meeting} state={null} />} facts={facts} />
          }
        >
          <LivePart meeting={meeting} facts={facts} />
        </Suspense>
      ) : (
        <MeetingBody meeting={meeting} facts={facts} />
      )}
      <CourseDecisions course={meeting.course} />
      <MinutesPart meeting={meeting} />
      {meeting.state === 'closed' && meeting.items.some((item) => item.public) && <DossierPart id={meeting.id} />}
      <PrintOrigin />
    </Page>
  );
}

const isUnderWay = ({ state }: PortalMeetingDetail): boolean => state === 'running' || state === 'interrupted';

function MeetingFacts({ meeting }: { readonly meeting: PortalMeetingDetail }): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  return (
    <Facts
      facts={[
        [t('meeting.session'), meeting.session === null ? null : keepTogether(sessionWords(meeting.session))],
        [t('meeting.time'), formatInstant(meeting.startsAt)],
        ...(meeting.circularUntil === null
          ? ([
              [t('meeting.place'), meeting.place],
              [t('meeting.publicRoom'), meeting.publicRoom],
            ] as const)
          : ([[t('words:circularDeadline'), formatInstant(meeting.circularUntil)]] as const)),
        // While it runs, that is said above.
        ...(isUnderWay(meeting)
          ? []
          : ([
              [
                t('meeting.state'),
                <span key="state" className="g-row">
                  <CircularBadge meeting={meeting} />
                  <PublicMeetingBadge meeting={meeting} />
                </span>,
              ],
            ] as const)),
      ]}
    />
  );
}

function MinutesPart({
  meeting: { id, hasMinutes, state },
}: {
  readonly meeting: PortalMeetingDetail;
}): ReactElement | null {
  const { t } = useTranslation('portal');
  if (!hasMinutes && state !== 'closed') return null;
  return (
    <Section title={t('meeting.minutes')}>
      {hasMinutes ? (
        <>
          <p>
            <Link className="kern-link" to="/sitzungen/$id/niederschrift" params={{ id }}>
              {t('meeting.minutesRead')}
            </Link>
          </p>
          <div className="g-actions">
            <DownloadLink href={addressOf(portalRoutes.minutesPdf, { params: { id }, query: { standard: 'ua-1' } })}>
              {t('meeting.minutesUa')}
            </DownloadLink>
            <DownloadLink href={addressOf(portalRoutes.minutesPdf, { params: { id }, query: { standard: 'a-2a' } })}>
              {t('meeting.minutesA')}
            </DownloadLink>
          </div>
        </>
      ) : (
        <p>{t('meeting.minutesNone')}</p>
      )}
    </Section>
  );
}
