import { consequenceSentence, isComplete, presumedSphere, sphereSentence, type Sphere } from '@gremia/rules';
import { findVote } from '../lookup';
import type { Disturbance, MeetingState } from '../state';

/** Reports that nobody has dealt with yet, the oldest first. */
export const openDisturbances = ({ disturbances = [] }: MeetingState): readonly Disturbance[] =>
  disturbances.filter(({ settled }) => settled === null);

/** Whether the vote that is open rests because somebody has reported a disturbance. */
export const isVotePaused = (state: MeetingState): boolean =>
  findVote(state, state.currentVoteId)?.phase === 'open' &&
  openDisturbances(state).some(({ pauses }) => pauses === state.currentVoteId);

/** Who else is connected, and who of them is without picture, sound or line or has reported a disturbance, too. */
export function affectedBeside(
  state: MeetingState,
  personId: string,
): { readonly others: number; readonly affected: readonly string[] } {
  const others = Object.keys(state.present).filter(
    (other) => other !== personId && state.present[other]?.mode === 'remote',
  );
  const reporting = openDisturbances(state).map((each) => each.personId);
  const affected = others.filter((other) => {
    const arriving = state.reach?.[other];
    return reporting.includes(other) || (arriving !== undefined && !(arriving.line && isComplete(arriving)));
  });
  return { others: others.length, affected };
}

/** What whoever leads has to know of a report: whose sphere it is presumed to be, and what follows. */
export interface DisturbanceView {
  readonly sphere: Sphere;
  readonly sentence: string;
  readonly consequence: string;
}

/** Of a report as it stands now: others may have been affected since. null before the meeting has rules. */
export function disturbanceOf(state: MeetingState, { personId, affected: then }: Disturbance): DisturbanceView | null {
  const { profile } = state;
  if (profile === null) return null;
  const now = affectedBeside(state, personId);
  const affected = new Set([...now.affected, ...then.filter((other) => state.present[other]?.mode === 'remote')]);
  const seen = { others: now.others, affected: affected.size };
  const sphere = presumedSphere(profile.disturbance.value, seen);
  return { sphere, sentence: sphereSentence(profile, seen), consequence: consequenceSentence(profile, sphere) };
}
