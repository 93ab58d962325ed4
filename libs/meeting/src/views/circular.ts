import type { VoteSubject } from '@gremia/contracts';
import { adoptsBySilence, mayBeObjectedTo } from '@gremia/rules';
import { findVote } from '../lookup';
import type { ItemState, MeetingState, VoteState } from '../state';
import { courseVotes } from './course-of-meeting';

/** What everybody is asked first where nobody meets. */
const AGREEMENT = 'Soll ohne Sitzung im Umlaufverfahren beschlossen werden?';
export const CIRCULAR_SUBJECT: Extract<VoteSubject, { kind: 'free' }> = { kind: 'free', question: AGREEMENT };

/**
 * Whether it may be decided without a meeting: enough members agree, or none has objected where one objection ends it;
 * null as long as the former is not announced.
 */
export const circularAgreed = (state: MeetingState): boolean | null =>
  state.profile !== null && mayBeObjectedTo(state.profile)
    ? state.circularObjectedBy === undefined
    : agreedByVote(state);

const agreedByVote = (state: MeetingState): boolean | null =>
  courseVotes(state).findLast(({ questionType, phase }) => questionType === 'circular' && phase === 'announced')?.result
    ?.carried ?? null;

/** Members are still to say whether anything is to be decided without a meeting, or have said that nothing is. */
export const awaitsAgreement = (state: MeetingState): boolean =>
  state.circular !== undefined && circularAgreed(state) !== true;

/**
 * Whether nobody votes in this meeting: it is a circular vote in which what is moved is adopted unless a member objects
 * until the deadline.
 */
export const isBySilence = ({ circular, profile }: Pick<MeetingState, 'circular' | 'profile'>): boolean =>
  circular !== undefined && profile !== null && adoptsBySilence(profile);

/** The items that a member may still object to there. */
export const objectableItems = (state: MeetingState): readonly ItemState[] =>
  isBySilence(state) ? state.items.filter(({ closedAt }) => closedAt === null) : [];

const [HOUR, MINUTE] = [3_600_000, 60_000];
/** How long a question stays open at least where the opening does not say so: a day, or the time that it gave. */
const USUAL_HOURS = 24;

type Opened = Pick<MeetingState, 'circular' | 'openedAt'>;

/** How many hours every question stays open at least; null in a meeting. */
export function leastHoursOpen({ circular, openedAt }: Opened): number | null {
  if (circular === undefined || openedAt === null) return null;
  const given = Math.floor((Date.parse(circular.until) - Date.parse(openedAt)) / HOUR);
  return circular.leastHours ?? Math.max(1, Math.min(USUAL_HOURS, given));
}

/**
 * The earliest deadline of a question that is put at `now`, an instant of a whole minute: never before the deadline of
 * the opening, which everybody was told, and never in a shorter time than each question has; null in a meeting.
 */
export function earliestDeadline(state: Opened, now: string): string | null {
  const hours = leastHoursOpen(state);
  if (hours === null || state.circular === undefined) return null;
  const least = Math.ceil((Date.parse(now) + hours * HOUR) / MINUTE) * MINUTE;
  return new Date(Math.max(least, Date.parse(state.circular.until))).toISOString();
}

/** By when there is to answer to a question; null in a meeting. Before each had its own, that of the opening held. */
export const deadlineOf = ({ circular }: Pick<MeetingState, 'circular'>, { until }: Pick<VoteState, 'until'>) =>
  circular === undefined ? null : (until ?? circular.until);

/** The deadline that counts now: of the question that is open, otherwise that of the opening; null in a meeting. */
export function deadlineNow(state: MeetingState): string | null {
  const vote = findVote(state, state.currentVoteId);
  return deadlineOf(state, vote?.phase === 'open' ? vote : {});
}
