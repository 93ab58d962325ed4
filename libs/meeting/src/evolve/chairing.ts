import type { LeadTerms } from '../events';
import type { Lead, MeetingState } from '../state';
import { including, type Evolvers } from './evolver';

/** Who leads, and who keeps the minutes. */
export const chairingEvolvers: Evolvers<
  'chair-offered' | 'chair-offer-dropped' | 'chair-taken' | 'chair-returned' | 'secretary-changed'
> = {
  'chair-offered': (state, offer, at) => ({ ...state, chairOffer: { ...termsOf(offer), ...whyOf(offer), at } }),
  'chair-offer-dropped': (state, { personId, declined }) => ({
    ...state,
    chairOffer: null,
    ...(declined === true ? { chairDeclined: including(state.chairDeclined ?? [], personId) } : {}),
  }),
  'chair-taken': (state, terms, at) => ({
    ...askedAnew(state),
    chairOffer: null,
    chairing: { ...termsOf(terms), since: at, before: state.chairing },
  }),
  'chair-returned': (state, { to }) => ({
    ...askedAnew(state),
    chairOffer: null,
    chairing: leadOf(state.chairing?.before ?? null, to),
  }),
  'secretary-changed': (state, { name }) => ({ ...state, secretary: name }),
};

/** Who declined before may be asked again. */
export const askedAnew = ({ chairDeclined: _declined, ...state }: MeetingState): MeetingState => state;

/** The lead of this person among those that came before each other; null where they hold the chair. */
const leadOf = (lead: Lead | null, personId: string | null): Lead | null =>
  lead === null || lead.personId === personId ? lead : leadOf(lead.before, personId);

const whyOf = ({ ground, reason }: LeadTerms): Pick<LeadTerms, 'ground' | 'reason'> => ({
  ...(ground === undefined ? {} : { ground }),
  ...(reason === undefined ? {} : { reason }),
});

const termsOf = ({ personId, capacity, named, scope, forItem, until }: LeadTerms): Omit<Lead, 'since' | 'before'> => ({
  personId,
  capacity,
  ...(named === undefined ? {} : { named }),
  scope,
  forItem,
  until,
});
