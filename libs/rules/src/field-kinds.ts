import type { MajorityRule } from './majority';
import { COMMON_MAJORITIES, majorityWords } from './majority-words';
import { shareWords } from './plain-words/said-words';
import { COMMON_MOTION_RULES, type Fraction } from './profile';
import { ANY_NUMBER } from './usual-values';

/**
 * A part of a rule's value as people read and change it. `path` names the part, empty for the whole value; `choice`
 * offers options by their value, `several` any
 * number of them, `count` a whole number (none, where `optional`), `flag` yes or no.
 */
export type RuleField = { readonly path: string; readonly label: string } & (
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: unknown; readonly words: string }[] }
  | { readonly kind: 'several'; readonly options: readonly { readonly value: string; readonly words: string }[] }
  | { readonly kind: 'count'; readonly optional: boolean }
  | { readonly kind: 'flag' }
);

type Words = Readonly<Record<string, string>>;
export const choice = (path: string, label: string, words: Words): RuleField => ({
  path,
  label,
  kind: 'choice',
  options: Object.entries(words).map(([value, said]) => ({ value, words: said })),
});
export const several = (path: string, label: string, words: Words): RuleField => ({
  path,
  label,
  kind: 'several',
  options: Object.entries(words).map(([value, said]) => ({ value, words: said })),
});
export const majority = (
  path: string,
  label: string,
  among: readonly MajorityRule[] = COMMON_MAJORITIES,
): RuleField => ({
  path,
  label,
  kind: 'choice',
  options: among.map((value) => ({ value, words: majorityWords(value) })),
});
export const count = (path: string, label: string, optional = false): RuleField => ({
  path,
  label,
  kind: 'count',
  optional,
});
export const flag = (path: string, label: string): RuleField => ({ path, label, kind: 'flag' });

/** One of the usual shares, or none. `least` is kept where a relief knows a smallest number of heads. */
export const share = (
  path: string,
  label: string,
  values: readonly unknown[],
  words: (value: unknown) => string,
): RuleField => ({
  path,
  label,
  kind: 'choice',
  options: [null, ...values].map((value) => ({ value, words: value === null ? 'keine' : words(value) })),
});
export const FRACTIONS: readonly Fraction[] = [
  { numerator: 1, denominator: 2 },
  { numerator: 1, denominator: 3 },
  { numerator: 1, denominator: 4 },
  { numerator: 1, denominator: 5 },
];
export const RELIEFS = [
  ANY_NUMBER,
  { numerator: 0, denominator: 1, least: 3 },
  ...FRACTIONS.slice(1).map((each) => ({ ...each, least: 1 })),
];
export const fractionWords = (value: unknown): string => shareWords(value as Fraction);
export const reliefWords = (value: unknown): string => {
  const { numerator, least } = value as Fraction & { readonly least: number };
  const heads = least > 1 ? `mindestens ${least} Mitglieder` : '';
  if (numerator === 0) return heads === '' ? 'ohne Rücksicht auf die Zahl' : heads;
  return [`${fractionWords(value)} der gesetzlichen Mitgliederzahl`, heads].filter((part) => part !== '').join(', ');
};
export const DEMAND_SHARES = FRACTIONS.slice(1).flatMap((each) =>
  (['present', 'statutory'] as const).flatMap((of) =>
    (['at-least', 'more-than'] as const).map((reach) => ({ ...each, of, reach })),
  ),
);
export const demandWords = (value: unknown): string => {
  const { of, reach } = value as { readonly of: string; readonly reach: string };
  return (
    `${reach === 'more-than' ? 'mehr als ' : ''}${fractionWords(value)} ` +
    (of === 'present' ? 'der Anwesenden' : 'der gesetzlichen Mitgliederzahl')
  );
};
const MOVERS = { member: 'jedes Mitglied', faction: 'eine Fraktion', share: 'eine Zahl von Mitgliedern' };
const NEEDS = {
  vote: 'das Gremium stimmt ab',
  chair: 'die Sitzungsleitung entscheidet',
  demand: 'das Verlangen genügt',
};
/** Who may move a point of order and what it needs, in one choice. */
export const motionField = (path: string, name: string): RuleField => ({
  path,
  label: name,
  kind: 'choice',
  options: COMMON_MOTION_RULES.map((value) => ({ value, words: `${MOVERS[value.by]}; ${NEEDS[value.needs]}` })),
});
export const demand = (what: string): readonly RuleField[] => [
  share('share', `${what} verlangen kann eine Zahl von Mitgliedern`, DEMAND_SHARES, demandWords),
  flag('faction', `${what} verlangen kann eine Fraktion`),
  flag('resolution', `${what} beschließen kann das Gremium`),
];
