import { meetingsRoutes, minutesRoutes, type MeetingSummary, type MinutesView } from '@gremia/contracts';
import { useQueries } from '@tanstack/react-query';
import { call } from '../api/client';
import { today } from '../i18n/dates';
import { byDeadline, deadlinesOf, type DueMeeting } from './deadlines';

/** How far the minutes are: `none` of a meeting that is over, null of one that is not. */
export interface DueWork extends DueMeeting {
  readonly minutes: NonNullable<MinutesView['current']>['state'] | 'none' | null;
}

/** The meetings with what is due for each, the first deadline first; null until everything is known. */
export function useDueMeetings(meetings: readonly MeetingSummary[]): readonly DueWork[] | null {
  const coming = meetings.filter(({ state }) => state === 'planned' || state === 'convened');
  const gone = meetings.filter(({ state }) => state === 'closed');
  const details = useQueries({
    queries: coming.map(({ id }) => ({
      queryKey: ['meeting', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call(meetingsRoutes.detail, { params: { id }, signal }),
    })),
  });
  const minutes = useQueries({
    queries: gone.map(({ id }) => ({
      queryKey: ['minutes', id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => call(minutesRoutes.detail, { params: { id }, signal }),
    })),
  });
  if ([...details, ...minutes].some(({ isPending }) => isPending)) return null;
  const due = meetings.map((meeting): DueWork => {
    const written = minutes[gone.indexOf(meeting)]?.data;
    const isOver = gone.includes(meeting);
    return {
      meeting,
      deadlines: deadlinesOf(details[coming.indexOf(meeting)]?.data, written),
      minutes: isOver ? (written?.current?.state ?? 'none') : null,
    };
  });
  return byDeadline(due, today());
}
