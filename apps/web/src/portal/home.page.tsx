import type { PortalMeeting } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { Section } from '../ui/section';
import { LatestResults } from './latest-results';
import { MeetingList } from './meeting-list';
import { usePortalHome, usePortalMeetings } from './portal.queries';
import { SearchForm } from './search-form';

const SHOWN = 4;
const isRunning = ({ state }: PortalMeeting): boolean => state === 'running' || state === 'interrupted';

export function HomePage(): ReactElement {
  const { t } = useTranslation('portal');
  const home = usePortalHome();
  const upcoming = usePortalMeetings('upcoming');
  const past = usePortalMeetings('past');
  const running = [...(upcoming.data?.meetings ?? []), ...(past.data?.meetings ?? [])].find(isRunning);
  const closed = past.data?.meetings.filter(({ state }) => state === 'closed') ?? [];
  return (
    <Page title={t('home.title')} preline={home.data?.municipality.name ?? ''} lead={t('home.lead')} width="wide">
      {running !== undefined && <RunningMeeting meeting={running} />}
      <SearchForm label={t('home.searchLabel')} />
      <div className="portal-home">
        <div className="g-stack portal-home__column">
          <Section title={t('home.next')} actions={<AllMeetings />}>
            <QueryView query={upcoming}>
              {({ meetings }) =>
                meetings.length === 0 ? (
                  <EmptyState title={t('home.nextEmpty')} />
                ) : (
                  <MeetingList meetings={meetings.slice(0, SHOWN)} />
                )
              }
            </QueryView>
          </Section>
          <Section title={t('home.last')}>
            <QueryView query={past}>
              {({ meetings }) =>
                meetings.length === 0 ? (
                  <EmptyState title={t('home.lastEmpty')} />
                ) : (
                  <MeetingList meetings={meetings.slice(0, SHOWN)} />
                )
              }
            </QueryView>
          </Section>
        </div>
        <Section title={t('home.results')}>
          {past.isPending ? (
            <QueryView query={past}>{() => null}</QueryView>
          ) : (
            <LatestResults meetings={running === undefined ? closed : [running, ...closed]} />
          )}
        </Section>
      </div>
    </Page>
  );
}

function AllMeetings(): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <Link className="kern-link" to="/sitzungen">
      {t('home.allMeetings')}
    </Link>
  );
}

function RunningMeeting({ meeting }: { readonly meeting: PortalMeeting }): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <Alert kind="success" title={t('home.runningTitle', { title: meeting.title })}>
      <p>{t('home.runningText')}</p>
      <p>
        <Link className="kern-link" to="/sitzungen/$id" params={{ id: meeting.id }}>
          {t('home.runningLink')}
        </Link>
      </p>
    </Alert>
  );
}
