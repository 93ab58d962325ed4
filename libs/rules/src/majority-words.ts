import type { MajorityRule } from './majority';

const SHARES: Readonly<Record<string, string>> = {
  '1/1': 'alle',
  '1/2': 'mehr als die Hälfte',
  '2/3': 'zwei Drittel',
  '3/4': 'drei Viertel',
  '1/3': 'ein Drittel',
  '1/4': 'ein Viertel',
  '1/5': 'ein Fünftel',
};
const BASES = {
  cast: 'der abgegebenen Stimmen',
  present: 'der Anwesenden',
  statutory: 'der gesetzlichen Mitgliederzahl',
} as const;

/** A majority as it is asked for: `einfache Mehrheit`, `zwei Drittel der Anwesenden`, `5/9 der abgegebenen Stimmen`. */
export function majorityWords(rule: MajorityRule): string {
  if (rule.kind === 'simple') return 'einfache Mehrheit';
  const share = `${rule.numerator}/${rule.denominator}`;
  const words = `${SHARES[share] ?? share} ${BASES[rule.of]}`;
  if (share === '1/1' && rule.of === 'statutory') return 'alle Mitglieder';
  return rule.minority === true ? `${words} genügt, auch gegen mehr Nein-Stimmen` : words;
}

/** The majorities that German municipal law asks for most, for a chair to choose from; the first is the usual one. */
export const COMMON_MAJORITIES: readonly MajorityRule[] = [
  { kind: 'simple' },
  { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
  { kind: 'share', numerator: 2, denominator: 3, of: 'present' },
  { kind: 'share', numerator: 2, denominator: 3, of: 'statutory' },
  { kind: 'share', numerator: 3, denominator: 4, of: 'statutory' },
];

/** How many may have to agree before a body decides without a meeting. */
export const CIRCULAR_ADMISSIONS: readonly MajorityRule[] = [
  ...COMMON_MAJORITIES,
  { kind: 'share', numerator: 1, denominator: 1, of: 'statutory' },
];

/** The shares with which German municipal law lets a minority have its way. */
export const MINORITY_SHARES: readonly MajorityRule[] = (
  [
    [1, 3],
    [1, 4],
    [1, 5],
  ] as const
).map(([numerator, denominator]) => ({ kind: 'share', numerator, denominator, of: 'statutory', minority: true }));
