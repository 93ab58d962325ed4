import type { VoteSubject } from '@gremia/contracts';
import { adoptsBySilence, mayBeObjectedTo } from '@gremia/rules';
import type { ItemState, MeetingState } from '../state';
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
