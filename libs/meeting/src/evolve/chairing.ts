import type { LeadTerms } from '../events';
import type { Lead } from '../state';
import type { Evolvers } from './evolver';

/** Who leads, and who keeps the minutes. */
export const chairingEvolvers: Evolvers<
  'chair-offered' | 'chair-offer-dropped' | 'chair-taken' | 'chair-returned' | 'secretary-changed'
> = {
  'chair-offered': (state, offer, at) => ({ ...state, chairOffer: { ...termsOf(offer), ...whyOf(offer), at } }),
  'chair-offer-dropped': (state) => ({ ...state, chairOffer: null }),
  'chair-taken': (state, terms, at) => ({
    ...state,
    chairOffer: null,
    chairing: { ...termsOf(terms), since: at, before: state.chairing },
  }),
  'chair-returned': (state) => ({ ...state, chairOffer: null, chairing: state.chairing?.before ?? null }),
  'secretary-changed': (state, { name }) => ({ ...state, secretary: name }),
};

const whyOf = ({ ground, reason }: LeadTerms): Pick<LeadTerms, 'ground' | 'reason'> => ({
  ...(ground === undefined ? {} : { ground }),
  ...(reason === undefined ? {} : { reason }),
});

const termsOf = ({ personId, capacity, scope, forItem, until }: LeadTerms): Omit<Lead, 'since' | 'before'> => ({
  personId,
  capacity,
  scope,
  forItem,
  until,
});
