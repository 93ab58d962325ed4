/** A meeting as a calendar shows it. */
export interface CalendarMeeting {
  readonly id: string;
  readonly title: string;
  readonly committee: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly cancelled: boolean;
  /** When anything about it changed last. */
  readonly changedAt: Date;
  /** Its page on the portal; null where the installation does not know its own address. */
  readonly url: string | null;
}

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const NAME = '-//Gremia//Sitzungen//DE';

/**
 * Meetings as a calendar (iCalendar). Times are in UTC; what people wrote is escaped and folded, so that nothing of it
 * can be read as a line of its own. Same meetings, same text.
 *
 * @see RFC 5545, sections 3.1, 3.3.11, 3.6.1
 */
export function writeCalendar(name: string, meetings: readonly CalendarMeeting[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${NAME}`,
    'CALSCALE:GREGORIAN',
    // Programs that subscribe show it as the name of the calendar.
    `X-WR-CALNAME:${escaped(name)}`,
    ...meetings.flatMap(eventOf),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventOf(meeting: CalendarMeeting): readonly string[] {
  const { id, title, committee, place, startsAt, endsAt, cancelled, changedAt, url } = meeting;
  return [
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${moment(changedAt)}`,
    `LAST-MODIFIED:${moment(changedAt)}`,
    `DTSTART:${moment(startsAt)}`,
    ...(endsAt === null ? [] : [`DTEND:${moment(endsAt)}`]),
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    `DESCRIPTION:${escaped(url === null ? committee : `${committee}\n${url}`)}`,
    ...(url === null ? [] : [`URL:${url}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** `20261204T160000Z` */
const moment = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/gu, '');

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/gu, '\\n')
    // Other control characters are not allowed in a text.

    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, '');

/** Breaks a line between characters, never within one; what follows begins with a blank. */
function folded(line: string): string {
  const parts: string[] = [''];
  let length = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (length + octets > LONGEST_LINE) {
      parts.push('');
      length = 1;
    }
    parts[parts.length - 1] += character;
    length += octets;
  }
  return parts.join('\r\n ');
}
