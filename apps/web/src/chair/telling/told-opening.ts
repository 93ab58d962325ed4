import { instantOf, today } from '../../i18n/dates';

/** What is typed of an opening that is entered afterwards: day (`YYYY-MM-DD`), clock time (`HH:MM`) and reason. */
export interface ToldOpening {
  readonly isTold: boolean;
  readonly day: string;
  readonly time: string;
  readonly reason: string;
  /** Somebody has tried to send it: what is missing is named. */
  readonly isTried: boolean;
}

export const notToldYet = (): ToldOpening => ({ isTold: false, day: today(), time: '', reason: '', isTried: false });

/** Whether something is missing that has to be said. */
export const isUntold = ({ isTold, day, time, reason }: ToldOpening): boolean =>
  isTold && (day === '' || time === '' || reason.trim() === '');

/** As the command has it. */
export const toldOf = ({ isTold, day, time, reason }: ToldOpening): { told?: { at: string; reason: string } } =>
  isTold ? { told: { at: instantOf(day, time), reason: reason.trim() } } : {};
