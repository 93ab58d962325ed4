import type { MeetingDetail, VoteSubject } from '@gremia/contracts';
import {
  amendmentsToPaper,
  callText,
  decidedLabel,
  finalVote,
  findItem,
  isTakenBack,
  questionToAsk,
  titleOf,
  unitsOf,
  type ItemState,
  type MeetingState,
} from '@gremia/meeting';
import { voteOrder } from '@gremia/resolution';

/** One item of the running order on paper. */
export interface OrderLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly paperNumber: string | null;
  readonly isPublic: boolean;
  /** The words with which it is called; null: the usual ones. */
  readonly call: string | null;
  readonly closedAt: string | null;
  /** What was decided on it, where that is over. */
  readonly result: string | null;
  /** What is voted on, in its order, in the words to read out; null: no more is known than that there is a vote. */
  readonly questions: readonly string[] | null;
  /** Numbers of the amendments that are known, where their words are not. */
  readonly amendments: readonly string[];
}

/** The agenda as it stands now; before the opening as it was planned. */
export function orderItems(state: MeetingState, planned: Pick<MeetingDetail, 'items'>): readonly OrderLine[] {
  if (state.items.length === 0)
    return planned.items.map(({ id, number, title, paperNumber, public: isPublic, amendments }) => ({
      ...{ id, number, title, paperNumber, isPublic, amendments },
      ...{ call: null, closedAt: null, result: null, questions: paperNumber === null ? [] : null },
    }));
  return state.items.map((item) => ({
    ...{ id: item.itemId, number: item.number, title: titleOf(item), isPublic: item.public },
    paperNumber: item.text?.paperNumber ?? null,
    call: callText(state, item.itemId),
    closedAt: item.closedAt,
    result: decidedLabel(state, item),
    questions: item.closedAt === null ? questionsOf(state, item) : [],
    amendments: [],
  }));
}

/** Amendments that are still open, in their order, and the text as a whole. */
function questionsOf(state: MeetingState, { itemId }: ItemState): readonly string[] {
  const item = findItem(state, itemId);
  const { base = null, responsibility } = item?.text ?? {};
  if (item === null || base === null || responsibility === 'notice') return [];
  if (isTakenBack(item) || finalVote(state, item) !== null) return [];
  const turns = voteOrder(base, amendmentsToPaper(state, item)).map(({ unit }) => unit);
  const open = unitsOf(state, itemId)
    .filter((unit) => unit.state === 'open')
    .sort((a, b) => turns.indexOf(a.unitId) - turns.indexOf(b.unitId));
  const subjects: readonly VoteSubject[] = [
    ...open.map(({ unitId }): VoteSubject => ({ kind: 'unit', unitIds: [unitId] })),
    { kind: 'main', leaveOpen: false },
  ];
  return subjects.map((subject) => questionToAsk(state, itemId, subject));
}
