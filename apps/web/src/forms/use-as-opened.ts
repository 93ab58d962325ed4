import { useState } from 'react';

/**
 * What a dialog was opened with, as long as it is open. What colleagues change meanwhile is fetched beside it; a form
 * that were made anew of it would take away what is being typed. The server says so when it is sent.
 */
export function useAsOpened<T>(now: T, open: boolean): T {
  const [kept, setKept] = useState(now);
  if (!open && kept !== now) setKept(now);
  return open ? kept : now;
}
