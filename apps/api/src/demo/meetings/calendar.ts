import { addDays, type Day } from '@gremia/rules';

export type MeetingKey =
  'stadtrat-alt' | 'stadtrat-neu' | 'bvu-alt' | 'stadtrat-heute' | 'finanz' | 'bvu-neu' | 'beirat' | 'probe';

const WEDNESDAY = 3;

/** Monday is 1, Sunday 0. */
const weekdayOf = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay();
/** That weekday, or the last one before. */
const onOrBefore = (day: Day, weekday: number): Day => addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
const onOrAfter = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7);

/** When the meetings of the demonstration are, seen from today: two councils behind us, one today, others to come. */
export function demoCalendar(today: Day): Readonly<Record<MeetingKey, Day>> {
  return {
    'stadtrat-alt': onOrBefore(addDays(today, -34), WEDNESDAY),
    'stadtrat-neu': onOrBefore(addDays(today, -14), WEDNESDAY),
    'bvu-alt': onOrBefore(addDays(today, -9), 2),
    'stadtrat-heute': today,
    finanz: onOrAfter(addDays(today, 7), 1),
    // Far enough ahead that its periods are open on the day of the set-up, and for some days after.
    'bvu-neu': onOrAfter(addDays(today, 10), 2),
    beirat: onOrAfter(addDays(today, 14), 4),
    probe: addDays(today, 1),
  };
}

/** A wall-clock time of a day in the time zone of the municipality. */
export function atTime(day: Day, time: string, timeZone: string): Date {
  const guess = new Date(`${day}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(guess)
    .replace(' ', 'T');
  return new Date(guess.getTime() - (Date.parse(`${shown}Z`) - guess.getTime()));
}
