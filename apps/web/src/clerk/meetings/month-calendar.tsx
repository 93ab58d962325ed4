import type { MeetingLifecycle, MeetingSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetings } from '../../api/meetings';
import { dayAndTime, formatDay, formatMonth, formatWeekdayName, today } from '../../i18n/dates';
import { QueryView } from '../../answers/query-view';
import { MeetingStateBadge } from '../../states/state-badge';
import { CircularBadge } from '../../states/where-held';
import { Button } from '../../ui/button';
import { monthAfter, monthOf, weeksOf } from './month';

/** More than any month has. */
const MOST = 100;

interface MonthCalendarProps {
  /** `2026-12`. */
  readonly month: string;
  readonly committeeId: string | undefined;
  readonly state: MeetingLifecycle | undefined;
  readonly onMonth: (month: string) => void;
}

/** The meetings of a month by their days; on a narrow screen the days without one are left out. */
export function MonthCalendar({ month, committeeId, state, onMonth }: MonthCalendarProps): ReactElement {
  const { t } = useTranslation('clerk');
  const weeks = weeksOf(month);
  const query = useMeetings({
    from: weeks[0]?.[0] ?? '',
    to: weeks.at(-1)?.at(-1) ?? '',
    committeeId,
    state,
    when: 'all',
    limit: MOST,
  });
  return (
    <div className="g-stack">
      <div className="clerk-month">
        <Button variant="secondary" icon="chevron-left" iconOnly onClick={() => onMonth(monthAfter(month, -1))}>
          {t('calendar.before')}
        </Button>
        <h2 className="g-h2" aria-live="polite">
          {formatMonth(`${month}-01`)}
        </h2>
        <Button variant="secondary" icon="chevron-right" iconOnly onClick={() => onMonth(monthAfter(month, 1))}>
          {t('calendar.after')}
        </Button>
        {monthOf(today()) !== month && (
          <Button variant="tertiary" onClick={() => onMonth(monthOf(today()))}>
            {t('calendar.today')}
          </Button>
        )}
      </div>
      <QueryView query={query}>{({ meetings }) => <Weeks month={month} weeks={weeks} meetings={meetings} />}</QueryView>
    </div>
  );
}

interface WeeksProps {
  readonly month: string;
  readonly weeks: readonly (readonly string[])[];
  readonly meetings: readonly MeetingSummary[];
}

function Weeks({ month, weeks, meetings }: WeeksProps): ReactElement {
  const { t } = useTranslation('clerk');
  const onDay = (day: string): MeetingSummary[] =>
    meetings
      .filter(({ startsAt }) => dayAndTime(startsAt).day === day)
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return (
    <table className="clerk-calendar">
      <caption className="kern-sr-only">{t('calendar.caption', { month: formatMonth(`${month}-01`) })}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {formatWeekdayName(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const held = onDay(day);
              const beside = monthOf(day) === month ? '' : ' clerk-calendar__day--beside';
              return (
                <td
                  key={day}
                  className={`clerk-calendar__day${beside}${held.length === 0 ? ' clerk-calendar__day--free' : ''}`}
                  aria-current={day === today() ? 'date' : undefined}
                >
                  <span className="clerk-calendar__date">
                    <span aria-hidden="true">{Number(day.slice(8))}.</span>
                    <span className="clerk-calendar__long">{formatDay(day)}</span>
                  </span>
                  {held.map(({ id, title, startsAt, state, circularUntil }) => (
                    <div key={id} className="clerk-calendar__meeting">
                      <span className="g-muted">{dayAndTime(startsAt).time}</span>{' '}
                      <Link className="kern-link" lang="de" to="/verwaltung/sitzungen/$id" params={{ id }}>
                        {title}
                      </Link>{' '}
                      <CircularBadge meeting={{ circularUntil }} /> <MeetingStateBadge state={state} />
                    </div>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
