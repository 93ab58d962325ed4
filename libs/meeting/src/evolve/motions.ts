import type { MotionState } from '../motion-state';
import type { MeetingState } from '../state';
import type { Evolvers } from './evolver';
import { emptyList, withoutPoint } from './speakers';

/** The state with one point of order changed. */
export const withMotion = (state: MeetingState, motionId: string, change: Partial<MotionState>): MeetingState => ({
  ...state,
  motions: state.motions.map((motion) => (motion.motionId === motionId ? { ...motion, ...change } : motion)),
});

/** Points of order. */
export const motionEvolvers: Evolvers<'motion-raised' | 'motion-settled' | 'motion-spoken' | 'motion-carried-out'> = {
  'motion-raised': (state, { kind: _kind, ...motion }, at) => ({
    ...state,
    motions: [...state.motions, { ...motion, at, settled: null, carriedOut: false }],
  }),
  'motion-settled': (state, { motionId, how, reason }) =>
    withMotion(pointHeard(state, motionId), motionId, { settled: { how, reason } }),
  'motion-spoken': (state, { motionId, side, personId }) => {
    const { spoken = [] } = state.motions.find((each) => each.motionId === motionId) ?? {};
    return withMotion(state, motionId, { spoken: [...spoken, { side, personId }] });
  },
  'motion-carried-out': (state, { motionId }) => {
    const after = withMotion(state, motionId, { carriedOut: true });
    const motion = state.motions.find((each) => each.motionId === motionId)?.motion;
    if (motion === 'close-debate') return { ...after, speakers: { ...emptyList(state), closed: true } };
    return motion === 'close-list' ? { ...after, speakers: { ...state.speakers, closed: true } } : after;
  },
};

/** Its mover has been heard once it is voted on or settled, and stands on the list no more for it. */
export function pointHeard(state: MeetingState, motionId: string | undefined): MeetingState {
  const motion = state.motions.find((each) => each.motionId === motionId);
  return motion === undefined ? state : { ...state, speakers: withoutPoint(state, motion.personId) };
}
