import { leafHashOfBytes, MerkleTree, openCheckpoint, printReceipt, utf8, type Json } from '@gremia/journal';
import fc from 'fast-check';
import type { TestCouncil } from '../../../meeting/src/testing/council';
import type { DossierContent } from '../archive';
import { DossierError } from '../dossier-error';
import type { DossierPart } from '../format';
import { readDossier } from '../read-dossier';
import { verifyDossier, type Report, type Trusted } from '../verify/verify-dossier';
import { anyMeeting } from './any-meeting';
import { heldDossier, KEY, verifyEd25519 } from './held-dossier';
import { rewriting, tamperings } from './invented-attacks';

/** What came of an attack: a report, or a sentence why there is none. Anything else that is thrown fails the law. */
function verdictOn(content: DossierContent, trusted: Trusted = { keys: [KEY.key] }): Report | DossierError {
  try {
    return verifyDossier(readDossier(content), trusted, verifyEd25519);
  } catch (error) {
    if (error instanceof DossierError) return error;
    throw error;
  }
}

export const isRefused = (verdict: Report | DossierError): boolean => verdict instanceof DossierError || !verdict.holds;

const codesOf = ({ findings }: Report, level: string): readonly string[] =>
  findings.filter((finding) => finding.level === level).map(({ code }) => code);
const aboutOf = ({ findings }: Report, code: string, name: string): number =>
  Number(findings.find((finding) => finding.code === code)?.about[name] ?? 0);
const leavesOf = (content: DossierContent): readonly string[] => readDossier(content).entries.map(({ leaf }) => leaf);
const sameFiles = (one: DossierContent, two: DossierContent): boolean =>
  one.size === two.size &&
  [...one].every(([path, bytes]) => Buffer.from(bytes).equals(Buffer.from(two.get(path) ?? Uint8Array.of(0))));
const part = fc.constantFrom<DossierPart>('whole', 'public');

/** Law: as it was written, a dossier contradicts nothing, whole and public. */
export const untouchedHolds = fc.property(anyMeeting, part, (council, which) => {
  const verdict = verdictOn(heldDossier(which, council));
  if (verdict instanceof DossierError) throw verdict;
  const faults = verdict.findings.filter(({ level }) => level === 'fault');
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
});

/**
 * Law: without the key nobody alters a dossier so that it is still shown as signed; and whatever is shown as signed is
 * as it was.
 */
export const tamperingIsNamed = (meetings: fc.Arbitrary<TestCouncil>) =>
  fc.property(meetings, meetings, part, tamperings, (council, other, which, tamper) => {
    const whole = heldDossier(which, council);
    const touched = tamper(whole, heldDossier(which, other));
    const verdict = verdictOn(touched);
    if (verdict instanceof DossierError || !verdict.holds || sameFiles(whole, touched)) return;
    if (codesOf(verdict, 'proved').includes('manifest-signed')) throw new Error('shown as signed');
    if (!codesOf(verdict, 'unproven').includes('manifest-key-unknown'))
      throw new Error('nothing said of the signature');
    const signed = Math.max(aboutOf(verdict, 'end-signed', 'entries'), aboutOf(verdict, 'end-not-signed', 'signed'));
    assertBeginsAlike(leavesOf(touched), leavesOf(whole), signed);
  });

/**
 * Law: who has key and database can write another journal, but none that agrees with a receipt from before; and the
 * report says which entries only the key confirms.
 */
export const rewritingIsNamed = (meetings: fc.Arbitrary<TestCouncil>) =>
  fc.property(meetings, part, rewriting, fc.nat(100_000), (council, which, rewrite, chosen) => {
    const whole = heldDossier(which, council);
    const rewritten = heldDossier(which, council, rewrite);
    const kept = { keys: [KEY.key], receipts: receiptsOf(whole, chosen) };
    for (const trusted of [{ keys: [KEY.key] }, kept]) {
      const verdict = verdictOn(rewritten, trusted);
      if (verdict instanceof DossierError || !verdict.holds || sameFiles(whole, rewritten)) continue;
      const anchored = aboutOf(verdict, 'anchored', 'anchored');
      assertBeginsAlike(leavesOf(rewritten), leavesOf(whole), anchored);
      const open = codesOf(verdict, 'unproven');
      if (
        anchored < leavesOf(rewritten).length &&
        !open.some((code) => ['cut-off-possible', 'after-anchor'].includes(code))
      )
        throw new Error('nothing said of what only the key confirms');
    }
  });

/** A receipt for one entry that is covered by a checkpoint, if there is any. */
function receiptsOf(content: DossierContent, chosen: number): readonly string[] {
  const { checkpoints, entries } = readDossier(content);
  const note = checkpoints[chosen % Math.max(checkpoints.length, 1)]?.note;
  if (note === undefined) return [];
  const { size } = openCheckpoint(note, [KEY.key], verifyEd25519);
  const tree = new MerkleTree(entries.map(({ leaf }) => leafHashOfBytes(utf8(leaf))));
  const index = chosen % size;
  const entry = JSON.parse(entries[index]?.leaf ?? 'null') as Json;
  return [printReceipt({ entry, index, proof: tree.inclusionProof(index, size), checkpoint: note })];
}

function assertBeginsAlike(now: readonly string[], before: readonly string[], count: number): void {
  for (let index = 0; index < count; index += 1)
    if (now[index] !== before[index]) throw new Error(`entry ${index + 1} is shown as confirmed and is another one`);
}
