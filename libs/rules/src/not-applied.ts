import type { RuleName } from './profile';

/**
 * Rules that are kept and shown, but that nothing in the software asks for yet. Whoever reads one takes it from here; a
 * test compares the list with the code.
 */
export const NOT_APPLIED: ReadonlySet<RuleName> = new Set<RuleName>([]);
