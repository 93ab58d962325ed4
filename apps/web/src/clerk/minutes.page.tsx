import type { MeetingDetail, MinutesView } from '@gremia/contracts';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../api/meetings';
import { useComposeMinutes, useMinutes } from '../api/minutes';
import { useSession } from '../api/session';
import { GuideBeside } from '../guide/guide-panel';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageQuery } from '../answers/page-query';
import { ProblemAlert } from '../answers/problem-alert';
import { QueryView } from '../answers/query-view';
import { ClerkPage } from './clerk-page';
import { MinutesDue } from './minutes/minutes-due';
import { MinutesEditor } from './minutes/minutes-editor';
import { Recordings } from './minutes/recordings/recordings';
import './clerk.css';

export function MinutesPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/sitzungen/$id/niederschrift' });
  return <PageQuery query={useMeeting(id)}>{(meeting) => <MinutesOf meeting={meeting} />}</PageQuery>;
}

function MinutesOf({ meeting }: { readonly meeting: MeetingDetail }): ReactElement {
  const { t } = useTranslation('clerk');
  const minutes = useMinutes(meeting.id);
  const { teil } = useSearch({ from: '/shell/verwaltung/sitzungen/$id/niederschrift' });
  const navigate = useNavigate();
  const openPlace = (key: string): void =>
    void navigate({
      to: '/verwaltung/sitzungen/$id/niederschrift',
      params: { id: meeting.id },
      search: { teil: key },
      resetScroll: false,
    });
  const personId = useSession().data?.person?.id ?? '';
  return (
    <ClerkPage title={t('minutes.title', { title: meeting.title })} preline={meeting.committee}>
      <p>
        <Link className="kern-link" to="/verwaltung/sitzungen/$id" params={{ id: meeting.id }}>
          {t('minutes.back')}
        </Link>
      </p>
      <GuideBeside id={meeting.id} rehearsal={meeting.rehearsal} place="minutes" />
      <Recordings meetingId={meeting.id} />
      <QueryView query={minutes}>
        {(view) =>
          view.current === null ? (
            <ComposeMinutes meeting={meeting} view={view} />
          ) : (
            <MinutesEditor view={view} current={view.current} personId={personId} place={teil} onPlace={openPlace} />
          )
        }
      </QueryView>
    </ClerkPage>
  );
}

function ComposeMinutes({
  meeting,
  view,
}: {
  readonly meeting: MeetingDetail;
  readonly view: MinutesView;
}): ReactElement {
  const { t } = useTranslation('clerk');
  const compose = useComposeMinutes(view.meetingId);
  if (meeting.state !== 'closed') return <EmptyState title={t('minutes.notYet')} />;
  return (
    <>
      <MinutesDue view={view} />
      <EmptyState title={t('minutes.none')}>
        <p>{t('minutes.noneText')}</p>
        <ProblemAlert error={compose.error} />
        <Button busy={compose.isPending} onClick={() => compose.mutate(undefined)}>
          {t('minutes.compose')}
        </Button>
      </EmptyState>
    </>
  );
}
