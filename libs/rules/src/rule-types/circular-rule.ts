import type { MajorityRule } from '../majority';

/**
 * Whether a body may decide by circular vote, without a meeting: never, in a declared emergency alone when its members
 * agree or when no single member objects to the procedure, whenever its members agree, as long as no single member
 * objects, or so that what is moved is adopted unless a member objects to it, without a vote; and how many of them
 * have to agree before anything is decided (`admission`; where an objection is enough nobody is asked). `matters`:
 * only what is of a simple kind, or everything.
 */
export interface CircularRule {
  readonly allowed:
    | 'never'
    | 'emergency-only'
    | 'emergency-unless-objected'
    | 'if-agreed'
    | 'unless-objected'
    | 'motion-unless-objected';
  readonly admission: MajorityRule;
  readonly matters: 'all' | 'simple';
}
