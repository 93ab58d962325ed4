import type { MeetingDetail } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { minutesAfter, plannedTimes } from '../../agenda-reading/planned-times';

type Planned = Pick<MeetingDetail, 'startsAt' | 'items'>;

/** When each item was planned to begin, as an instant; empty as long as nobody has planned anything. */
export function plannedBegins({ startsAt, items }: Planned): ReadonlyMap<string, string> {
  const { begins, minutes } = plannedTimes(items);
  if (minutes === 0) return new Map();
  return new Map([...begins].map(([id, since]) => [id, minutesAfter(startsAt, since)]));
}

/** Minutes behind the plan (below zero: ahead of it), by the item that was called last; null where nobody planned. */
export function minutesBehind({ items }: MeetingState, begins: ReadonlyMap<string, string>): number | null {
  const called = items
    .flatMap(({ itemId, calledAt }) => {
      const begin = begins.get(itemId);
      return calledAt === null || begin === undefined ? [] : [{ calledAt, begin }];
    })
    .sort((a, b) => a.calledAt.localeCompare(b.calledAt))
    .at(-1);
  return called === undefined ? null : Math.round((Date.parse(called.calledAt) - Date.parse(called.begin)) / 60_000);
}

/** When the meeting is expected to end if it goes on as planned from here; null where nobody planned. */
export function expectedEnd({ startsAt, items }: Planned, behind: number | null): string | null {
  const { minutes } = plannedTimes(items);
  return minutes === 0 ? null : minutesAfter(startsAt, minutes + (behind ?? 0));
}
