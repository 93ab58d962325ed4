import type { MeetingList } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant, formatWeekdayShort } from '../../i18n/dates';
import { keepTogether } from '../../i18n/keep-together';
import { Badge } from '../../ui/badge';
import { DataTable, type Column } from '../../ui/data-table';
import { Excerpt } from '../../ui/excerpt';
import { namesBody } from '../../states/names-body';
import { MeetingStateBadge } from '../../states/state-badge';
import { CircularBadge } from '../../states/where-held';

type ListedMeeting = MeetingList['meetings'][number];

/** Meetings, a line each. */
export function MeetingTable({
  meetings,
  caption,
}: {
  readonly meetings: readonly ListedMeeting[];
  readonly caption: string;
}): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const columns: Column<ListedMeeting>[] = [
    {
      key: 'time',
      label: t('meetings.time'),
      cell: ({ startsAt }) => (
        <span className="clerk-nowrap">{`${formatWeekdayShort(startsAt)} ${formatShortInstant(startsAt)}`}</span>
      ),
    },
    {
      key: 'title',
      label: t('meetings.name'),
      rowHeader: true,
      cell: ({ id, title, committee, rehearsal, excerpt, circularUntil }) => (
        <>
          <Link className="kern-link" lang="de" to="/verwaltung/sitzungen/$id" params={{ id }}>
            {keepTogether(title)}
          </Link>{' '}
          {rehearsal && <Badge kind="warning">{t('words:rehearsal')}</Badge>}{' '}
          <CircularBadge meeting={{ circularUntil }} />
          {!namesBody(title, committee) && <span className="g-table__under">{committee}</span>}
          {excerpt !== null && excerpt !== '' && <Excerpt text={excerpt} />}
        </>
      ),
    },
    { key: 'state', label: t('meetings.state'), cell: ({ state }) => <MeetingStateBadge state={state} /> },
    {
      key: 'agenda',
      label: t('meetings.agenda'),
      named: true,
      cell: ({ agendaPublished }) => t(agendaPublished ? 'meetings.published' : 'meetings.notPublished'),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={meetings} rowKey={({ id }) => id} dense />;
}
