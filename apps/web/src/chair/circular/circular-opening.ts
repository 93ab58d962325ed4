import type { CommandInput, MeetingDetail } from '@gremia/contracts';
import { instantOf } from '../../i18n/dates';

type Circular = NonNullable<Extract<CommandInput, { kind: 'open-meeting' }>['circular']>;

/** What is typed of a circular vote: why, on whose motion, and until which day (`YYYY-MM-DD`) and time (`HH:MM`). */
export interface CircularOpening {
  readonly isCircular: boolean;
  readonly ground: string;
  readonly movedBy: string;
  readonly day: string;
  readonly time: string;
  /** How many hours each question stays open at least; empty: as the rules of the meeting have it. */
  readonly leastHours: string;
  /** Everything on the agenda is of a simple kind. */
  readonly isSimple: boolean;
  /** Somebody has tried to send it: what is missing is named. */
  readonly isTried: boolean;
}

export const notCircular = (): CircularOpening => ({
  isCircular: false,
  ground: '',
  movedBy: '',
  day: '',
  time: '18:00',
  leastHours: '',
  isSimple: false,
  isTried: false,
});

/** Whether something is missing that has to be said. */
export const isUnsaid = (
  { isCircular, isSimple, ground, movedBy, day, time }: CircularOpening,
  rule: MeetingDetail['circular'],
): boolean =>
  isCircular &&
  ([ground, movedBy, day, time].some((each) => each.trim() === '') || (rule?.simple === true && !isSimple));

/** As the command has it. */
export const circularOf = ({
  isCircular,
  isSimple,
  ground,
  movedBy,
  day,
  time,
  leastHours,
}: CircularOpening): { circular?: Circular } =>
  isCircular
    ? {
        circular: {
          ground: ground.trim(),
          movedBy: movedBy.trim(),
          until: instantOf(day, time),
          ...(leastHours === '' ? {} : { leastHours: Number(leastHours) }),
          ...(isSimple ? { simpleMatters: true as const } : {}),
        },
      }
    : {};
