import ical, { ICalEventStatus } from 'ical-generator';

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

/**
 * Meetings as a calendar (iCalendar, RFC 5545). Times are in UTC. Same meetings, same text: the stamp of an event is
 * when the meeting changed last.
 */
export function writeCalendar(name: string, meetings: readonly CalendarMeeting[]): string {
  const calendar = ical({ name, prodId: { company: 'Gremia', product: 'Sitzungen', language: 'DE' } });
  for (const { id, title, committee, place, startsAt, endsAt, cancelled, changedAt, url } of meetings)
    calendar.createEvent({
      id,
      stamp: changedAt,
      lastModified: changedAt,
      start: startsAt,
      end: endsAt,
      summary: title,
      location: place === '' ? null : place,
      description: url === null ? committee : `${committee}\n${url}`,
      url,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
