import type { Command } from '@gremia/contracts';
import { decide } from '../decide';
import type { CommandActor, CommandContext, Decision } from '../decision';
import { sameJson } from '../same-json';
import type { MeetingState } from '../state';
import { stateForTexts, workOutTexts } from '../work-out-texts';

/** What is sent most often, and asks nothing of texts. */
const NEVER_ASK: ReadonlySet<string> = new Set(['open-meeting', 'check-in', 'check-out', 'cast-ballot', 'call-item']);
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * Makes copies of states that went through JSON. A state never changes, and the next one shares most of its parts: each
 * part is copied once.
 */
function copier(): (state: MeetingState) => MeetingState {
  const copies = new WeakMap<object, unknown>();
  const partOf = (part: object): unknown => {
    const copy = copies.get(part) ?? copyOf(part);
    copies.set(part, copy);
    return copy;
  };
  return (state) => {
    const parts = Object.entries(state).filter(([, part]) => part !== undefined);
    return Object.fromEntries(
      parts.map(([name, part]) => [name, typeof part === 'object' && part !== null ? partOf(part) : part]),
    ) as unknown as MeetingState;
  };
}
/** One for each side of the two threads. */
const [copyHere, copyThere] = [copier(), copier()];

/**
 * Decides the same command with its texts worked out elsewhere, on copies that went through JSON as between two
 * threads.
 *
 * @throws Error when that decision is another one
 */
export function assertSamePrepared(
  state: MeetingState,
  decision: Decision,
  command: Command,
  actor: CommandActor,
  context: CommandContext,
): void {
  if (NEVER_ASK.has(command.kind)) return;
  const [here, there] = [copyHere(state), copyThere(state)];
  // Only the opening is told what is opened, and it asks nothing of texts.
  const { opening: _opening, hash, ...rest } = context;
  const known = copyOf(rest);
  const texts = copyOf(workOutTexts(stateForTexts(there, command), command, actor, { ...known, hash }));
  const prepared = decide(here, command, actor, { ...known, hash, texts });
  if (!sameJson(copyOf(prepared), copyOf(decision))) throw new Error(`${command.kind}: prepared texts say otherwise`);
}
