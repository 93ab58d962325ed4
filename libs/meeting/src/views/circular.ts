import type { VoteSubject } from '@gremia/contracts';
import type { MeetingState } from '../state';
import { courseVotes } from './course-of-meeting';

/** What everybody is asked first where nobody meets. */
const AGREEMENT = 'Soll ohne Sitzung im Umlaufverfahren beschlossen werden?';
export const CIRCULAR_SUBJECT: Extract<VoteSubject, { kind: 'free' }> = { kind: 'free', question: AGREEMENT };

/** Whether enough members agree to decide without a meeting; null as long as that is not announced. */
export const circularAgreed = (state: MeetingState): boolean | null =>
  courseVotes(state).findLast(({ questionType, phase }) => questionType === 'circular' && phase === 'announced')?.result
    ?.carried ?? null;

/** Members are still to say whether anything is to be decided without a meeting, or have said that nothing is. */
export const awaitsAgreement = (state: MeetingState): boolean =>
  state.circular !== undefined && circularAgreed(state) !== true;
