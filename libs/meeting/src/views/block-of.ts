import type { BlockPart } from '@gremia/contracts';
import { majorityWords, usualMajority } from '@gremia/rules';
import { findItem, findVote } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { openCase } from './conflict-cases';
import { changesToLay, isTakenBack } from './paper-changes';
import { unitsOf } from './units-of';
import { finalVote, votesOf } from './votes-of';
import { enumerate } from './enumerate';

/** One thing of a block; `out` says why it is voted on apart, null for what is put to the one vote. */
export interface BlockPartView extends BlockPart {
  readonly number: string;
  readonly out: string | null;
}

/** The votes that one ballot counts in, that of the ballots first; a vote that is in no block is alone. */
export const votesTogether = (state: MeetingState, vote: VoteState): readonly VoteState[] =>
  (vote.together ?? []).length === 0
    ? [vote]
    : (vote.together ?? []).map((voteId) => findVote(state, voteId)).filter((each) => each !== null);

/** The vote in which ballots are cast: the first of a block, else the vote itself. */
export const leadingVoteId = ({ voteId, together = [] }: VoteState): string => together[0] ?? voteId;

/** What is proposed to be put to one vote, in the order of the agenda; empty where nothing is. */
export function blockParts(state: MeetingState): readonly BlockPartView[] {
  const { block } = state;
  if (!block) return [];
  return state.items.flatMap((item) => {
    const part = block.parts.find(({ itemId }) => itemId === item.itemId);
    if (part === undefined) return [];
    const objected = block.objected.includes(item.itemId) ? OBJECTED : null;
    return [{ ...part, number: item.number, out: objected ?? blockHindrance(state, item) }];
  });
}

const OBJECTED = 'Es wurde widersprochen; darüber wird einzeln abgestimmt.';

/** What is left in the block, where that is still more than one; else nothing is put to one vote. */
export function blockToOpen(state: MeetingState): readonly BlockPartView[] {
  const left = blockParts(state).filter(({ out }) => out === null);
  return left.length > 1 ? left : [];
}

/**
 * Why an item cannot be voted on together with others, as the rest of a sentence that begins with its number; null
 * where it can.
 */
export function blockHindrance(state: MeetingState, item: ItemState): string | null {
  const { text, conflicted, conflictCases, elections } = item;
  const isAgain = votesOf(state, item).at(-1)?.together !== undefined;
  if (item.closedAt !== null || finalVote(state, item) !== null || (item.calledAt !== null && !isAgain))
    return 'Der Punkt ist schon behandelt oder aufgerufen.';
  if (text === null || text.base === null || text.responsibility === 'notice')
    return 'Zu dem Punkt liegt kein Text vor, über den abgestimmt wird.';
  if (elections.length > 0) return 'Bei dem Punkt wird gewählt; gewählt wird für sich.';
  if (conflicted.length > 0 || conflictCases.some(({ personId }) => openCase(item, personId) !== null))
    return 'Bei dem Punkt ist ein Mitglied befangen, oder es ist darüber zu entscheiden.';
  if (unitsOf(state, item.itemId).some((unit) => unit.state === 'open'))
    return 'Zu dem Punkt sind Änderungsanträge zu entscheiden.';
  return isTakenBack(item) || changesToLay(item).length > 0
    ? 'Die Drucksache ist zurückgezogen oder geändert worden.'
    : null;
}

/** The parts that need another majority than the first one, and which; null where all need the same. */
export function otherMajority(state: MeetingState, parts: readonly BlockPart[]): string | null {
  const { profile } = state;
  if (profile === null) return null;
  const wordsOf = ({ question = 'ordinary' }: BlockPart): string =>
    majorityWords(usualMajority(profile, question).value);
  const usual = parts[0] === undefined ? '' : wordsOf(parts[0]);
  const other = parts.find((part) => wordsOf(part) !== usual);
  return other === undefined
    ? null
    : `${findItem(state, other.itemId)?.number ?? ''} braucht eine andere Mehrheit als die übrigen Punkte ` +
        `(${wordsOf(other)} statt ${usual}).`;
}

/** The one question: `Abgestimmt wird gemeinsam über die Vorlagen zu Ö 3 (Drucksache 1130/25) und Ö 4. …` */
export function blockQuestion(state: MeetingState, itemIds: readonly string[]): string {
  const named = itemIds.map((itemId) => {
    const item = findItem(state, itemId);
    const paper = item?.text?.paperNumber ?? null;
    return `${item?.number ?? ''}${paper === null ? '' : ` (Drucksache ${paper})`}`;
  });
  return `Abgestimmt wird gemeinsam über die Vorlagen zu ${enumerate(named)}. Wer stimmt zu?`;
}

/** `Ö 3, Ö 4 und Ö 7`: what was voted on together; null for a vote that was held alone. */
export function blockNumbers(state: MeetingState, vote: VoteState): string | null {
  const votes = votesTogether(state, vote);
  return votes.length < 2 ? null : enumerate(votes.map(({ itemId }) => findItem(state, itemId)?.number ?? ''));
}
