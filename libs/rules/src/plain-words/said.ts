import type { RuleName, RuleSet } from '../profile';

/** What a value is measured in where a body is known. */
export interface SaidOf {
  /** The statutory number of votes of the body; null where the rule is read without a body. */
  readonly seats: number | null;
}

/** A rule in whole sentences: each says one of its parts; what is not said of this value is null or false. */
export type Saying<Name extends RuleName> = (
  value: RuleSet[Name]['value'],
  of: SaidOf,
) => readonly (string | null | false)[];

export type Sayings<Name extends RuleName> = { readonly [N in Name]: Saying<N> };
