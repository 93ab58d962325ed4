import type { MeetingSummary } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../api/meetings';
import { holdsRole, useSession } from '../api/session';
import { formatInstant } from '../i18n/dates';
import { MeetingFilter, type MeetingSearch } from '../lists/meeting-filter';
import { Paging } from '../lists/paging';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button-link';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { Section } from '../ui/section';
import { MeetingStateBadge } from '../ui/state-badge';
import { ClerkPage } from './clerk-page';

const PER_PAGE = 50;

export function MeetingsPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
  const navigate = useNavigate();
  const { kommende, seite, ...search } = useSearch({ from: '/shell/verwaltung/sitzungen' });
  const to = '/verwaltung/sitzungen';
  return (
    <ClerkPage
      title={t('meetings.title')}
      actions={
        holdsRole(session, ['clerk']) && (
          <ButtonLink to="/verwaltung/sitzungen/neu" icon="add">
            {t('meetings.new')}
          </ButtonLink>
        )
      }
    >
      <MeetingFilter search={search} onChange={(next) => void navigate({ to, search: next, replace: true })} />
      <Part
        when="upcoming"
        search={search}
        cursor={kommende}
        onPage={(page) => void navigate({ to, search: { ...search, seite, kommende: page } })}
      />
      <Part
        when="past"
        search={search}
        cursor={seite}
        onPage={(page) => void navigate({ to, search: { ...search, kommende, seite: page } })}
      />
    </ClerkPage>
  );
}

interface PartProps {
  readonly when: 'upcoming' | 'past';
  readonly search: MeetingSearch;
  readonly cursor: string | undefined;
  readonly onPage: (cursor: string) => void;
}

function Part({ when, search: { gremium, jahr }, cursor, onPage }: PartProps): ReactElement {
  const { t } = useTranslation('clerk');
  const query = useMeetings({ when, committeeId: gremium, year: jahr, cursor, limit: PER_PAGE });
  return (
    <Section title={t(`meetings.${when}`)}>
      <QueryView query={query}>
        {({ meetings, ...info }) =>
          meetings.length === 0 ? (
            <EmptyState title={t(`meetings.${when}Empty`)} />
          ) : (
            <div className="g-stack">
              <MeetingTable meetings={meetings} caption={t(`meetings.${when}`)} />
              <Paging info={info} rows={meetings.length} onPage={onPage} />
            </div>
          )
        }
      </QueryView>
    </Section>
  );
}

function MeetingTable({
  meetings,
  caption,
}: {
  readonly meetings: readonly MeetingSummary[];
  readonly caption: string;
}): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const columns: Column<MeetingSummary>[] = [
    { key: 'time', label: t('meetings.time'), cell: ({ startsAt }) => formatInstant(startsAt) },
    {
      key: 'title',
      label: t('meetings.name'),
      rowHeader: true,
      cell: ({ id, title, rehearsal }) => (
        <>
          <Link className="kern-link" lang="de" to="/verwaltung/sitzungen/$id" params={{ id }}>
            {title}
          </Link>{' '}
          {rehearsal && <Badge kind="warning">{t('words:rehearsal')}</Badge>}
        </>
      ),
    },
    { key: 'committee', label: t('meetings.committee'), cell: ({ committee }) => committee },
    { key: 'state', label: t('meetings.state'), cell: ({ state }) => <MeetingStateBadge state={state} /> },
    {
      key: 'agenda',
      label: t('meetings.agenda'),
      cell: ({ agendaPublished }) => t(agendaPublished ? 'meetings.published' : 'meetings.notPublished'),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={meetings} rowKey={({ id }) => id} />;
}
