import { useEffect } from 'react';
import { isOfflineOwner, setOfflineOwner } from '../device/offline-owner';
import { collectCopy } from './collect-copy';
import { keepCopy } from './vault';

/** How often the copy is made anew while a page is open. */
const EVERY_MS = 15 * 60_000;
/** After what the page itself asks for first. */
const AFTER_MS = 3_000;

/**
 * Keeps a copy of the papers of the next meetings and of the own notes on this device, and registers what shows it
 * without a connection. For members alone: the public loads nothing of it.
 */
export function useOfflineCopy(personId: string | null): void {
  useEffect(() => {
    if (personId === null || !('serviceWorker' in navigator) || !('indexedDB' in window)) return;
    const renewCopy = (): void => void renew(personId);
    const first = setTimeout(renewCopy, AFTER_MS);
    const again = setInterval(renewCopy, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [personId]);
}

/** Without a connection, or where the device keeps nothing, everything stays as it is. */
async function renew(personId: string): Promise<void> {
  try {
    setOfflineOwner(personId);
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
    offerInstallation();
    await keepCopy(await collectCopy(new Date()), () => isOfflineOwner(personId));
  } catch {
    // The next attempt comes by itself.
  }
}

/** The manifest is named for members alone, so that nobody else's first visit fetches it. */
function offerInstallation(): void {
  if (document.head.querySelector('link[rel="manifest"]') !== null) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = '/gremia.webmanifest';
  document.head.append(link);
}
