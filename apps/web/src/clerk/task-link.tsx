import type { MeetingSummary } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMinutes } from '../api/minutes';
import { today } from '../i18n/dates';
import { ButtonLink } from '../ui/button-link';
import { nextTask } from './next-task';

/** The button to a meeting's next step; where it asks nothing at the moment, the way to what is prepared. */
export function TaskLink({ meeting }: { readonly meeting: MeetingSummary }): ReactElement {
  const { t } = useTranslation('clerk');
  const task = nextTask(meeting, today());
  const params = { id: meeting.id };
  if (task === null)
    return (
      <ButtonLink to="/verwaltung/sitzungen/$id" params={params} variant="tertiary">
        {t('task.look')}
      </ButtonLink>
    );
  if (task === 'minutes') return <MinutesLink meetingId={meeting.id} />;
  return (
    <ButtonLink to={task === 'run' ? '/leitung/$id' : '/verwaltung/sitzungen/$id'} params={params} variant="secondary">
      {t(`task.${task}`)}
    </ButtonLink>
  );
}

function MinutesLink({ meetingId }: { readonly meetingId: string }): ReactElement {
  const { t } = useTranslation('clerk');
  const { data } = useMinutes(meetingId);
  const state = data?.current?.state;
  const released = state === 'released';
  const word =
    data?.current === null
      ? 'minutesNew'
      : released
        ? 'minutesRead'
        : state === 'signed' || state === 'approved'
          ? 'minutesAdvance'
          : 'minutes';
  return (
    <ButtonLink
      to="/verwaltung/sitzungen/$id/niederschrift"
      params={{ id: meetingId }}
      variant={released ? 'tertiary' : 'secondary'}
    >
      {t(`task.${word}`)}
    </ButtonLink>
  );
}
