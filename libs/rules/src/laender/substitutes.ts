import { MUNICIPAL, unverified } from '../layers/said';
import type { LayerRule, RuleLayer } from '../layers/layer';
import type { Day, MayorRule, SubstituteRule } from '../profile';
import { LISTED_SUBSTITUTES, NO_SUBSTITUTES } from '../usual-values';
import { NOT_READ } from './shared';

/** In a council nobody sits for another one: by the norm, who follows on the list moves up once a seat is free. */
export const movesUp = (norm: string): { readonly substitutes: LayerRule<SubstituteRule> } => ({
  substitutes: unverified(NO_SUBSTITUTES, norm, NOT_READ),
});

/** Whoever is entered sits for members of committees, as the municipality says it in detail. */
export const listedBy = (norm: string): LayerRule<SubstituteRule> =>
  unverified(LISTED_SUBSTITUTES, norm, NOT_READ, MUNICIPAL);

const NOT_LOOKED_UP = 'Wie im Rat; für Ausschüsse nicht nachgesehen';

/** The layer that says who sits for members of committees, and what the mayor’s seat is there. */
export const committeeSubstitutes = (
  prefix: string,
  land: string,
  validFrom: Day,
  substitutes: LayerRule<SubstituteRule>,
  mayor: MayorRule,
): RuleLayer => ({
  key: `${prefix}-substitutes`,
  level: 'land',
  name: `Sitze in Ausschüssen (${land})`,
  bodies: ['preparatory-committee', 'deciding-committee'],
  validFrom,
  validUntil: null,
  rules: { substitutes, mayorSeat: unverified(mayor, substitutes.norm, NOT_LOOKED_UP, MUNICIPAL) },
});
