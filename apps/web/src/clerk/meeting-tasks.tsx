import type { MeetingSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';
import { formatInstant, formatWeekday, today } from '../i18n/dates';
import { Badge } from '../ui/badge';
import { DateTile } from '../ui/date-tile';
import { EmptyState } from '../ui/empty-state';
import { Loading } from '../ui/loading';
import { namesBody } from '../states/names-body';
import { PublicMeetingBadge } from '../states/state-badge';
import { CircularBadge } from '../states/where-held';
import { ButtonLink } from '../ui/button-link';
import type { Deadline } from './deadlines';
import { TaskLink } from './task-link';
import { useDueMeetings, type DueWork } from './use-due-meetings';

interface MeetingTasksProps {
  /** Those that run, those to come, and the last ones, whose minutes are to be written. */
  readonly meetings: readonly MeetingSummary[];
}

/** The meetings that ask for something, by what is due first, each with its one next step. */
export function MeetingTasks({ meetings }: MeetingTasksProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const due = useDueMeetings(meetings);
  if (due === null) return <Loading />;
  const shown = due.filter(({ meeting, minutes }) => meeting.state !== 'cancelled' && minutes !== 'released');
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
      {shown.map(({ meeting, deadlines, minutes }) => (
        <li key={meeting.id} className="g-entry">
          <DateTile instant={meeting.startsAt} />
          <div className="clerk-task">
            <div>
              <h3 className="g-entry__title">
                <Link className="kern-link" lang="de" to="/verwaltung/sitzungen/$id" params={{ id: meeting.id }}>
                  {keepTogether(meeting.title)}
                </Link>
              </h3>
              <p className="g-muted g-small">
                {!namesBody(meeting.title, meeting.committee) && `${meeting.committee} · `}
                {formatInstant(meeting.startsAt)}
              </p>
              <p className="g-row">
                {deadlines.map((deadline) => (
                  <DeadlineBadge key={deadline.what} deadline={deadline} />
                ))}
                <CircularBadge meeting={meeting} />
                {deadlines.length === 0 && <Standing meeting={meeting} minutes={minutes} />}
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

/** Where a meeting stands that has no day to be kept: when it comes, or how far its minutes are. */
function Standing({ meeting, minutes }: Pick<DueWork, 'meeting' | 'minutes'>): ReactElement {
  const { t } = useTranslation('clerk');
  if (minutes === null) return <PublicMeetingBadge meeting={meeting} />;
  return <Badge kind="info">{t(`minutesStanding.${minutes}`)}</Badge>;
}

function DeadlineBadge({ deadline: { what, day } }: { readonly deadline: Deadline }): ReactElement {
  const { t } = useTranslation('clerk');
  const late = day < today();
  return (
    <Badge kind={late ? 'warning' : 'info'}>
      {t(`deadline.${late ? 'late' : 'open'}.${what}`, { day: formatWeekday(day) })}
    </Badge>
  );
}
