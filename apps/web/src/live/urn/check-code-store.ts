import { checkCodeFrom } from '@gremia/contracts';

const CODE_BYTES = 8;

/** Codes of ballots that went into an urn from this page. They leave with the page, unless they are remembered. */
const cast = new Map<string, string>();

const keyOf = (personId: string, voteId: string): string => `gremia.check-code/${personId}/${voteId}`;

/** A code by chance; the server never draws one, so that it has none to hand out twice. */
export const drawCheckCode = (): string => checkCodeFrom(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));

/** Keeps the code of a ballot as long as the page is open. */
export const keepCheckCode = (personId: string, voteId: string, code: string): void =>
  void cast.set(keyOf(personId, voteId), code);

/** The ballot did not go into the urn. */
export const dropCheckCode = (personId: string, voteId: string): void => void cast.delete(keyOf(personId, voteId));

/** The code of the person's ballot in this vote, if this device knows it. */
export function ownCheckCode(personId: string | null, voteId: string): string | null {
  if (personId === null) return null;
  const key = keyOf(personId, voteId);
  return cast.get(key) ?? stored(key);
}

export const isRemembered = (personId: string, voteId: string): boolean => stored(keyOf(personId, voteId)) !== null;

/** Remembers a code on this device, because the person asked for it. @returns false where the device does not store */
export function rememberCheckCode(personId: string, voteId: string, code: string): boolean {
  try {
    localStorage.setItem(keyOf(personId, voteId), code);
    return true;
  } catch {
    return false;
  }
}

export function forgetCheckCode(personId: string, voteId: string): void {
  try {
    localStorage.removeItem(keyOf(personId, voteId));
  } catch {
    // What cannot be stored is not there either.
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
