import type { MeetingSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../api/meetings';
import { holdsRole, useSession } from '../api/session';
import { formatInstant } from '../i18n/dates';
import { Badge } from '../ui/badge';
import { ButtonLink } from '../ui/button-link';
import { DataTable, type Column } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { Section } from '../ui/section';
import { MeetingStateBadge } from '../ui/state-badge';
import { ClerkPage } from './clerk-page';

export function MeetingsPage(): ReactElement {
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
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
      <Part when="upcoming" />
      <Part when="past" />
    </ClerkPage>
  );
}

function Part({ when }: { readonly when: 'upcoming' | 'past' }): ReactElement {
  const { t } = useTranslation('clerk');
  return (
    <Section title={t(`meetings.${when}`)}>
      <QueryView query={useMeetings({ when })}>
        {({ meetings }) =>
          meetings.length === 0 ? (
            <EmptyState title={t(`meetings.${when}Empty`)} />
          ) : (
            <MeetingTable meetings={meetings} caption={t(`meetings.${when}`)} />
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
