import type { Command, CommandKind } from '@gremia/contracts';
import type { ProblemCode } from '@gremia/contracts';
import { audienceOf } from '../audience';
import { evolve } from '../evolve';
import type { CommandActor, CommandContext, Decision, MeetingEvent, NewEntry, Refusal } from '../events';
import type { MeetingState } from '../state';

export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;
export type Decider<K extends CommandKind> = (
  state: MeetingState,
  command: CommandOf<K>,
  actor: CommandActor,
  context: CommandContext,
) => Decision;
export type Deciders<K extends CommandKind> = { readonly [Kind in K]: Decider<Kind> };

/** Code, sentence and norm of a refusal; without a sentence of its own the code's stands. */
export const refuse = (refused: ProblemCode, detail?: string, norm?: string): Refusal => ({
  refused,
  ...(detail === undefined ? {} : { detail }),
  ...(norm === undefined ? {} : { norm }),
});

/** What was asked for is so already: success, and nothing to note down. */
export const nothingNew: Decision = { entries: [] };

/**
 * Events with their audiences, each judged by the state it leaves behind. A choice is sealed unless the profile shows
 * ballots at once.
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
    const sealed = event.kind === 'ballot-cast' && after.profile?.display.value !== 'live';
    return sealed ? { ...entry, secret: { fields: ['choice'], owner: event.personId } } : entry;
  });
  return { entries };
}
