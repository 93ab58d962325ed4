import { portalRoutes, sessionWords, type PortalMeetingDetail } from '@gremia/contracts';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address';
import { useSession } from '../api/session';
import { formatInstant } from '../i18n/dates';
import { SupplementList } from '../agenda-reading/supplement-list';
import { Alert } from '../ui/alert';
import { DownloadLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import { Facts } from '../ui/facts';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';
import { Section } from '../ui/section';
import { PublicMeetingBadge } from '../states/state-badge';
import { AgendaList } from './agenda-list';
import { CourseDecisions } from './course-decisions';
import { DossierPart } from './dossier/dossier-part';
import { usePortalMeeting } from './portal.queries';

/** What follows a running meeting is fetched where one runs. */
const LiveAgenda = lazy(() => import('./live-agenda'));

export function MeetingPage(): ReactElement {
  const { id } = useParams({ from: '/shell/sitzungen/$id' });
  return <PageQuery query={usePortalMeeting(id)}>{(meeting) => <Meeting meeting={meeting} />}</PageQuery>;
}

function Meeting({ meeting }: { readonly meeting: PortalMeetingDetail }): ReactElement {
  const { t } = useTranslation('portal');
  const signedIn = (useSession().data?.person ?? null) !== null;
  const running = meeting.state === 'running' || meeting.state === 'interrupted';
  return (
    <Page title={meeting.title} titleLang="de" preline={meeting.committee}>
      {running && (
        <Alert kind="success" title={t('meeting.runningTitle')}>
          <p>{t('meeting.runningText')}</p>
          <p>
            <Link className="kern-link" to="/anzeige/$id" params={{ id: meeting.id }}>
              {t('meeting.live')}
            </Link>
          </p>
          {signedIn && (
            <p>
              <Link className="kern-link" to="/teilnehmen/$id" params={{ id: meeting.id }}>
                {t('meeting.attend')}
              </Link>
            </p>
          )}
        </Alert>
      )}
      {meeting.state === 'cancelled' && <Alert kind="danger" title={t('meeting.cancelled')} />}
      <Facts
        facts={[
          [t('meeting.session'), meeting.session === null ? null : sessionWords(meeting.session)],
          [t('meeting.time'), formatInstant(meeting.startsAt)],
          [t('meeting.place'), meeting.place],
          [t('meeting.publicRoom'), meeting.publicRoom],
          [t('meeting.state'), <PublicMeetingBadge key="state" meeting={meeting} />],
        ]}
      />
      <Section title={t('meeting.agenda')}>
        {meeting.items.length === 0 ? (
          <EmptyState title={t('meeting.agendaEmpty')} />
        ) : (
          <Suspense fallback={<AgendaList items={meeting.items} />}>
            {running ? <LiveAgenda meeting={meeting} /> : <AgendaList items={meeting.items} />}
          </Suspense>
        )}
        <SupplementList supplements={meeting.supplements} />
      </Section>
      <CourseDecisions course={meeting.course} />
      <MinutesPart meeting={meeting} />
      {meeting.state === 'closed' && meeting.items.some((item) => item.public) && <DossierPart id={meeting.id} />}
    </Page>
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
