import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 64rem)';
const query = (): MediaQueryList | null => (typeof window.matchMedia === 'function' ? window.matchMedia(WIDE) : null);

const subscribe = (changed: () => void): (() => void) => {
  const media = query();
  media?.addEventListener('change', changed);
  return () => media?.removeEventListener('change', changed);
};

/** Whether there is room for two columns of text beside each other (1024 px). */
export const useWideScreen = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false);
