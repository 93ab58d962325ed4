import type { NoteKey, Verify } from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { checkBeside } from './check-beside';
import { checkCourse } from './check-course';
import { checkEntries } from './check-entries';
import { checkKeys } from './check-keys';
import { checkManifest } from './check-manifest';
import { checkMeeting } from './check-meeting';
import { checkMinutes } from './check-minutes';
import { checkReceipt } from './check-receipt';
import type { CheckedTimestamp } from '../timestamps/open-timestamps';
import { checkTimestamps } from './check-timestamps';
import { checkTree } from './check-tree';
import { checkWitnesses } from './check-witnesses';
import { proved, unproven, type Finding } from './finding';
import { treesOf } from './journal-trees';

/** What somebody has who checks a dossier and trusts nobody. */
export interface Trusted {
  /** Keys that came another way than with the dossier; empty where there are none. */
  readonly keys: readonly NoteKey[];
  /** Receipts that members have kept. */
  readonly receipts?: readonly string[];
  /** Keys of witnesses, which came from them. */
  readonly witnesses?: readonly NoteKey[];
  /** What came of checking its timestamps (`openTimestamps`); not given: they were not checked. */
  readonly timestamps?: readonly CheckedTimestamp[];
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
export function verifyDossier(
  dossier: Dossier,
  { keys, receipts = [], witnesses = [], timestamps }: Trusted,
  verify: Verify,
): Report {
  const chain = checkKeys(dossier, keys, verify);
  const used = chain.keys;
  const { hashes, entries, findings } = checkEntries(dossier.entries, dossier.manifest);
  const trees = treesOf(entries, hashes);
  const { tree } = trees.all;
  const times = new Map(entries.map(({ place, at }) => [place, at]));
  const meeting = checkMeeting(entries);
  const files = checkManifest(dossier, used, verify);
  const manifestSigned = files.some(({ code }) => code === 'manifest-signed');
  const kept = receipts.map((receipt) => checkReceipt(receipt, dossier, trees, used, verify));
  const seen = checkWitnesses(dossier, tree, times, witnesses, verify);
  const stamped = checkTimestamps(dossier, timestamps, times);
  const all: Finding[] = [
    ...chain.findings,
    ...files,
    ...findings,
    ...checkTree(dossier, tree, times, manifestSigned, chain, verify),
    ...kept.map(({ finding }) => finding),
    ...seen.findings,
    ...stamped.findings,
    ...checkCourse(entries, dossier.manifest.part),
    ...meeting.findings,
    ...checkMinutes(dossier, entries, trees, meeting.state),
    ...checkBeside(dossier, entries),
    ...anchoring(Math.max(seen.anchored, stamped.anchored, ...kept.map(({ anchored }) => anchored)), tree.size),
    ...limitsOf(dossier, keys),
  ];
  return { holds: all.every(({ level }) => level !== 'fault'), findings: all };
}

/** Up to which entry somebody outside has kept the state: what comes after it, the holder of the key can write anew. */
function anchoring(anchored: number, entries: number): Finding[] {
  if (anchored === 0) return [unproven('cut-off-possible')];
  const until = proved('anchored', { anchored, entries });
  return anchored < entries ? [until, unproven('after-anchor', { from: anchored + 1, entries })] : [until];
}

/** What no dossier can show of itself. */
function limitsOf({ manifest }: Dossier, keys: readonly NoteKey[]): Finding[] {
  return [
    ...(keys.length === 0 ? [unproven('keys-of-the-dossier')] : []),
    ...(manifest.part === 'public' ? [unproven('hidden-part')] : []),
  ];
}
