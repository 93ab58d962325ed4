import type { InterruptionCause, InterruptionResponsibility, OpenVoteFate } from '@gremia/contracts';
import { findVote, type MeetingState } from '@gremia/meeting';
import { instantOf, today } from '../i18n/dates';
import type { CommandBody } from '../live/outbox';

/** What the dialog holds while somebody types. */
export interface Typed {
  readonly cause: InterruptionCause;
  readonly reason: string;
  readonly day: string;
  readonly time: string;
  readonly openVote: OpenVoteFate | '';
  readonly responsibility: InterruptionResponsibility;
  readonly norm: string;
}

export const NOTHING_TYPED: Typed = {
  cause: 'break',
  reason: '',
  day: '',
  time: '',
  openVote: '',
  responsibility: 'unknown',
  norm: '',
};

/** Who says what becomes of the open vote: the chair, the rules, or nobody, for there is none. */
export function fateAsked(state: MeetingState, { cause, responsibility }: Typed): 'chosen' | 'voided' | null {
  if (findVote(state, state.currentVoteId)?.phase !== 'open') return null;
  const repeats = state.profile?.disturbance.value.repeatsVote === true;
  return cause === 'disturbance' && responsibility !== 'member' && repeats ? 'voided' : 'chosen';
}

/** The fields in which something is missing. */
export function missingIn(typed: Typed, vote: ReturnType<typeof fateAsked>): readonly (keyof Typed)[] {
  const otherDay = typed.cause === 'other-day';
  return [
    ...(otherDay && typed.day === '' ? (['day'] as const) : []),
    ...(otherDay && typed.time === '' ? (['time'] as const) : []),
    ...(vote === 'chosen' && typed.openVote === '' ? (['openVote'] as const) : []),
    ...(typed.reason.trim() === '' ? (['reason'] as const) : []),
  ];
}

export function interruptionCommand(typed: Typed, vote: ReturnType<typeof fateAsked>): CommandBody {
  const { cause, time, openVote, responsibility } = typed;
  const day = cause === 'other-day' ? typed.day : today();
  const norm = typed.norm.trim();
  return {
    kind: 'interrupt-meeting',
    reason: typed.reason.trim(),
    cause,
    ...(time === '' ? {} : { until: instantOf(day, time) }),
    ...(vote === 'chosen' && openVote !== '' ? { openVote } : {}),
    ...(cause === 'disturbance' ? { responsibility } : {}),
    ...(cause === 'disorder' && norm !== '' ? { norm } : {}),
  };
}
