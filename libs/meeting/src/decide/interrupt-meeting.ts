import { clockTime, type InterruptionResponsibility } from '@gremia/contracts';
import { dayOf, disturbanceSentence, germanDay } from '@gremia/rules';
import type { Refusal } from '../decision';
import type { MeetingEvent } from '../events';
import { findVote } from '../lookup';
import type { MeetingState, VoteState } from '../state';
import { accept, type CommandOf, type Decider, nothingNew, refuse } from './decider';
import { settleAll } from './disturbances';
import { mustBeOffice, mustBeOpened, mustBeSettled, mustRun } from './guards';

type Interruption = CommandOf<'interrupt-meeting'>;

/** Whose matter a disturbance was, in the words of the minutes. */
const RESPONSIBILITY: Readonly<Record<InterruptionResponsibility, string>> = {
  municipal: 'Die Störung liegt im Verantwortungsbereich der Gemeinde.',
  member: 'Die Störung liegt im Verantwortungsbereich eines Mitglieds.',
  unknown: 'In wessen Verantwortungsbereich die Störung liegt, ist ungeklärt.',
};

/**
 * Stops the meeting: for a break, a disturbance of picture or sound, disorder in the hall, or until another day. An
 * open vote never hangs in the air: it goes on afterwards or is voided, as the chair says, or as the rules of the body
 * say for a disturbance that is not a single member's.
 */
export const interruptMeeting: Decider<'interrupt-meeting'> = (state, command, actor, context) => {
  const { cause = 'break', until, openVote, responsibility } = command;
  const today = dayOf(Date.parse(context.now), state.timeZone);
  const refusal =
    mustBeOffice(actor) ?? mustRun(state) ?? mustGoOnLater(state, command, context.now) ?? mustFitVote(state, command);
  if (refusal !== null) return refusal;
  const vote = openVoteOf(state);
  const voided = vote !== null && (isVoidedByRule(state, command) || openVote === 'voided');
  const sentences = [
    ...causeSentences(state, command, context.now),
    ...(until === undefined ? [] : [goesOnSentence(until, today, state.timeZone, cause === 'other-day')]),
    ...(vote === null ? [] : [voteSentence(voided)]),
  ];
  const aborted: MeetingEvent[] = voided
    ? [{ kind: 'vote-aborted', voteId: vote.voteId, reason: `Unterbrechung der Sitzung: ${command.reason}` }]
    : [];
  return accept(state, actor, context, [
    ...aborted,
    {
      kind: 'meeting-interrupted',
      reason: sentences.join(' '),
      cause,
      ...(until === undefined ? {} : { until }),
      ...(cause === 'disturbance' ? { responsibility: responsibility ?? 'unknown' } : {}),
      ...(vote === null ? {} : { openVote: voided ? 'voided' : 'goes-on' }),
    },
    // What was reported is dealt with by it; a vote that goes on afterwards does not rest any more.
    ...settleAll(state, 'interrupted', cause === 'disturbance' ? (responsibility ?? 'unknown') : 'unknown'),
  ]);
};

export const resumeMeeting: Decider<'resume-meeting'> = (state, _command, actor, context) => {
  const refusal = mustBeOffice(actor) ?? mustBeOpened(state);
  if (refusal !== null) return refusal;
  return state.phase === 'running' ? nothingNew : accept(state, actor, context, [{ kind: 'meeting-resumed' }]);
};

function openVoteOf(state: MeetingState): VoteState | null {
  const vote = findVote(state, state.currentVoteId);
  return vote?.phase === 'open' ? vote : null;
}

/** A disturbance that one member has to answer for makes that member absent; it does not hit the vote of the others. */
const isVoidedByRule = ({ profile }: MeetingState, { cause, responsibility }: Interruption): boolean =>
  cause === 'disturbance' && responsibility !== 'member' && profile?.disturbance.value.repeatsVote === true;

function mustGoOnLater(state: MeetingState, { cause, until }: Interruption, now: string): Refusal | null {
  if (until !== undefined && Date.parse(until) <= Date.parse(now))
    return refuse('wrong-state', 'Die Sitzung kann nur zu einem späteren Zeitpunkt fortgesetzt werden.');
  if (cause !== 'other-day') return null;
  if (until === undefined || dayOf(Date.parse(until), state.timeZone) === dayOf(Date.parse(now), state.timeZone))
    return refuse(
      'wrong-state',
      'Bitte nennen Sie den anderen Tag und die Uhrzeit, zu der die Sitzung fortgesetzt wird.',
    );
  return openVoteOf(state) === null ? mustBeSettled(state) : null;
}

function mustFitVote(state: MeetingState, command: Interruption): Refusal | null {
  const { cause, openVote } = command;
  if (openVoteOf(state) === null) return null;
  if (isVoidedByRule(state, command))
    return openVote === 'goes-on'
      ? refuse(
          'wrong-state',
          'Eine Abstimmung, die eine Störung trifft, wird nach den Regeln dieses Gremiums wiederholt.',
          state.profile?.disturbance.norm,
        )
      : null;
  if (openVote === undefined)
    return refuse(
      'confirmation-needed',
      'Eine Abstimmung ist offen. Bitte legen Sie fest, ob sie nach der Unterbrechung weitergeht oder ' +
        'abgebrochen wird.',
    );
  return cause === 'other-day' && openVote === 'goes-on'
    ? refuse('vote-open', 'Eine offene Abstimmung kann nicht an einem anderen Tag weitergehen.')
    : null;
}

function causeSentences(state: MeetingState, command: Interruption, now: string): string[] {
  const { profile, timeZone } = state;
  const { cause = 'break', reason, norm, responsibility = 'unknown' } = command;
  const time = clockTime(now, timeZone);
  if (cause === 'disturbance' && profile !== null)
    return [disturbanceSentence(profile, time), ended(reason), RESPONSIBILITY[responsibility]];
  if (cause === 'disorder')
    return [
      `Die Sitzungsleitung unterbricht die Sitzung um ${time} Uhr wegen Störung der Ordnung` +
        `${norm === undefined ? '' : ` (${norm})`}.`,
      ended(reason),
    ];
  const isMoreSaid = command.until !== undefined || openVoteOf(state) !== null;
  return [isMoreSaid ? ended(reason) : reason];
}

const goesOnSentence = (until: string, today: string, timeZone: string, otherDay: boolean): string => {
  const day = dayOf(Date.parse(until), timeZone);
  const when = `${day === today ? '' : `am ${germanDay(day)} `}um ${clockTime(until, timeZone)} Uhr`;
  return otherDay ? `Die Sitzung wird ${when} fortgesetzt.` : `Weiter ${when}.`;
};

const voteSentence = (voided: boolean): string =>
  voided
    ? 'Die offene Abstimmung ist abgebrochen; ihre Stimmen zählen nicht.'
    : 'Die offene Abstimmung geht nach der Unterbrechung weiter.';

/** A reason that more is said after ends like a sentence. */
const ended = (reason: string): string => (/[.!?…]$/u.test(reason) ? reason : `${reason}.`);
