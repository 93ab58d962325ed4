import { decideAsking } from './decide';
import type { CommandActor, CommandContext, MeetingCommand } from './decision';
import { findVote } from './lookup';
import type { MeetingState } from './state';
import { votesTogether } from './views/block-of';
import { findMotion } from './views/motions';
import { notedIn, type TextAnswers } from './texts/ask-texts';

/**
 * Everything about texts that deciding this command asks for, worked out: to be handed to `decide` as `context.texts`,
 * so that there it is only looked up. Takes as long as the texts are large.
 *
 * @param state that on which the command is to be decided, or the part of it that `stateForTexts` gives
 */
export function workOutTexts(
  state: MeetingState,
  command: MeetingCommand,
  actor: CommandActor,
  context: CommandContext,
): TextAnswers {
  const answers: Record<string, unknown> = {};
  decideAsking(notedIn(answers, context.hash), state, command, actor, context);
  return answers;
}

/** The state without the texts and ballots of other items than those that a command is about. */
export function stateForTexts(state: MeetingState, command: MeetingCommand): MeetingState {
  const itemIds = itemsOf(state, command);
  const ofOthers = Object.values(state.votes).filter((vote) => !itemIds.includes(vote.itemId));
  const bare = ofOthers.map((vote) => [
    vote.voteId,
    { ...vote, marked: [], cast: {}, ballots: null, resolution: null, corrections: [] },
  ]);
  return {
    ...state,
    items: state.items.map((item) => (itemIds.includes(item.itemId) ? item : { ...item, text: null })),
    votes: { ...state.votes, ...Object.fromEntries(bare) },
  };
}

/** null among them: the course of the meeting. */
function itemsOf(state: MeetingState, command: MeetingCommand): readonly (string | null)[] {
  // What is put to one vote.
  if (command.kind === 'propose-block') return command.parts.map(({ itemId }) => itemId);
  if (command.kind === 'object-to-block' || command.kind === 'open-block')
    return state.block?.parts.map(({ itemId }) => itemId) ?? [];
  if ('itemId' in command && typeof command.itemId === 'string') return [command.itemId];
  if ('motionId' in command) return [findMotion(state, command.motionId)?.itemId ?? state.currentItemId ?? ''];
  const vote = 'voteId' in command ? findVote(state, command.voteId) : null;
  return vote === null ? [] : votesTogether(state, vote).map(({ itemId }) => itemId);
}
