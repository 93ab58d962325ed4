import type { CommandActor, CommandContext, Refusal } from '../decision';
import type { BlockKey, EventOf, MeetingEvent } from '../events';
import { findItem, findSeat } from '../lookup';
import type { MeetingState } from '../state';
import { blockParts, blockQuestion, blockToOpen, isSamePart, otherMajority, partHindrance } from '../views/block-of';
import { pointName } from '../views/wording';
import { mustBeAgreed } from './circular';
import { accept, type CommandOf, type Deciders, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustBeSettled, mustNotVoteOn, mustRun, openItem } from './guards';
import { voteOpened } from './opened-vote';

/** Several items put to one vote: proposed by whoever leads, and voted on together as long as nobody objects. */
export const blockDeciders: Deciders<'propose-block' | 'object-to-block' | 'drop-block' | 'open-block'> = {
  'propose-block': (state, { parts }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state) ?? mustBeBetweenItems(state, parts);
    if (refusal !== null) return refusal;
    const inOrder = state.items.flatMap(({ itemId }) => parts.filter((part) => part.itemId === itemId));
    const items = inOrder.map(({ itemId }) => findItem(state, itemId)).filter((item) => item !== null);
    const [first] = items;
    const isTwice = inOrder.some((part, index) => inOrder.slice(0, index).some((each) => isSamePart(each, part)));
    if (first === undefined || inOrder.length < parts.length || isTwice) return refuse('item-not-found');
    const unfit = mustFitTogether(state, inOrder) ?? sameMajority(state, parts);
    if (unfit !== null) return unfit;
    return accept(state, actor, context, [{ kind: 'block-proposed', itemId: first.itemId, parts: inOrder }]);
  },

  'object-to-block': (state, { itemId, pointId }, actor, context) => {
    const refusal = mustRun(state) ?? (actor.office ? null : mustBeHeard(state, actor));
    if (refusal !== null) return refusal;
    // What else is voted on at this moment does not matter, and may be none of their business.
    const key = { itemId, ...(pointId === undefined ? {} : { pointId }) };
    const part = blockParts(state).find((each) => isSamePart(each, key));
    if (part === undefined)
      return refuse('not-found', 'Für diesen Punkt ist keine gemeinsame Abstimmung vorgeschlagen.');
    if (state.block?.objected.some((each) => isSamePart(each, key)) === true) return nothingNew;
    const late = mustNotVoteOn(state, itemId);
    if (late !== null) return late;
    return part.out === null
      ? accept(state, actor, context, [{ kind: 'block-objected', ...key }])
      : refuse('wrong-state', `${part.number}: ${part.out}`);
  },

  'drop-block': (state, _command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state);
    if (refusal !== null) return refusal;
    const [first] = state.block?.parts ?? [];
    return first === undefined
      ? nothingNew
      : accept(state, actor, context, [{ kind: 'block-dropped', itemId: first.itemId }]);
  },

  'open-block': (state, command, actor, context) => {
    const refusal =
      mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state) ?? mustBeBetweenItems(state, command.votes);
    if (refusal !== null) return refusal;
    const changed = mustBeWhatIsLeft(state, command);
    if (changed !== null) return changed;
    const opened = openedTogether(state, command, actor, context);
    if (isRefusal(opened)) return opened;
    const called = command.votes.flatMap(({ itemId }): MeetingEvent[] =>
      findItem(state, itemId)?.calledAt === null ? [{ kind: 'item-called', itemId }] : [],
    );
    return accept(state, actor, context, [...called, ...opened]);
  },
};

