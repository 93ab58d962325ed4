import type { CallKey } from '@gremia/contracts';
import { BaseKeyProvider, isE2EESupported, type E2EEOptions } from 'livekit-client';

/** As many keys LiveKit keeps at once; frames say with which of them they were encrypted. */
const KEPT_KEYS = 16;

/** Whether this browser can encrypt what it sends before it leaves it. */
export const canEncrypt = (): boolean =>
  isE2EESupported() && (crypto as { readonly subtle?: SubtleCrypto }).subtle !== undefined;

/**
 * The keys of one room, all of them Gremia's. One that does not fit is never derived from the one before: who is put
 * out has that one.
 */
class CallKeys extends BaseKeyProvider {
  number: number | null = null;

  constructor() {
    super({ sharedKey: true, ratchetWindowSize: 0, failureTolerance: -1, keyringSize: KEPT_KEYS });
  }

  async takeKey({ number, key }: CallKey): Promise<void> {
    const bytes = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
    const material = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits', 'deriveKey']);
    this.onSetEncryptionKey(material, undefined, number % KEPT_KEYS);
    this.number = number;
  }
}

/** What encrypts the picture and sound of one line. */
export interface CallEncryption {
  readonly options: E2EEOptions;
  /** Which key was taken last; null: none. */
  readonly number: () => number | null;
  /** With this key everything is sent from now on; what comes with the ones before can still be read. */
  readonly takeKey: (key: CallKey) => Promise<void>;
  readonly close: () => void;
}

export function openEncryption(): CallEncryption {
  const keyProvider = new CallKeys();
  const worker = new Worker(new URL('./encrypting.worker.ts', import.meta.url), { type: 'module' });
  return {
    options: { keyProvider, worker },
    number: () => keyProvider.number,
    takeKey: (key) => keyProvider.takeKey(key),
    close: () => worker.terminate(),
  };
}
