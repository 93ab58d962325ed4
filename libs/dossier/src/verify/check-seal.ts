import { MerkleTree, toHex } from '@gremia/journal';
import type { DossierPart, MinutesFigures, MinutesSeal } from '../format';
import { fault, proved, unproven, type Finding } from './finding';

/** Hashes of the leaves of a dossier in their order: of the public ones, and of all. */
export interface LeafHashes {
  readonly open: readonly Uint8Array[];
  readonly whole: readonly Uint8Array[];
}

/**
 * Whether the hash that stands at the end of each part of the minutes, on paper too, is that of the journal they belong
 * to. Entries that came later, such as corrections, follow behind it.
 */
export function checkSeals(
  { document, nonPublic }: MinutesFigures,
  part: DossierPart,
  { open, whole }: LeafHashes,
): Finding[] {
  const trees = { public: new MerkleTree(open), whole: part === 'whole' ? new MerkleTree(whole) : null };
  return [document, ...(nonPublic ? [nonPublic] : [])].flatMap((seal) => checkSeal(seal, trees));
}

function checkSeal(
  { journalSize, journalRoot, journalPart }: MinutesSeal,
  trees: Readonly<Record<DossierPart, MerkleTree | null>>,
): Finding[] {
  // Of a meeting that is not public the public part names none.
  if (journalRoot === '') return [];
  const tree = journalPart === undefined ? null : trees[journalPart];
  if (tree === null) return [unproven('minutes-seal-not-comparable')];
  const matches = journalSize <= tree.size && toHex(tree.root(journalSize)) === journalRoot;
  const about = { root: journalRoot, entries: journalSize };
  return [matches ? proved('minutes-seal-matches', about) : fault('minutes-seal-differs', about)];
}
