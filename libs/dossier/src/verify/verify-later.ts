import { openReceipt, toHex, type Checkpoint, type NoteKey, type Receipt, type Verify } from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { verifyDossier, type Report, type Trusted } from './verify-dossier';

/** Checks an Ed25519 signature where the platform answers later, as browsers do. */
export type VerifyLater = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/** {@link verifyDossier} for a platform that answers later. */
export const verifyDossierLater = (dossier: Dossier, trusted: Trusted, verify: VerifyLater): Promise<Report> =>
  withAnswers((answer) => verifyDossier(dossier, trusted, answer), verify);

/** `openReceipt` for a platform that answers later. @throws JournalError as it does */
export const openReceiptLater = (
  text: string,
  keys: readonly NoteKey[],
  verify: VerifyLater,
): Promise<Receipt & { readonly sealedBy: Checkpoint }> =>
  withAnswers((answer) => openReceipt(text, keys, answer), verify);

/**
 * A first walk finds out which signatures there are, then each is checked, then all is checked with the answers: a
 * signature that was not asked for is wrong.
 */
async function withAnswers<T>(check: (answer: Verify) => T, verify: VerifyLater): Promise<T> {
  const asked = new Map<string, Parameters<VerifyLater>>();
  check((...question) => {
    asked.set(nameOf(question), question);
    return true;
  });
  const answers = new Map<string, boolean>();
  for (const [name, question] of asked) answers.set(name, await verify(...question));
  return check((...question) => answers.get(nameOf(question)) ?? false);
}

const nameOf = (question: Parameters<VerifyLater>): string => question.map(toHex).join(' ');
