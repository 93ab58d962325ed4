import { z } from 'zod';

/**
 * Persons of a scenario: `M3`, `M1-M5`, a list of these, or a number: so many as come next (who arrives next, who
 * leaves last, who has not voted yet).
 */
export const persons = z.union([z.number().int().min(0), z.string(), z.array(z.string())]);
export type Persons = z.infer<typeof persons>;

/** Of so many a body of a scenario may consist: `M1` to `M120`. */
export const MOST_MEMBERS = 120;

/** `M1-M3, M7` as the keys of persons, in this order. */
export function keysOf(given: string): string[] {
  return given
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, first, last] = /^M(\d+)\s*[-–]\s*M(\d+)$/u.exec(part) ?? [];
      if (first === undefined || last === undefined) return [part];
      const from = Number(first);
      const count = Number(last) - from + 1;
      if (count < 1) throw new Error(`„${part}“ nennt niemanden: die kleinere Nummer steht zuerst.`);
      return Array.from({ length: count }, (_, index) => `M${from + index}`);
    });
}

/**
 * Who is meant.
 *
 * @param candidates from whom a number chooses, the first of them first
 */
export function choosePersons(given: Persons, candidates: readonly string[]): string[] {
  if (typeof given === 'number') {
    if (given > candidates.length)
      throw new Error(`Gemeint sind ${given} Personen, dafür kommen nur ${candidates.length} in Frage.`);
    return candidates.slice(0, given);
  }
  return typeof given === 'string' ? keysOf(given) : given.flatMap(keysOf);
}
