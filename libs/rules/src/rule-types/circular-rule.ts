import type { MajorityRule } from '../majority';

/**
 * Whether a body may decide by circular vote, without a meeting: never, in a declared emergency alone, or whenever its
 * members agree; and how many of them have to agree before anything is decided.
 */
export interface CircularRule {
  readonly allowed: 'never' | 'emergency-only' | 'if-agreed';
  readonly admission: MajorityRule;
}
