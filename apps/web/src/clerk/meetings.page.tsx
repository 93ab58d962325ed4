import type { MeetingList } from '@gremia/contracts';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../api/meetings';
import { holdsRole, useSession } from '../api/session';
import { formatInstant } from '../i18n/dates';
import { formatCount } from '../i18n/numbers';
import { SearchForm } from '../forms/search-form';
import { MeetingFilter, type MeetingSearch } from '../lists/meeting-filter';
import { Paging } from '../lists/paging';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button-link';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { Excerpt } from '../ui/excerpt';
import { QueryView } from '../answers/query-view';
import { Section } from '../ui/section';
import { MeetingStateBadge } from '../states/state-badge';
import { ClerkPage } from './clerk-page';

type ListedMeeting = MeetingList['meetings'][number];

const PER_PAGE = 50;

export function MeetingsPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
  const navigate = useNavigate();
  const { kommende, seite, q, ...search } = useSearch({ from: '/shell/verwaltung/sitzungen' });
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
      <SearchForm
        key={q ?? ''}
        label={t('meetings.search')}
        initial={q ?? ''}
        submitLabel={t('meetings.find')}
        variant="secondary"
        icon="search"
        onSearch={(words) => void navigate({ to, search: { ...search, q: words === '' ? undefined : words } })}
      />
      <MeetingFilter
        search={search}
        onChange={(next) => void navigate({ to, search: { ...next, q }, replace: true })}
      />
      {q === undefined ? (
        <>
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
        </>
      ) : (
        <Found
          q={q}
          search={search}
          cursor={seite}
          onPage={(page) => void navigate({ to, search: { ...search, q, seite: page } })}
        />
      )}
    </ClerkPage>
  );
}

interface FoundProps extends Omit<PartProps, 'when'> {
  readonly q: string;
}

/** The meetings whose agendas have the words, what fits best first. */
function Found({ q, search: { gremium, jahr }, cursor, onPage }: FoundProps): ReactElement {
  const { t } = useTranslation('clerk');
  const query = useMeetings({ q, committeeId: gremium, year: jahr, cursor, limit: PER_PAGE });
  return (
    <Section title={t('meetings.found')}>
      <QueryView query={query}>
        {({ meetings, ...info }) => (
          <div className="g-stack">
            <p role="status">{t('meetings.count', { count: info.total, shown: formatCount(info.total) })}</p>
            {meetings.length === 0 ? (
              <EmptyState title={t('meetings.foundNone', { words: q })} />
            ) : (
              <MeetingTable meetings={meetings} caption={t('meetings.found')} />
            )}
            <Paging info={info} rows={meetings.length} onPage={onPage} />
          </div>
        )}
      </QueryView>
    </Section>
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
            <EmptyState
              title={t(gremium === undefined && jahr === undefined ? `meetings.${when}Empty` : 'meetings.noneChosen')}
            />
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
  readonly meetings: readonly ListedMeeting[];
  readonly caption: string;
}): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const columns: Column<ListedMeeting>[] = [
    { key: 'time', label: t('meetings.time'), cell: ({ startsAt }) => formatInstant(startsAt) },
    {
      key: 'title',
      label: t('meetings.name'),
      rowHeader: true,
      cell: ({ id, title, rehearsal, excerpt }) => (
        <>
          <Link className="kern-link" lang="de" to="/verwaltung/sitzungen/$id" params={{ id }}>
            {title}
          </Link>{' '}
          {rehearsal && <Badge kind="warning">{t('words:rehearsal')}</Badge>}
          {excerpt !== null && excerpt !== '' && <Excerpt text={excerpt} />}
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
