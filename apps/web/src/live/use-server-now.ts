import { useEffect, useState } from 'react';

const TICK_MS = 5_000;

/**
 * The time of the server (ISO 8601), renewed every few seconds. `offset`: server time minus device time in ms; `tick`:
 * ms between two renewals.
 */
export function useServerNow(offset: number, tick = TICK_MS): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [tick]);
  return new Date(now + offset).toISOString();
}

/** Whole minutes from one instant to another; never less than none. */
export const minutesBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
