import { useEffect, useState } from 'react';

const PATIENCE_MS = 6_000;

/** Whether something has been waited for longer than people in a hall should wait without a word. */
export function useOverdue(waiting: boolean): boolean {
  const [overdue, setOverdue] = useState(false);
  useEffect(() => {
    setOverdue(false);
    if (!waiting) return;
    const timer = setTimeout(() => setOverdue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return overdue;
}
