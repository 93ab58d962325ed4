import type { VoteSetup } from '@gremia/contracts';
import type { Refusal } from '../decision';
import { refuse } from '../refuse';

/**
 * A vote of a special kind is held because somebody may ask for it: the minutes say who did, and by which rule.
 *
 * @param what the kind in the accusative: `die namentliche Abstimmung`
 * @returns a refusal `confirmation-needed` where it is not said
 */
export const mustBeDemanded = ({ demand }: VoteSetup, what: string): Refusal | null =>
  demand === undefined
    ? refuse('confirmation-needed', `Bitte halten Sie fest, wer ${what} verlangt hat und nach welcher Vorschrift.`)
    : null;

/** `Verlangt von der Fraktion Linde (§ 20 GeschO).` */
export const demandNote = ({ demand }: VoteSetup): readonly string[] =>
  demand === undefined ? [] : [`Verlangt von: ${demand.by} (${demand.norm}).`];
