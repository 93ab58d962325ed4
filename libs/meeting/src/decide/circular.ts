import { circularRefusal, circularUnsaid, mayBeObjectedTo, type RuleProfile } from '@gremia/rules';
import type { CommandContext, Refusal } from '../decision';
import type { EventOf, MeetingEvent } from '../events';
import type { VoteKind } from '../procedures/procedure';
import type { MeetingState, VoteState } from '../state';
import { awaitsAgreement, deadlineOf, earliestDeadline, isBySilence } from '../views/circular';
import { germanInstant } from '../views/german-instant';
import { type CommandOf, refuse } from './decider';

type Asked = Pick<CommandOf<'open-meeting'>, 'circular'>;
type Opened = Pick<EventOf<'meeting-opened'>, 'profile' | 'emergency' | 'roster' | 'excluded'>;

/** Whether nobody has to meet: where the rules of the body let it decide in that way, and there is time to answer. */
export function mayBeCircular(
  { circular }: Asked,
  { profile, emergency }: { readonly profile: RuleProfile; readonly emergency: Opened['emergency'] },
  { now }: CommandContext,
): Refusal | null {
  if (circular === undefined) return null;
  const unlawful = circularRefusal(profile, emergency);
  if (unlawful !== null) return refuse('wrong-state', unlawful, profile.circular.norm);
  const unsaid = circularUnsaid(profile, circular.simpleMatters === true);
  if (unsaid !== null) return refuse('confirmation-needed', unsaid, profile.circular.norm);
  const given = Date.parse(circular.until) - Date.parse(now);
  if (given <= 0) return refuse('invalid-input', 'Die Frist für die Antworten liegt in der Vergangenheit.');
  return given < (circular.leastHours ?? 0) * 3_600_000
    ? refuse('invalid-input', 'Bis zur Frist ist weniger Zeit, als jede Frage mindestens geöffnet bleiben soll.')
    : null;
}

/** Everybody with a vote takes part where they are, but whoever is shut out. */
export const takePart = ({ circular }: Asked, { roster, excluded = [] }: Opened): readonly MeetingEvent[] =>
  circular === undefined
    ? []
    : roster
        .filter(({ personId, voting }) => voting && !excluded.some((each) => each.personId === personId))
        .map(({ personId }) => ({ kind: 'member-checked-in', personId, mode: 'circular', entitled: true, note: null }));

/** Where a single member has objected to deciding without a meeting, nothing is voted on any more. */
export const mustNotBeObjected = ({ circularObjectedBy, profile }: MeetingState): Refusal | null =>
  circularObjectedBy === undefined
    ? null
    : refuse(
        'wrong-state',
        'Ein Mitglied hat dem Umlaufverfahren widersprochen; ohne Sitzung wird nichts beschlossen.',
        profile?.circular.norm,
      );

/** Before anything is decided without a meeting, enough members have to agree to that. */
export const mustBeAgreed = (state: MeetingState): Refusal | null =>
  mustNotBeObjected(state) ??
  (awaitsAgreement(state)
    ? refuse(
        'wrong-state',
        'Zuerst entscheiden die Mitglieder, ob ohne Sitzung im Umlaufverfahren beschlossen wird.',
        state.profile?.circular.norm,
      )
    : null);

/** Nobody comes or goes where nobody meets. */
export const mustMeet = ({ circular, profile }: MeetingState): Refusal | null =>
  circular === undefined
    ? null
    : refuse(
        'wrong-state',
        'Im Umlaufverfahren kommt niemand zusammen; eine Anwesenheit gibt es nicht.',
        profile?.circular.norm,
      );

/**
 * Hands, slips of paper and urns need a room; answers are given on the device, or entered as they came in. Where
 * silence adopts what is moved, nobody answers; and nowhere else does it.
 */
export function mustBeAnswerable(
  state: MeetingState,
  { source, bySilence }: Pick<VoteKind, 'source' | 'bySilence'>,
): Refusal | null {
  const norm = state.profile?.circular.norm;
  if (isBySilence(state))
    return bySilence === true
      ? null
      : refuse(
          'wrong-state',
          'Ohne Sitzung wird hier nicht abgestimmt und nicht gewählt: Ein Antrag ist angenommen, wenn kein Mitglied ' +
            'widerspricht.',
          norm,
        );
  if (bySilence === true)
    return refuse('wrong-state', 'Dass niemand widerspricht, genügt hier nicht; es ist abzustimmen.', norm);
  return state.circular === undefined || source === 'members'
    ? null
    : refuse(
        'wrong-state',
        'Im Umlaufverfahren wird offen auf dem eigenen Gerät oder durch Antwort in Textform abgestimmt; Antworten in ' +
          'Textform werden beim Namensaufruf eingetragen.',
      );
}

/**
 * By when there is to answer to a question that is put now: as whoever leads says, or as soon as may be. It is never
 * less time than the opening gave to each question; in a meeting there is none.
 */
export function deadlineFor(
  state: MeetingState,
  { until }: { readonly until?: string | undefined },
  { now }: CommandContext,
): { readonly until?: string } | Refusal {
  const earliest = earliestDeadline(state, now);
  if (earliest === null)
    return until === undefined
      ? {}
      : refuse('invalid-input', 'Eine Frist für die Antworten gibt es nur im Umlaufverfahren.');
  if (until === undefined || Date.parse(until) >= Date.parse(earliest)) return { until: until ?? earliest };
  return refuse(
    'invalid-input',
    `Die Frist ist zu kurz. Antworten müssen mindestens bis ${germanInstant(earliest, state.timeZone)} möglich sein.`,
  );
}

/**
 * Nobody loses time that was given for an answer; once everybody has answered there is nothing to wait for, unless
 * somebody may still object.
 */
export function mustBeOverdue(state: MeetingState, vote: VoteState, { now }: CommandContext): Refusal | null {
  const deadline = deadlineOf(state, vote);
  const objectable = mayObjectUntil(state, vote);
  const isAnswered = vote.electorate.every((personId) => vote.cast[personId] !== undefined);
  const until = isAnswered ? objectable : deadline;
  if (until === null || Date.parse(now) >= Date.parse(until)) return null;
  return refuse(
    'wrong-state',
    `Antworten sind bis ${germanInstant(until, state.timeZone)} möglich. Bis dahin bleibt die Abstimmung geöffnet, ` +
      `${until === objectable ? 'denn so lange kann widersprochen werden' : 'solange nicht alle geantwortet haben'}.`,
  );
}

/** What a member answers after the deadline does not count, also where nobody has closed the vote yet. */
export function mustBeInTime(state: MeetingState, vote: VoteState, { now }: CommandContext): Refusal | null {
  const until = deadlineOf(state, vote);
  return until === null || Date.parse(now) <= Date.parse(until)
    ? null
    : refuse(
        'vote-not-open',
        `Antworten waren bis ${germanInstant(until, state.timeZone)} möglich; diese kommt danach und zählt nicht.`,
        state.profile?.circular.norm,
      );
}

/** Until when somebody may object to what is moved, or to the procedure; null where nobody may. */
function mayObjectUntil(state: MeetingState, vote: VoteState): string | null {
  if (state.circular === undefined || state.profile === null || !mayBeObjectedTo(state.profile)) return null;
  return isBySilence(state) ? deadlineOf(state, vote) : state.circular.until;
}
