import { toHex } from '@gremia/journal';
import type { DossierPart, MinutesFigures, MinutesSeal } from '../format';
import { fault, proved, unproven, type Finding } from './finding';
import type { JournalTree, JournalTrees } from './journal-trees';

/**
 * Whether the hash that stands at the end of each part of the minutes, on paper too, is that of the journal they belong
 * to. Entries that came later, such as corrections, follow behind it.
 */
export function checkSeals(
  { document, nonPublic }: MinutesFigures,
  part: DossierPart,
  { open, all }: JournalTrees,
): Finding[] {
  const trees = { public: open, whole: part === 'whole' ? all : null };
  return [document, ...(nonPublic ? [nonPublic] : [])].flatMap((seal) => checkSeal(seal, trees));
}

function checkSeal(
  { journalSize, journalRoot, journalPart }: MinutesSeal,
  trees: Readonly<Record<DossierPart, JournalTree | null>>,
): Finding[] {
  // Of a meeting that is not public the public part names none.
  if (journalRoot === '') return [];
  const tree = journalPart === undefined ? undefined : trees[journalPart]?.tree;
  if (tree === undefined) return [unproven('minutes-seal-not-comparable')];
  const matches = journalSize <= tree.size && toHex(tree.root(journalSize)) === journalRoot;
  const about = { root: journalRoot, entries: journalSize };
  return [matches ? proved('minutes-seal-matches', about) : fault('minutes-seal-differs', about)];
}
