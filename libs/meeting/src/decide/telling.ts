import { clockTime, type Command, type CommandKind } from '@gremia/contracts';
import type { CommandActor, CommandContext, Decision, Refusal } from '../decision';
import type { MeetingEvent, Told } from '../events';
import { findVote } from '../lookup';
import { findProcedure, procedureOf, usualProcedure } from '../procedures/registry';
import type { VoteKind } from '../procedures/procedure';
import type { MeetingState } from '../state';
import { isBySilence } from '../views/circular';
import { accept, type Deciders, nothingNew, refuse } from './decider';
import { mustBeOffice, mustBeOpened } from './guards';

/** What the office may enter afterwards. What a device alone can do is not among it, nor what knows no time. */
const TELLABLE: ReadonlySet<CommandKind> = new Set<CommandKind>([
  'open-meeting',
  'close-meeting',
  'interrupt-meeting',
  'resume-meeting',
  'note-remark',
  'check-in',
  'check-out',
  'seat-substitute',
  'end-substitution',
  'offer-chair',
  'take-chair',
  'return-chair',
  'change-secretary',
  'declare-conflict',
  'raise-conflict',
  'hear-conflict',
  'decide-conflict',
  'confirm-left',
  'note-guest-conflict',
  'take-order-measure',
  'object-to-measure',
  'lift-exclusion',
  'call-item',
  'close-item',
  'take-over-unit',
  'settle-conflict',
  'regroup-units',
  'order-units',
  'raise-motion',
  'settle-motion',
  'carry-out-motion',
  'note-oral-motion',
  'open-vote',
  'enter-ballot',
  'hand-out-ballots',
  'close-vote',
  'abort-vote',
  'announce-result',
  'doubt-result',
  'start-election',
  'nominate-candidate',
  'answer-candidacy',
  'answer-election',
  'break-off-election',
]);

/** What has no time of its own, and may be put right meanwhile. */
const MEANWHILE: ReadonlySet<CommandKind> = new Set<CommandKind>([
  'begin-telling',
  'end-telling',
  'correct-attendance',
  'record-participant',
  'remove-participant',
  'name-rapporteur',
  'demand-own-vote',
]);

/** Whether an act of this kind may be entered afterwards, with the time at which it was done. */
export const isTellable = (kind: CommandKind): boolean => TELLABLE.has(kind);

/** A command with the time at which it is decided; `told` where it is entered afterwards. */
export interface Dated {
  readonly context: CommandContext;
  readonly told: Told | null;
}

/**
 * When a command is decided: now, or when it was done, where the office enters it afterwards. That time lies neither in
 * the future nor before the last act. While something is entered afterwards, nothing else is done in the meeting.
 *
 * @returns a refusal `forbidden`, `wrong-state` or `invalid-input` where it cannot be entered so
 */
export function datedAs(
  state: MeetingState,
  command: Command,
  actor: CommandActor,
  context: CommandContext,
): Dated | Refusal {
  const { told } = command;
  if (told === undefined) {
    if (state.telling === null || MEANWHILE.has(command.kind)) return { context, told: null };
    return refuse(
      'wrong-state',
      `${state.telling.by} trägt gerade nach, was ohne Gremia geschehen ist. Danach geht es hier weiter.`,
    );
  }
  const refusal = mustBeOffice(actor) ?? mustBeTellable(state, command);
  if (refusal !== null) return refusal;
  const reason = state.telling?.reason ?? told.reason ?? '';
  if (reason === '')
    return refuse('confirmation-needed', 'Bitte halten Sie fest, warum die Sitzung nachgetragen wird.');
  const said = new Date(told.at).toISOString();
  const untimely = mustFollow(state, said, context.now);
  // People say minutes; in the minute of the last act it comes after it.
  const at = state.lastActAt !== null && said < state.lastActAt ? state.lastActAt : said;
  return untimely ?? { context: { ...context, now: at }, told: { at, reason } };
}

/** The decision with what is said of entries that were made afterwards; an opening begins the entering. */
export function asTold(decision: Decision, command: Command, actor: CommandActor, { told }: Dated): Decision {
  if ('refused' in decision || told === null) return decision;
  const entries = decision.entries.map((entry) => ({ ...entry, event: { ...entry.event, told } }));
  if (command.kind !== 'open-meeting') return { entries };
  const [opened] = decision.entries;
  const audience = opened?.event.kind === 'meeting-opened' && !opened.event.public ? 'members' : 'public';
  const began: MeetingEvent = { kind: 'telling-began', reason: told.reason, by: actor.name };
  return { entries: [...entries, { event: began, audience }] };
}

export const tellingDeciders: Deciders<'begin-telling' | 'end-telling'> = {
  'begin-telling': (state, { reason }, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    if (state.telling !== null)
      return refuse('wrong-state', `Es wird bereits nachgetragen (${state.telling.by}): ${state.telling.reason}`);
    return accept(state, actor, context, [{ kind: 'telling-began', reason, by: actor.name }]);
  },
  'end-telling': (state, _command, actor, context) => {
    const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
    if (refusal !== null) return refusal;
    return state.telling === null ? nothingNew : accept(state, actor, context, [{ kind: 'telling-ended' }]);
  },
};

function mustBeTellable(state: MeetingState, command: Command): Refusal | null {
  if (!TELLABLE.has(command.kind)) return refuse('wrong-state', 'Das kann nicht nachgetragen werden.');
  if (state.telling === null && command.kind !== 'open-meeting')
    return refuse('wrong-state', 'Bitte beginnen Sie zuerst mit dem Nachtragen.');
  const kind = kindOfVote(state, command);
  return kind === null || kind.source === 'office' || kind.callOrder !== undefined
    ? null
    : refuse(
        'wrong-state',
        'Stimmen an Geräten können nicht nachgetragen werden; nachgetragen wird eine Abstimmung durch Handzeichen, ' +
          'mit Namensaufruf oder auf Stimmzetteln.',
      );
}

/** Of a vote that is opened or counted. */
function kindOfVote(state: MeetingState, command: Command): VoteKind | null {
  if (command.kind === 'open-vote')
    return findProcedure(command.procedure ?? usualProcedure(command.subject, { bySilence: isBySilence(state) }));
  if (command.kind !== 'close-vote') return null;
  const vote = findVote(state, command.voteId);
  return vote === null ? null : procedureOf(vote);
}

/** The beginning of the minute in which an instant lies. */
const minuteOf = (instant: string): string => `${instant.slice(0, 16)}:00.000Z`;

function mustFollow({ lastActAt, timeZone }: MeetingState, at: string, now: string): Refusal | null {
  if (at > now) return refuse('invalid-input', 'Die Uhrzeit, zu der es geschehen ist, liegt in der Zukunft.');
  return lastActAt === null || at >= minuteOf(lastActAt)
    ? null
    : refuse(
        'invalid-input',
        `Zuletzt ist um ${clockTime(lastActAt, timeZone)} Uhr etwas eingetragen; was nachgetragen wird, kann nicht ` +
          'davor liegen.',
      );
}
