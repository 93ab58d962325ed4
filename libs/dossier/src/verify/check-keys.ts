import {
  JournalError,
  openKeyChange,
  printNoteKey,
  sameKey,
  trustedThrough,
  type KeyChange,
  type NoteKey,
  type Verify,
} from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { fault, proved, unproven, type Finding } from './finding';

/** Keys that may be trusted, and until when each of them was in use. */
export interface CheckedKeys {
  readonly keys: readonly NoteKey[];
  readonly changes: readonly KeyChange[];
  readonly findings: readonly Finding[];
}

/**
 * Follows the chain of keys from those that are trusted.
 *
 * @param pinned keys that came another way; where there are none, the dossier's own are taken
 */
export function checkKeys({ keys, keyChanges }: Dossier, pinned: readonly NoteKey[], verify: Verify): CheckedKeys {
  const findings: Finding[] = [];
  const changes: KeyChange[] = [];
  for (const { note } of keyChanges) {
    try {
      changes.push(openKeyChange(note, verify));
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      findings.push(fault('key-change-forged'));
    }
  }
  const trusted = trustedThrough(pinned.length > 0 ? pinned : keys, changes);
  const reached = changes.filter(({ to }) => trusted.some((key) => sameKey(key, to)));
  for (const { at, from, to } of reached)
    findings.push(proved('key-changed', { from: nameOf(from), to: nameOf(to), at }));
  if (reached.length < changes.length) findings.push(unproven('key-change-unknown'));
  return { keys: trusted, changes: reached, findings };
}

/** A key as people compare it: its name and the eight digits after it. */
const nameOf = (key: NoteKey): string => printNoteKey(key).split('+').slice(0, 2).join('+');

/** When a key was replaced; null while it is in use, as far as one knows. */
export const retiredAt = (changes: readonly KeyChange[], key: NoteKey): string | null =>
  changes.find(({ from }) => sameKey(from, key))?.at ?? null;
