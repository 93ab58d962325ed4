import type { PortalMeeting } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../ui/alert';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { QueryView } from '../answers/query-view';
import { Section } from '../ui/section';
import { LatestPapers } from './latest-papers';
import { LatestResults } from './latest-results';
import { MeetingList } from './meeting-list';
import { usePortalHome } from './portal.queries';
import { PortalSearch } from './portal-search';

const isRunning = ({ state }: PortalMeeting): boolean => state === 'running' || state === 'interrupted';

export function HomePage(): ReactElement {
  const { t } = useTranslation('home');
  const home = usePortalHome();
  const running = home.data?.upcoming.find(isRunning);
  return (
    <Page title={t('title')} preline={home.data?.municipality.name ?? ''} lead={t('lead')} width="wide">
      {running !== undefined && <RunningMeeting meeting={running} />}
      <PortalSearch label={t('searchLabel')} />
      <QueryView query={home}>
        {({ upcoming, past, results, papers }) => (
          <div className="portal-home">
            <div className="g-stack portal-home__column">
              <Section title={t('next')} actions={<AllMeetings />}>
                {upcoming.length === 0 ? <EmptyState title={t('nextEmpty')} /> : <MeetingList meetings={upcoming} />}
              </Section>
              <Section title={t('last')}>
                {past.length === 0 ? <EmptyState title={t('lastEmpty')} /> : <MeetingList meetings={past} />}
              </Section>
            </div>
            <div className="g-stack portal-home__column">
              <Section title={t('results')}>
                <LatestResults results={results} />
              </Section>
              <Section title={t('papers')} actions={<AllPapers />}>
                <LatestPapers papers={papers} />
              </Section>
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function AllPapers(): ReactElement {
  const { t } = useTranslation('home');
  return (
    <Link className="kern-link" to="/drucksachen">
      {t('allPapers')}
    </Link>
  );
}

function AllMeetings(): ReactElement {
  const { t } = useTranslation('home');
  return (
    <Link className="kern-link" to="/sitzungen">
      {t('allMeetings')}
    </Link>
  );
}

function RunningMeeting({ meeting }: { readonly meeting: PortalMeeting }): ReactElement {
  const { t } = useTranslation('home');
  return (
    <Alert kind="success" title={t('runningTitle', { title: meeting.title })}>
      <p>{t('runningText')}</p>
      <p>
        <Link className="kern-link" to="/sitzungen/$id" params={{ id: meeting.id }}>
          {t('runningLink')}
        </Link>
      </p>
    </Alert>
  );
}
