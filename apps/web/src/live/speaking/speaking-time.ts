import type { MeetingState } from '@gremia/meeting';

const SECOND = 1_000;
const MINUTE = 60;

/** Seconds that are left at an instant (ISO 8601); below 0 after the end; null: nobody speaks, or without a limit. */
export function secondsLeft({ floor }: MeetingState['speakers'], now: string): number | null {
  if (floor === null || floor.seconds === null) return null;
  return Math.ceil(floor.seconds - (Date.parse(now) - Date.parse(floor.since)) / SECOND);
}

/** `4:05`, of whole seconds. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
