import {
  cosignaturesOn,
  equalBytes,
  JournalError,
  parseCheckpointText,
  parseNote,
  printWitnessKey,
  type MerkleTree,
  type NoteKey,
  type Verify,
} from '@gremia/journal';
import type { Dossier } from '../read-dossier';
import { fault, proved, unproven, type Finding } from './finding';

/** So far the clocks of a witness and of the municipality may differ. */
const TOLERANCE_SECONDS = 300;

/** What witnesses have seen; `anchored`: so many entries a witness has seen whose key came another way. */
export interface CheckedWitnesses {
  readonly findings: readonly Finding[];
  readonly anchored: number;
}

interface Seen {
  readonly by: NoteKey;
  readonly size: number;
  readonly seconds: number;
}

/**
 * Checks every cosignature of a known witness, and says until which entry each has seen the journal, and when.
 *
 * @param times when each entry was written, by its place from 1
 * @param pinned keys of witnesses that came another way than with the dossier
 */
export function checkWitnesses(
  { manifest, checkpoints, witnesses }: Dossier,
  tree: MerkleTree,
  times: ReadonlyMap<number, string>,
  pinned: readonly NoteKey[],
  verify: Verify,
): CheckedWitnesses {
  const known = [...pinned, ...witnesses.filter((key) => !pinned.some((one) => isSame(one, key)))];
  const findings: Finding[] = [];
  const seen: Seen[] = [];
  for (const { note } of checkpoints) {
    try {
      const { origin, size, root } = parseCheckpointText(parseNote(note).text);
      const cosignatures = cosignaturesOn(note, known, verify);
      if (cosignatures.length === 0) continue;
      // That the state is another one is told of the checkpoint itself where its key is known; here it may not be.
      if (origin !== manifest.origin || size > tree.size || !equalBytes(tree.root(size), root)) {
        for (const { by } of cosignatures)
          findings.push(fault('witness-contradicts', { witness: by.name, entries: size }));
        continue;
      }
      for (const { by, seconds } of cosignatures) seen.push({ by, size, seconds });
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      if (error.code === 'signature-invalid') findings.push(fault('cosignature-forged'));
    }
  }
  for (const { by, size, seconds } of seen) {
    const last = secondsOf(times.get(size));
    if (last !== null && last > seconds + TOLERANCE_SECONDS)
      findings.push(fault('witness-earlier', { witness: by.name, place: size }));
  }
  const isPinned = ({ by }: Seen): boolean => pinned.some((one) => isSame(one, by));
  for (const key of known) {
    const latest = seen.filter(({ by }) => isSame(by, key)).sort((one, two) => two.size - one.size)[0];
    if (latest === undefined) continue;
    const about = { witness: key.name, seen: latest.size, entries: tree.size, at: instantOf(latest.seconds) };
    findings.push(isPinned(latest) ? proved('witness-saw', about) : unproven('witness-unknown', about));
  }
  return { findings, anchored: Math.max(0, ...seen.filter(isPinned).map(({ size }) => size)) };
}

const isSame = (one: NoteKey, two: NoteKey): boolean => printWitnessKey(one) === printWitnessKey(two);

const instantOf = (seconds: number): string => new Date(Math.min(seconds, 253402300799) * 1000).toISOString();

/** Seconds since 1970 at which an entry was written, by the clock of the municipality. */
const secondsOf = (at: string | undefined): number | null => (at === undefined ? null : Date.parse(at) / 1000);
