import type { MajorityRule } from '../majority';
import { majorityWords } from '../majority-words';
import type { Fraction } from '../profile';

const SHARES: Readonly<Record<string, string>> = {
  '1/2': 'die Hälfte',
  '1/3': 'ein Drittel',
  '1/4': 'ein Viertel',
  '1/5': 'ein Fünftel',
  '1/10': 'ein Zehntel',
  '2/3': 'zwei Drittel',
  '3/4': 'drei Viertel',
};

/** A share as it stands in a sentence: `ein Viertel`, `5/9`. */
export const shareWords = ({ numerator, denominator }: Fraction): string =>
  SHARES[`${numerator}/${denominator}`] ?? `${numerator}/${denominator}`;

/** `Satzungen, Wahlen und Beschlüsse`. */
export function listWords(parts: readonly string[], last: 'und' | 'oder' = 'und'): string {
  const [first = '', ...rest] = parts;
  const end = rest.pop();
  return end === undefined ? first : `${[first, ...rest].join(', ')} ${last} ${end}`;
}

/** `1 Tag`, `4 Tage`. */
export const days = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tage`);

/** A day counted back from the meeting: `am 4. Tag vor der Sitzung`, `am Tag der Sitzung`. */
export const dayBefore = (count: number): string =>
  count === 0 ? 'am Tag der Sitzung' : count === 1 ? 'am Tag vor der Sitzung' : `am ${count}. Tag vor der Sitzung`;

/** A majority after `braucht es`: `die einfache Mehrheit`, `zwei Drittel der Anwesenden`. */
export function needWords(rule: MajorityRule): string {
  if (rule.kind === 'simple') return 'die einfache Mehrheit';
  const { kind, numerator, denominator, of } = rule;
  return majorityWords({ kind, numerator, denominator, of });
}

export const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;

/** Things of the same kind together, in the order in which the kinds come first. */
export function grouped<Thing>(
  things: readonly Thing[],
  kind: (thing: Thing) => string,
): readonly (readonly Thing[])[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(kind(thing), [...(groups.get(kind(thing)) ?? []), thing]);
  return [...groups.values()];
}
