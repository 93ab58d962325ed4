import type { NoteKey, Verify } from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { checkEntries } from './check-entries';
import { checkManifest } from './check-manifest';
import { checkMeeting } from './check-meeting';
import { checkMinutes } from './check-minutes';
import { checkReceipt, checkTree } from './check-tree';
import { unproven, type Finding } from './finding';

/** What somebody has who checks a dossier and trusts nobody. */
export interface Trusted {
  /** Keys that came another way than with the dossier; empty where there are none. */
  readonly keys: readonly NoteKey[];
  /** Receipts that members have kept. */
  readonly receipts?: readonly string[];
}

export interface Report {
  /** Nothing in the dossier contradicts anything else, or what is trusted. */
  readonly holds: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Walks through a whole dossier: files, entries, signatures, the meeting, its votes and texts, its minutes. Nothing but
 * the dossier and what is trusted is looked at.
 *
 * @param verify checks an Ed25519 signature
 */
export function verifyDossier(dossier: Dossier, { keys, receipts = [] }: Trusted, verify: Verify): Report {
  const used = keys.length > 0 ? keys : dossier.keys;
  const { hashes, entries, findings } = checkEntries(dossier.entries, dossier.manifest);
  const meeting = checkMeeting(entries);
  const files = checkManifest(dossier, used, verify);
  const manifestSigned = files.some(({ code }) => code === 'manifest-signed');
  const all: Finding[] = [
    ...files,
    ...findings,
    ...checkTree(dossier, hashes, manifestSigned, used, verify),
    ...receipts.map((receipt) => checkReceipt(receipt, dossier, hashes, used, verify)),
    ...meeting.findings,
    ...checkMinutes(dossier, entries, meeting.state),
    ...limitsOf(dossier, keys, receipts),
  ];
  return { holds: all.every(({ level }) => level !== 'fault'), findings: all };
}

/** What no dossier can show of itself. */
function limitsOf({ manifest }: Dossier, keys: readonly NoteKey[], receipts: readonly string[]): Finding[] {
  return [
    ...(keys.length === 0 ? [unproven('keys-of-the-dossier')] : []),
    ...(receipts.length === 0 ? [unproven('cut-off-possible')] : []),
    ...(manifest.part === 'public' ? [unproven('hidden-part')] : []),
  ];
}
