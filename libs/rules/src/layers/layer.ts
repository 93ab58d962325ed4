import type { BodyKind, Day, LayerLevel, Rule, RuleName, RuleSet } from '../profile';

/**
 * What kind of body a rule is made for. A committee that decides by delegation has other rules than one that prepares;
 * for people both are a committee.
 */
export const BODY_TYPES = ['council', 'preparatory-committee', 'deciding-committee', 'advisory-board'] as const;
export type BodyType = (typeof BODY_TYPES)[number];

/** `to-ask`: not even a secondary source says it surely; the value is what most do. */
export type LayerStatus = 'verified' | 'unverified' | 'to-ask';

/** What one layer says on one rule, and whether narrower layers may say something else. */
export interface LayerRule<T> extends Omit<Rule<T>, 'status' | 'origin' | 'confirmedOn' | 'answeredOn'> {
  readonly status: LayerStatus;
  /** The levels that may set another value. What no wider layer has opened to a level, it cannot change. */
  readonly opens: readonly LayerLevel[];
  /** A number in the value that may only be raised, such as the days of a notice period. */
  readonly atLeast?: string;
  /** Parts of the value that stay as they are, whoever may change the rest. */
  readonly keeps?: readonly string[];
}

export type LayerRules = { readonly [K in RuleName]?: LayerRule<RuleSet[K]['value']> };

/**
 * Rules that somebody has made, for some kinds of bodies, from one day to another: data, delivered with the software
 * or stored by a municipality.
 */
export interface RuleLayer {
  readonly key: string;
  readonly level: LayerLevel;
  readonly name: string;
  readonly bodies: readonly BodyType[];
  readonly validFrom: Day;
  /** The last day; null while no end is known. */
  readonly validUntil: Day | null;
  readonly rules: LayerRules;
}

/** A kind of body as a Land knows it. The key is stored with the body and never changes. */
export interface LandBody {
  readonly key: string;
  readonly name: string;
  readonly land: string;
  readonly type: BodyType;
  /** The body as the subject of a sentence: `Der Stadtrat`. */
  readonly subject: string;
}

/** Whom people call a committee, whatever its powers. */
export const kindOf = (type: BodyType): BodyKind =>
  type === 'preparatory-committee' || type === 'deciding-committee' ? 'committee' : type;
