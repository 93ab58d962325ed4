import { offlineCopy, readableAfter, type OfflineCopy } from './offline-copy';

const NAME = 'gremia-offline';
const STORE = 'vault';
const DAY_MS = 86_400_000;

interface Kept {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * Keeps the copy on this device, encrypted with AES-GCM under a new key that scripts cannot read out (WebCrypto, not
 * extractable); key and data are replaced together.
 *
 * @param mayKeep asked once more when everything is ready: who signed out meanwhile leaves nothing behind
 * @see https://www.w3.org/TR/webcrypto/#cryptokey-interface
 */
export async function keepCopy(copy: OfflineCopy, mayKeep: () => boolean): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(copy));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
  const database = await openVault();
  try {
    if (!mayKeep()) return;
    const kept: Kept = { key, iv, data };
    await done(database.transaction(STORE, 'readwrite').objectStore(STORE).put(kept, 'copy'));
  } finally {
    database.close();
  }
}

/** The copy on this device; null when there is none, it cannot be read, or it is too old. */
export async function readCopy(now: Date): Promise<OfflineCopy | null> {
  const database = await openVault();
  try {
    const found: unknown = await done(database.transaction(STORE).objectStore(STORE).get('copy'));
    if (!isKept(found)) return null;
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv }, found.key, found.data);
    const copy = offlineCopy.parse(JSON.parse(new TextDecoder().decode(plain)));
    return readableAfter((now.getTime() - new Date(copy.keptAt).getTime()) / DAY_MS, copy);
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** Forgets key and copy. */
export const wipeVault = async (): Promise<void> => {
  const database = await openVault();
  try {
    await done(database.transaction(STORE, 'readwrite').objectStore(STORE).clear());
  } finally {
    database.close();
  }
};

function openVault(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return done(request);
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the device does not store')));
  });

const isKept = (found: unknown): found is Kept =>
  typeof found === 'object' &&
  found !== null &&
  'key' in found &&
  found.key instanceof CryptoKey &&
  'iv' in found &&
  found.iv instanceof Uint8Array &&
  'data' in found &&
  found.data instanceof ArrayBuffer;
