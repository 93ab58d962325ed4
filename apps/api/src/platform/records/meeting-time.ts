/**
 * The meeting `m` of the municipality `y` is still to come or goes on. It is past when it has ended: closed or called
 * off, or at the end that it was planned for, or at the end of its day where none was. What runs is not past, however
 * late it is.
 */
export const isComing = (m: string, y: string): string =>
  `(${m}.state IN ('running', 'interrupted') OR (${m}.state IN ('planned', 'convened')
    AND coalesce(${m}.ends_at, ((${m}.starts_at AT TIME ZONE ${y}.time_zone)::date + 1)::timestamp
      AT TIME ZONE ${y}.time_zone) > now()))`;

/** The calendar year of the meeting `m` in the municipality `y`. */
export const yearOfMeeting = (m: string, y: string): string =>
  `extract(year FROM ${m}.starts_at AT TIME ZONE ${y}.time_zone)::int`;
