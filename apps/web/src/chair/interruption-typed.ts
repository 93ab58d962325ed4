import {
  faultMessage,
  type InterruptionCause,
  type InterruptionResponsibility,
  type OpenVoteFate,
} from '@gremia/contracts';
import { findVote, type MeetingState } from '@gremia/meeting';
import { z } from 'zod';
import { ALL_AT_ONCE } from '../forms/all-at-once';
import { instantOf, today } from '../i18n/dates';
import type { CommandBody } from '../live/outbox';

export const CAUSES = ['break', 'disturbance', 'disorder', 'other-day'] as const satisfies readonly InterruptionCause[];
export const RESPONSIBLE = ['unknown', 'municipal', 'member'] as const satisfies readonly InterruptionResponsibility[];
export const FATES = ['goes-on', 'voided'] as const satisfies readonly OpenVoteFate[];

/** What the journal, which is German, says of a break that nobody gives a reason for. */
const PLAIN_BREAK = 'Pause';

const fields = z.object({
  cause: z.enum(CAUSES),
  reason: z.string().trim().max(500),
  day: z.string(),
  time: z.string(),
  /** null until the chair has chosen. */
  openVote: z.enum(FATES).nullable(),
  responsibility: z.enum(RESPONSIBLE),
  norm: z.string().trim().max(200),
});
/** What the dialog holds while somebody types. */
export type Typed = z.input<typeof fields>;

export const NOTHING_TYPED: Typed = {
  cause: 'break',
  reason: '',
  day: '',
  time: '',
  openVote: null,
  responsibility: 'unknown',
  norm: '',
};

/** Who says what becomes of the open vote: the chair, the rules, or nobody, for there is none. */
export function fateAsked(
  state: MeetingState,
  { cause, responsibility }: Pick<Typed, 'cause' | 'responsibility'>,
): 'chosen' | 'voided' | null {
  if (findVote(state, state.currentVoteId)?.phase !== 'open') return null;
  const repeats = state.profile?.disturbance.value.repeatsVote === true;
  return cause === 'disturbance' && responsibility !== 'member' && repeats ? 'voided' : 'chosen';
}

/** From what is typed to the command: another day needs its day and time, an open vote what becomes of it. */
export const interruptionTyped = (state: MeetingState) =>
  fields
    .superRefine((typed, { addIssue }) => {
      const refuse = (field: keyof Typed, message: string): void =>
        addIssue({ code: 'custom', path: [field], message });
      const otherDay = typed.cause === 'other-day';
      if (typed.cause !== 'break' && typed.reason === '') refuse('reason', faultMessage('reason-missing'));
      if (otherDay && typed.day === '') refuse('day', faultMessage('continuation-missing'));
      if (otherDay && typed.time === '') refuse('time', faultMessage('continuation-missing'));
      if (fateAsked(state, typed) === 'chosen' && typed.openVote === null)
        refuse('openVote', faultMessage('open-vote-fate-missing'));
    }, ALL_AT_ONCE)
    .transform((typed) => interruptionCommand(typed, fateAsked(state, typed)));

/** When it goes on, as an instant; null where that is not (wholly) typed. */
export function untilOf({ cause, day, time }: Pick<Typed, 'cause' | 'day' | 'time'>): string | null {
  const on = cause === 'other-day' ? day : today();
  return time === '' || on === '' ? null : instantOf(on, time);
}

function interruptionCommand(typed: Typed, vote: ReturnType<typeof fateAsked>): CommandBody {
  const { cause, reason, openVote, responsibility, norm } = typed;
  const until = untilOf(typed);
  return {
    kind: 'interrupt-meeting',
    reason: reason === '' ? PLAIN_BREAK : reason,
    cause,
    ...(until === null ? {} : { until }),
    ...(vote === 'chosen' && openVote !== null ? { openVote } : {}),
    ...(cause === 'disturbance' ? { responsibility } : {}),
    ...(cause === 'disorder' && norm !== '' ? { norm } : {}),
  };
}
