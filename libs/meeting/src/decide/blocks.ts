import type { CommandActor, CommandContext, Refusal } from '../decision';
import type { EventOf, MeetingEvent } from '../events';
import { findItem, findSeat } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { blockHindrance, blockParts, blockQuestion, blockToOpen, otherMajority } from '../views/block-of';
import { accept, type CommandOf, type Deciders, nothingNew, refuse } from './decider';
import { isRefusal, mustBeOffice, mustBeSettled, mustNotVoteOn, mustRun, openItem } from './guards';
import { voteOpened } from './opened-vote';

/** Several items put to one vote: proposed by whoever leads, and voted on together as long as nobody objects. */
export const blockDeciders: Deciders<'propose-block' | 'object-to-block' | 'drop-block' | 'open-block'> = {
  'propose-block': (state, { parts }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state) ?? mustBeBetweenItems(state);
    if (refusal !== null) return refusal;
    const items = state.items.filter(({ itemId }) => parts.some((part) => part.itemId === itemId));
    const [first] = items;
    if (first === undefined || items.length < parts.length) return refuse('item-not-found');
    const unfit = mustFitTogether(state, items) ?? sameMajority(state, parts);
    if (unfit !== null) return unfit;
    const inOrder = items.flatMap(({ itemId }) => parts.filter((part) => part.itemId === itemId));
    return accept(state, actor, context, [{ kind: 'block-proposed', itemId: first.itemId, parts: inOrder }]);
  },

  'object-to-block': (state, { itemId }, actor, context) => {
    const refusal = mustRun(state) ?? (actor.office ? null : mustBeHeard(state, actor));
    if (refusal !== null) return refusal;
    // What else is voted on at this moment does not matter, and may be none of their business.
    const part = blockParts(state).find((each) => each.itemId === itemId);
    if (part === undefined)
      return refuse('not-found', 'Für diesen Punkt ist keine gemeinsame Abstimmung vorgeschlagen.');
    if (state.block?.objected.includes(itemId) === true) return nothingNew;
    const late = mustNotVoteOn(state, itemId);
    if (late !== null) return late;
    return part.out === null
      ? accept(state, actor, context, [{ kind: 'block-objected', itemId }])
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
    const refusal = mustBeOffice(actor) ?? mustRun(state) ?? mustBeSettled(state) ?? mustBeBetweenItems(state);
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
    question: blockQuestion(
      state,
      votes.map(({ itemId }) => itemId),
    ),
    together: votes.map(({ voteId }) => voteId),
  };
  if (new Set(block.together).size < votes.length) return refuse('invalid-input');
  const opened: EventOf<'vote-opened'>[] = [];
  for (const { itemId, voteId } of votes) {
    const item = openItem(state, itemId);
    if (isRefusal(item)) return item;
    const question = state.block?.parts.find((part) => part.itemId === itemId)?.question;
    const vote = voteOpened(
      state,
      item,
      {
        voteId,
        itemId,
        subject: { kind: 'main', leaveOpen: false },
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

/** The block at hand may be opened again where the vote on it was doubted or broken off: then its items are called. */
const mustBeBetweenItems = (state: MeetingState): Refusal | null => {
  const item = findItem(state, state.currentItemId);
  return item === null || state.block?.parts.some(({ itemId }) => itemId === item.itemId) === true
    ? null
    : refuse('wrong-state', `Bitte schließen Sie zuerst den aufgerufenen Punkt ${item.number} ab.`);
};

function mustFitTogether(state: MeetingState, items: readonly ItemState[]): Refusal | null {
  const [first] = items;
  const other = items.find((item) => item.public !== first?.public);
  if (other !== undefined)
    return refuse(
      'wrong-state',
      `${other.number}: Öffentliche und nichtöffentliche Punkte werden nicht gemeinsam abgestimmt.`,
    );
  for (const item of items) {
    const hindrance = blockHindrance(state, item);
    if (hindrance !== null) return refuse('wrong-state', `${item.number}: ${hindrance}`);
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
  const gone = blockParts(state).find(
    ({ itemId, out }) => out !== null && votes.some((vote) => vote.itemId === itemId),
  );
  if (gone !== undefined) return refuse('wrong-state', `${gone.number}: ${gone.out ?? ''}`);
  const same = left.length === votes.length && left.every(({ itemId }, index) => votes[index]?.itemId === itemId);
  return same
    ? null
    : refuse('wrong-state', 'Die gemeinsame Abstimmung umfasst andere Punkte. Bitte sehen Sie sie noch einmal an.');
}
