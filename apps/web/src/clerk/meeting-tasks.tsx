import type { MeetingSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../i18n/dates';
import { Badge } from '../ui/badge';
import { DateTile } from '../ui/date-tile';
import { EmptyState } from '../ui/empty-state';
import { MeetingStateBadge } from '../states/state-badge';
import { ButtonLink } from '../ui/button-link';
import { TaskLink } from './task-link';

interface MeetingTasksProps {
  /** Those that run and those to come, the next first. */
  readonly upcoming: readonly MeetingSummary[];
  /** The latest first. */
  readonly past: readonly MeetingSummary[];
}

/**
 * The meetings that ask for something: first what runs, then what comes, then the last ones whose minutes are to be
 * written.
 */
export function MeetingTasks({ upcoming, past }: MeetingTasksProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const shown = inOrder(upcoming, past);
  if (shown.length === 0) {
    return (
      <EmptyState title={t('dashboard.meetingsEmpty')}>
        <ButtonLink to="/verwaltung/sitzungen/neu" variant="secondary" icon="add">
          {t('meetings.new')}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <ul className="g-entries">
      {shown.map((meeting) => (
        <li key={meeting.id} className="g-entry">
          <DateTile instant={meeting.startsAt} />
          <div className="clerk-task">
            <div>
              <h3 className="g-entry__title">
                <Link className="kern-link" lang="de" to="/verwaltung/sitzungen/$id" params={{ id: meeting.id }}>
                  {meeting.title}
                </Link>
              </h3>
              <p className="g-muted g-small">
                {meeting.committee} · {formatInstant(meeting.startsAt)}
              </p>
              <p className="g-row">
                <MeetingStateBadge state={meeting.state} />
                {meeting.rehearsal && <Badge kind="warning">{t('words:rehearsal')}</Badge>}
              </p>
            </div>
            <TaskLink meeting={meeting} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function inOrder(upcoming: readonly MeetingSummary[], past: readonly MeetingSummary[]): MeetingSummary[] {
  const isRunning = ({ state }: MeetingSummary): boolean => state === 'running' || state === 'interrupted';
  return [
    ...upcoming.filter(isRunning),
    ...upcoming.filter((meeting) => !isRunning(meeting)),
    ...past.filter(({ state }) => state !== 'cancelled'),
  ];
}
