import { clockTime } from '@gremia/contracts';
import type { MeetingEvent } from '@gremia/meeting';
import { dayOf, germanDay } from '@gremia/rules';
import { withStop } from './with-stop';

type Opened = Extract<MeetingEvent, { kind: 'meeting-opened' }>;

/** That nobody met, why, on whose motion, and how long there was to answer. */
export function circularFindings({ circular, profile, timeZone = 'Europe/Berlin' }: Opened): string[] {
  if (circular === undefined) return [];
  const { ground, movedBy, until } = circular;
  return [
    `Beschlossen wurde ohne Sitzung im Umlaufverfahren (${profile.circular.norm}), beantragt von ${movedBy}. ` +
      `Grund: ${withStop(ground)} Antworten waren bis ` +
      `${germanDay(dayOf(Date.parse(until), timeZone))}, ${clockTime(until, timeZone)} Uhr möglich.`,
  ];
}
