import { composed } from '@gremia/resolution';

/**
 * Each word of what was typed as a pattern for ILIKE that finds it anywhere. Percent sign and underscore mean
 * themselves.
 */
export const patternsOf = (typed: string): string[] =>
  composed(typed)
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
