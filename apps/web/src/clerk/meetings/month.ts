import { addDays } from '@gremia/rules';

/** A month as `2026-12`. */
export const monthOf = (day: string): string => day.slice(0, 7);

export function monthAfter(month: string, by: number): string {
  const [year = 0, no = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, no - 1 + by, 1));
  return date.toISOString().slice(0, 7);
}

const DAYS = 7;
/** Monday is 0. */
const weekdayOf = (day: string): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + DAYS - 1) % DAYS;

/** The weeks of a month from Monday to Sunday, with the days of the months beside it that fill them. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const weeks: string[][] = [];
  for (let day = addDays(first, -weekdayOf(first)); monthOf(day) <= month; day = addDays(day, DAYS))
    weeks.push(Array.from({ length: DAYS }, (_, index) => addDays(day, index)));
  return weeks;
}
