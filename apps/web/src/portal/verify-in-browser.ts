import type { VerifyLater } from '@gremia/dossier';

/** Ed25519 as the browser has it. A browser that does not know it throws a DOMException. */
export const verifyInBrowser: VerifyLater = async (publicKey, message, signature) => {
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(message));
};
