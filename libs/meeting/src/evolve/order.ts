import type { CarriedExclusion } from '../events';
import type { MeetingState, TakenMeasure } from '../state';
import type { Evolvers } from './evolver';

/** Order in the meeting. */
export const orderEvolvers: Evolvers<
  'order-measure-taken' | 'measure-objected' | 'objection-decided' | 'exclusion-lifted'
> = {
  'order-measure-taken': (state, { measureId, measure, personId, reason, meetings, voteId }, at) => ({
    ...state,
    orderMeasures: [
      ...state.orderMeasures,
      { measureId, measure, personId, reason, meetings, voteId, at, objection: null, justified: null },
    ],
  }),
  'measure-objected': (state, { measureId, reason }, at) =>
    withMeasure(state, measureId, { objection: { at, reason } }),
  'exclusion-lifted': (state, { measureId, reason }) => withMeasure(state, measureId, { lifted: reason }),
  'objection-decided': (state, { measureId, justified }) => withMeasure(state, measureId, { justified }),
};

const withMeasure = (state: MeetingState, measureId: string, change: Partial<TakenMeasure>): MeetingState => ({
  ...state,
  orderMeasures: state.orderMeasures.map((each) => (each.measureId === measureId ? { ...each, ...change } : each)),
});

/** Exclusions of earlier meetings, as they stand when a meeting opens. */
export const carriedMeasures = (excluded: readonly CarriedExclusion[] | undefined, at: string): TakenMeasure[] =>
  (excluded ?? []).map(({ measureId, personId, reason, meetings, takenOn, nth, byBody, objection }) => ({
    ...{ measureId, measure: 'exclusion', personId, reason, meetings, at, voteId: null, justified: null },
    objection: objection === null ? null : { at, reason: objection },
    carried: { takenOn, nth, byBody },
  }));
