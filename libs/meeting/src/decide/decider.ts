import type { Command, CommandKind } from '@gremia/contracts';
import { audienceOf } from '../audience';
import { evolve } from '../evolve';
import type { CommandActor, CommandContext, Decision, NewEntry } from '../decision';
import type { MeetingEvent } from '../events';
import { findVote } from '../lookup';
import { procedureOf } from '../procedures/registry';
import type { MeetingState } from '../state';

export { refuse } from '../refuse';

export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
export type Decider<K extends CommandKind> = (
  state: MeetingState,
  command: CommandOf<K>,
  actor: CommandActor,
  context: CommandContext,
) => Decision;
export type Deciders<K extends CommandKind> = { readonly [Kind in K]: Decider<Kind> };

/** What was asked for is so already: success, and nothing to note down. */
export const nothingNew: Decision = { entries: [] };

/**
 * Events with their audiences, each judged by the state it leaves behind. A choice is sealed unless its kind of vote
 * shows ballots at once.
 */
export function accept(
  state: MeetingState,
  { personId }: CommandActor,
  { now }: CommandContext,
  events: readonly MeetingEvent[],
): Decision {
  let after = state;
  const entries = events.map((event): NewEntry => {
    // Who may read a ballot does not hang on the ballot; hundreds of them may come at once.
    if (event.kind !== 'ballot-cast') after = evolve(after, { at: now, actor: personId, event });
    const entry = { event, audience: audienceOf(after, event) };
    if (event.kind === 'attendance-corrected') return { ...entry, secret: { fields: ['reason'], owner: null } };
    return event.kind === 'ballot-cast' && event.choice !== undefined && isSealed(after, event.voteId)
      ? { ...entry, secret: { fields: ['choice'], owner: event.personId } }
      : entry;
  });
  return { entries };
}

function isSealed(state: MeetingState, voteId: string): boolean {
  const vote = findVote(state, voteId);
  return vote === null || state.profile === null || procedureOf(vote).seal(state.profile) !== 'live';
}
