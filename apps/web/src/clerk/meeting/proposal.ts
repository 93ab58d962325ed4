import type { MeetingInput, MeetingSummary } from '@gremia/contracts';
import { addDays, daysBetween } from '@gremia/rules';
import { dayAndTime, instantOf } from '../../i18n/dates';

/** How often a body meets of which nobody knows it yet. */
const USUAL_WEEKS = 4;
const WEEK = 7;
const LEADING_NUMBER = /^\d+(?=\.\s)/u;

/** What a new meeting of a body is likely to look like: as the last one, under the next number. */
export interface Proposal {
  readonly title: string;
  readonly day: string;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
  readonly sessionNo: string;
  readonly sessionTerm: string;
}

type Earlier = Pick<MeetingSummary, 'title' | 'startsAt' | 'endsAt' | 'place' | 'session'>;

/**
 * Proposes the next meeting of a body, on its weekday and after its usual time.
 *
 * @param earlier its meetings, the latest first
 * @returns null where it has not met yet
 */
export function proposeMeeting(earlier: readonly Earlier[], today: string): Proposal | null {
  const [last, before] = earlier;
  if (last === undefined) return null;
  const session = earlier.find((meeting) => meeting.session !== null)?.session ?? null;
  const number = session === null ? null : session.no + 1;
  const { day, time } = dayAndTime(last.startsAt);
  const weeks =
    before === undefined
      ? USUAL_WEEKS
      : Math.max(1, Math.round(daysBetween(dayAndTime(before.startsAt).day, day) / WEEK));
  let next = addDays(day, weeks * WEEK);
  while (next <= today) next = addDays(next, weeks * WEEK);
  return {
    title: number === null ? last.title : last.title.replace(LEADING_NUMBER, String(number)),
    day: next,
    begins: time,
    ends: last.endsAt === null ? '' : dayAndTime(last.endsAt).time,
    place: last.place,
    sessionNo: number === null ? '' : String(number),
    sessionTerm: session?.term ?? '',
  };
}

/** The days (YYYY-MM-DD) on which a body meets so many times every so many weeks, from its first day on. */
export const daysOfSeries = (first: string, times: number, weeks: number): string[] =>
  Array.from({ length: times }, (_, by) => addDays(first, by * weeks * WEEK));

/** The same meeting on each of these days (YYYY-MM-DD) at the same hour, each under the next number. */
export function seriesOf(first: MeetingInput, days: readonly string[]): MeetingInput[] {
  const begins = dayAndTime(first.startsAt);
  const onDay = (day: string, instant: string): string => {
    const moved = dayAndTime(instant);
    // It may end after midnight.
    return instantOf(addDays(day, daysBetween(begins.day, moved.day)), moved.time);
  };
  const { session = null } = first;
  return days.map((day, by) => ({
    ...first,
    startsAt: onDay(day, first.startsAt),
    endsAt: first.endsAt === null ? null : onDay(day, first.endsAt),
    session: session === null ? null : { ...session, no: session.no + by },
    title:
      session === null
        ? first.title
        : first.title.replace(LEADING_NUMBER, (no) => (Number(no) === session.no ? String(session.no + by) : no)),
  }));
}
