import type { MajorityRule } from '../majority';

/**
 * Whether a body may decide by circular vote, without a meeting: never, in a declared emergency alone, whenever its
 * members agree, or as long as no single member objects; and how many of them have to agree before anything is decided
 * (`admission`; where one objection is enough nobody is asked).
 */
export interface CircularRule {
  readonly allowed: 'never' | 'emergency-only' | 'if-agreed' | 'unless-objected';
  readonly admission: MajorityRule;
}
