import { useEffect, useState } from 'react';
import type { LiveMeeting } from './use-meeting';

/** A line that is back at once (rights were asked anew) is not worth an alarm. */
const GRACE_MS = 700;

/** Is the line gone for longer than a blink? */
export function useLineGone({ connection }: Pick<LiveMeeting, 'connection'>): boolean {
  const lost = connection === 'lost';
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (!lost) {
      setGone(false);
      return;
    }
    const timer = setTimeout(() => setGone(true), GRACE_MS);
    return () => clearTimeout(timer);
  }, [lost]);
  return gone;
}
