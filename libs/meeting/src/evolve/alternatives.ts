import { withItem, type Evolvers } from './evolver';

/** Proposals that exclude each other. */
export const alternativeEvolvers: Evolvers<'alternatives-put' | 'alternatives-dropped'> = {
  'alternatives-put': (state, { itemId, alternativesId, question, options, oneCount }) =>
    withItem(state, itemId, ({ alternatives = [] }) => ({
      alternatives: [
        ...alternatives,
        { alternativesId, question, options, dropped: null, ...(oneCount === undefined ? {} : { oneCount }) },
      ],
    })),
  'alternatives-dropped': (state, { itemId, alternativesId, reason }) =>
    withItem(state, itemId, ({ alternatives = [] }) => ({
      alternatives: alternatives.map((each) =>
        each.alternativesId === alternativesId ? { ...each, dropped: reason } : each,
      ),
    })),
};
