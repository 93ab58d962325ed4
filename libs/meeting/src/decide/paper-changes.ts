import type { CommandActor, CommandContext, Decision, NotePaperChange } from '../decision';
import { findItem } from '../lookup';
import type { MeetingState } from '../state';
import { accept, nothingNew } from './decider';

/**
 * A paper that changes while it lies before a running meeting leaves a note, so that whoever leads the meeting learns
 * of it and the record tells it. Nothing is noted where the papers do not matter: in a rehearsal, before the opening,
 * after the end, on an item that is closed or unknown, and of an amendment that has been laid already.
 */
export function notePaperChange(
  state: MeetingState,
  { itemId, change, number, internal }: NotePaperChange,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const running = state.phase === 'running' || state.phase === 'interrupted';
  const item = findItem(state, itemId);
  if (!running || state.rehearsal || item === null || item.closedAt !== null) return nothingNew;
  const isLaid = change === 'amendment-submitted' && item.text?.amendments.some(({ no }) => no === number) === true;
  if (isLaid) return nothingNew;
  return accept(state, actor, context, [{ kind: 'paper-change-noted', itemId, change, number, internal }]);
}
