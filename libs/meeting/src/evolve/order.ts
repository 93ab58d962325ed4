import type { MeetingState, TakenMeasure } from '../state';
import type { Evolvers } from './evolver';

/** Order in the meeting. */
export const orderEvolvers: Evolvers<'order-measure-taken' | 'measure-objected' | 'objection-decided'> = {
  'order-measure-taken': (state, { measureId, measure, personId, reason, meetings, voteId }, at) => ({
    ...state,
    orderMeasures: [
      ...state.orderMeasures,
      { measureId, measure, personId, reason, meetings, voteId, at, objection: null, justified: null },
    ],
  }),
  'measure-objected': (state, { measureId, reason }, at) =>
    withMeasure(state, measureId, { objection: { at, reason } }),
  'objection-decided': (state, { measureId, justified }) => withMeasure(state, measureId, { justified }),
};

const withMeasure = (state: MeetingState, measureId: string, change: Partial<TakenMeasure>): MeetingState => ({
  ...state,
  orderMeasures: state.orderMeasures.map((each) => (each.measureId === measureId ? { ...each, ...change } : each)),
});
