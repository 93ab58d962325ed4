import { FROM_RECEIPT, type MunicipalLevel, type RuleName, type RuleSet } from '@gremia/rules';

/** What the demonstration city rules itself, in the words of its own norms. */
export interface DemoRules {
  readonly key: string;
  readonly level: MunicipalLevel;
  readonly name: string;
  /** The body; null for every council. */
  readonly committee: string | null;
  readonly norm: (paragraph: string) => string;
  readonly rules: readonly DemoRule[];
}

type DemoRule = { [K in RuleName]: { rule: K; paragraph: string; value: RuleSet[K]['value'] } }[RuleName];

export const OWN_RULES: readonly DemoRules[] = [
  {
    key: 'geschaeftsordnung',
    level: 'rules-of-procedure',
    name: 'Geschäftsordnung des Stadtrats',
    committee: null,
    norm: (paragraph) => `${paragraph} GeschO`,
    rules: [
      { rule: 'residentsQuestions', paragraph: '§ 10', value: { daysBefore: 15 } },
      { rule: 'doubt', paragraph: '§ 21 Abs. 4', value: 'until-next-item' },
      { rule: 'ballotChange', paragraph: '§ 21 Abs. 2', value: true },
      { rule: 'display', paragraph: '§ 21 Abs. 3', value: 'after-closing' },
      { rule: 'unanimity', paragraph: '§ 21 Abs. 5', value: 'silence-breaks' },
      { rule: 'minutesNames', paragraph: '§ 24 Abs. 2', value: 'by-faction' },
    ],
  },
  {
    key: 'beiratssatzung',
    level: 'body-statute',
    name: 'Satzung des Beirats für Menschen mit Behinderungen',
    committee: 'behindertenbeirat',
    norm: (paragraph) => `${paragraph} der Beiratssatzung`,
    rules: [
      {
        rule: 'noticePeriod',
        paragraph: '§ 5',
        value: { days: 7, ...FROM_RECEIPT },
      },
      { rule: 'power', paragraph: '§ 2', value: 'recommends' },
    ],
  },
];