/** Each thing has a vote of its own, with the one question; ballots are cast in the first. */
function openedTogether(
  state: MeetingState,
  { votes, kind: _kind, commandId: _commandId, meetingId: _meetingId, ...given }: CommandOf<'open-block'>,
  actor: CommandActor,
  context: CommandContext,
): readonly EventOf<'vote-opened'>[] | Refusal {
  const block = {
    question: blockQuestion(state, votes),
    together: votes.map(({ voteId }) => voteId),
  };
  if (new Set(block.together).size < votes.length) return refuse('invalid-input');
  const opened: EventOf<'vote-opened'>[] = [];
  for (const { itemId, pointId, voteId } of votes) {
    const item = openItem(state, itemId);
    if (isRefusal(item)) return item;
    const question = state.block?.parts.find((part) => isSamePart(part, { itemId, pointId }))?.question;
    const vote = voteOpened(
      state,
      item,
      {
        voteId,
        itemId,
        subject: pointId === undefined ? { kind: 'main', leaveOpen: false } : { kind: 'point', pointId },
        block,
        ...(question === undefined ? {} : { question }),
        ...given,
      },
      actor,
      { ...context, ...papersOf(context, itemId) },
    );
    if (isRefusal(vote)) return isOfItem(vote) ? { ...vote, detail: `${item.number}: ${vote.detail ?? ''}` } : vote;
    opened.push(vote);
  }
  return opened;
}

const papersOf = ({ papersOf: all }: CommandContext, itemId: string): Pick<CommandContext, 'papers'> => {
  const papers = all?.[itemId];
  return papers === undefined ? {} : { papers };
};

/** What stands against one of the things, and not against every vote now. */
const isOfItem = ({ refused }: Refusal): boolean =>
  refused === 'stale-revision' || refused === 'unit-already-decided' || refused === 'merge-conflict';

/** Points are voted on under their item; items when none is called, or again after a doubt. */
function mustBeBetweenItems(state: MeetingState, parts: readonly BlockKey[]): Refusal | null {
  const early = mustBeAgreed(state);
  if (early !== null) return early;
  const item = findItem(state, state.currentItemId);
  const points = parts.filter(({ pointId }) => pointId !== undefined);
  if (points.some(({ itemId }) => itemId !== item?.itemId) || (points.length > 0 && points.length < parts.length))
    return refuse('no-item-called', 'Über Punkte einer Vorlage wird gemeinsam abgestimmt, wenn sie aufgerufen ist.');
  if (item === null || points.length > 0) return null;
  return state.block?.parts.some(({ itemId, pointId }) => itemId === item.itemId && pointId === undefined) === true
    ? null
    : refuse('wrong-state', `Bitte schließen Sie zuerst den aufgerufenen Punkt ${item.number} ab.`);
}

function mustFitTogether(state: MeetingState, parts: readonly BlockKey[]): Refusal | null {
  const first = findItem(state, parts[0]?.itemId ?? '');
  for (const { itemId, pointId } of parts) {
    const item = findItem(state, itemId);
    if (item === null) return refuse('item-not-found');
    if (item.public !== first?.public)
      return refuse(
        'wrong-state',
        `${item.number}: Öffentliche und nichtöffentliche Punkte werden nicht gemeinsam abgestimmt.`,
      );
    const hindrance = partHindrance(state, item, pointId);
    const name = pointId === undefined ? item.number : pointName(state, item, pointId);
    if (hindrance !== null) return refuse('wrong-state', `${name}: ${hindrance}`);
  }
  return null;
}

function sameMajority(state: MeetingState, parts: CommandOf<'propose-block'>['parts']): Refusal | null {
  const other = otherMajority(state, parts);
  return other === null ? null : refuse('wrong-state', other);
}

/** Any member who may vote on what is decided here. */
function mustBeHeard(state: MeetingState, { personId }: CommandActor): Refusal | null {
  if (findSeat(state, personId)?.voting !== true) return refuse('not-seated');
  if (state.present[personId] === undefined) return refuse('not-checked-in');
  return state.present[personId].entitled ? null : refuse('remote-not-entitled');
}

/** Whoever opens the vote sees what is left: somebody may have objected at the last moment. */
function mustBeWhatIsLeft(state: MeetingState, { votes }: CommandOf<'open-block'>): Refusal | null {
  const left = blockToOpen(state);
  const gone = blockParts(state).find((part) => part.out !== null && votes.some((vote) => isSamePart(vote, part)));
  if (gone !== undefined) return refuse('wrong-state', `${gone.number}: ${gone.out ?? ''}`);
  const same =
    left.length === votes.length &&
    left.every((part, index) => votes[index] !== undefined && isSamePart(votes[index], part));
  return same
    ? null
    : refuse('wrong-state', 'Die gemeinsame Abstimmung umfasst andere Punkte. Bitte sehen Sie sie noch einmal an.');
}
