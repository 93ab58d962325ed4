import { toHex } from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { verifyDossier, type Report, type Trusted } from './verify-dossier';

/** Checks an Ed25519 signature where the platform answers later, as browsers do. */
export type VerifyLater = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/**
 * {@link verifyDossier} for a platform that answers later: a first walk finds out which signatures there are, then each
 * is checked, then the dossier is checked with the answers.
 */
export async function verifyDossierLater(dossier: Dossier, trusted: Trusted, verify: VerifyLater): Promise<Report> {
  const asked = new Map<string, Parameters<VerifyLater>>();
  verifyDossier(dossier, trusted, (...question) => {
    asked.set(nameOf(question), question);
    return true;
  });
  const answers = new Map<string, boolean>();
  for (const [name, question] of asked) answers.set(name, await verify(...question));
  return verifyDossier(dossier, trusted, (...question) => answers.get(nameOf(question)) ?? false);
}

const nameOf = (question: Parameters<VerifyLater>): string => question.map(toHex).join(' ');
