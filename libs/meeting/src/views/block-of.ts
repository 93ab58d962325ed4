import type { BlockPart } from '@gremia/contracts';
import { majorityWords, usualMajority } from '@gremia/rules';
import { findItem, findVote } from '../lookup';
import type { BlockKey } from '../events';
import type { ItemState, MeetingState, VoteState } from '../state';
import { openCase } from './conflict-cases';
import { changesToLay, isTakenBack } from './paper-changes';
import { isPartlyVoted, pointsOf, topPoints, votedPoint } from './points-of';
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

/** Whether two names mean the same item, or the same point of it. */
export const isSamePart = (one: BlockKey, other: BlockKey): boolean =>
  one.itemId === other.itemId && one.pointId === other.pointId;

/** What is proposed to be put to one vote, in the order of agenda and text; empty where nothing is. */
export function blockParts(state: MeetingState): readonly BlockPartView[] {
  const { block } = state;
  if (!block) return [];
  return state.items.flatMap((item) => {
    const parts = block.parts.filter(({ itemId }) => itemId === item.itemId);
    if (parts.length === 0) return [];
    const points = parts.some(({ pointId }) => pointId !== undefined) ? topPoints(state, item.itemId) : [];
    return parts.map((part) => {
      const objected = block.objected.some((each) => isSamePart(each, part)) ? OBJECTED : null;
      const number = points.find(({ id }) => id === part.pointId)?.label ?? item.number;
      return { ...part, number, out: objected ?? partHindrance(state, item, part.pointId) };
    });
  });
}

/** Why an item or a point of it cannot be voted on with others; null where it can. */
export const partHindrance = (state: MeetingState, item: ItemState, pointId: string | undefined): string | null =>
  pointId === undefined ? blockHindrance(state, item) : pointHindrance(state, item, pointId);

const OBJECTED = 'Es wurde widersprochen; darüber wird einzeln abgestimmt.';

function pointHindrance(state: MeetingState, item: ItemState, pointId: string): string | null {
  const point = pointsOf(state, item.itemId).find((each) => each.pointId === pointId);
  if (point === undefined) return 'Über diesen Punkt wird nicht einzeln abgestimmt.';
  if (point.state !== 'open' || finalVote(state, item) !== null) return 'Über den Punkt ist schon abgestimmt.';
  return !isPartlyVoted(state, item.itemId) && unitsOf(state, item.itemId).some((unit) => unit.state === 'open')
    ? 'Zu der Vorlage sind noch Änderungsanträge zu entscheiden.'
    : null;
}

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
export function blockQuestion(state: MeetingState, parts: readonly BlockKey[]): string {
  const named = parts.map((part) => {
    const item = findItem(state, part.itemId);
    const paper = item?.text?.paperNumber ?? null;
    const point = blockParts(state).find((each) => isSamePart(each, part))?.number ?? '';
    if (part.pointId !== undefined) return point;
    return `${item?.number ?? ''}${paper === null ? '' : ` (Drucksache ${paper})`}`;
  });
  const what = parts.some(({ pointId }) => pointId !== undefined) ? '' : 'die Vorlagen zu ';
  return `Abgestimmt wird gemeinsam über ${what}${enumerate(named)}. Wer stimmt zu?`;
}

/** `Ö 3`, or `BP 02` of a point: what one vote of a block is on. */
export const nameInBlock = (state: MeetingState, vote: VoteState): string =>
  vote.subject.kind === 'point' ? votedPoint(vote) : (findItem(state, vote.itemId)?.number ?? '');

/** `Ö 3, Ö 4 und Ö 7`: what was voted on together; null for a vote that was held alone. */
export function blockNumbers(state: MeetingState, vote: VoteState): string | null {
  const votes = votesTogether(state, vote);
  return votes.length < 2 ? null : enumerate(votes.map((each) => nameInBlock(state, each)));
}
