import type { PortalMeeting } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { formatDaysAhead, formatLongDate, formatTime, today } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { DateTile } from '../ui/date-tile';
import { namesBody } from '../states/names-body';
import { PublicMeetingBadge } from '../states/state-badge';
import { useWhereHeld } from '../states/where-held';

/** Meetings in the order given, each with its date, body, place and state. */
export function MeetingList({
  meetings,
  level = 3,
}: {
  readonly meetings: readonly PortalMeeting[];
  readonly level?: 2 | 3;
}): ReactElement {
  const Heading = `h${level}` as const;
  const whereHeld = useWhereHeld();
  return (
    <ul className="g-entries">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="g-entry">
          <DateTile instant={meeting.startsAt} />
          <div>
            <Heading className="g-entry__title">
              <Link className="kern-link" lang="de" to="/sitzungen/$id" params={{ id: meeting.id }}>
                {keepTogether(meeting.title)}
              </Link>
            </Heading>
            <p className="g-muted g-small">
              {!namesBody(meeting.title, meeting.committee) && `${meeting.committee} · `}
              <span className={isThisYear(meeting.startsAt) ? 'g-entry__day' : undefined}>
                {formatLongDate(meeting.startsAt)},{' '}
              </span>
              {formatTime(meeting.startsAt)} · {whereHeld(meeting)}
            </p>
            {isWorthSaying(meeting) && (
              <p className="g-entry__state">
                <PublicMeetingBadge meeting={meeting} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A day far ahead and an end long ago are seen at the tile. */
const isWorthSaying = ({ state, startsAt }: PortalMeeting): boolean =>
  state === 'convened'
    ? formatDaysAhead(today(new Date(startsAt))) !== null
    : state !== 'planned' && state !== 'closed';

/** The tile beside it names no year. */
const isThisYear = (instant: string): boolean => instant.slice(0, 4) === today().slice(0, 4);
