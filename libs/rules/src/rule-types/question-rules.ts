import type { MajorityRule } from '../majority';

/** Questions that ask for a majority of their own, whatever the paper is about. */
export const SPECIAL_QUESTIONS = [
  'main-statute',
  'statute',
  'budget',
  'rules-of-procedure',
  'deviation',
  'recall',
  'exclude-public',
  'minority',
] as const;
export type SpecialQuestion = (typeof SPECIAL_QUESTIONS)[number];
export type SpecialMajorities = { readonly [Q in SpecialQuestion]: MajorityRule };
