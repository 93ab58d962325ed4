import { wipeVault } from './vault';

/** Everything that was kept to read without a connection leaves this device: copy, key, pages, and their worker. */
export async function forgetOffline(): Promise<void> {
  await wipeVault();
  if (!('serviceWorker' in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith('gremia-offline/')) await caches.delete(name);
}
