import type { Rule, RuleSet } from './profile';

const SOURCE =
  'Die Regel war bei der Eröffnung dieser Sitzung noch nicht hinterlegt; so verfuhr die Software bis dahin.';

const usual = <T>(value: T): Rule<T> => ({
  value,
  norm: 'Geschäftsordnung',
  source: SOURCE,
  verifiedOn: null,
  status: 'unverified',
});

/**
 * What holds in a meeting whose frozen profile does not have a rule, because the rule came later: what the software did
 * before there was one. It is read with old journals only; no meeting is opened under it.
 */
export const DEFAULT_RULES: RuleSet = {
  quorum: usual({
    numerator: 1,
    denominator: 2,
    of: 'statutory',
    reach: 'more-than',
    counts: 'present-entitled',
    whenMostConflicted: null,
    mode: 'continuous',
    secondConvening: null,
  }),
  majority: usual({ kind: 'simple' }),
  specialMajorities: usual({
    'main-statute': { kind: 'simple' },
    'rules-of-procedure': { kind: 'simple' },
    recall: { kind: 'simple' },
    'exclude-public': { kind: 'simple' },
  }),
  abstention: usual('ignored'),
  tie: usual('rejected'),
  unanimity: usual('abstentions-ignored'),
  ballotChange: usual(true),
  display: usual('after-closing'),
  doubt: usual('until-next-item'),
  power: usual('decides'),
  remote: usual({
    counts: 'never',
    needsStatute: null,
    needsPublicRoom: false,
    publicRoomNorm: '',
    chairInRoom: false,
    excluded: [],
    refusal: 'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig.',
    exclusion: null,
  }),
  disturbance: usual({
    repeatsVote: true,
    sentence: 'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen.',
  }),
  noticePeriod: usual({ days: 4, counting: 'full-calendar-days', from: 'receipt', force: 'must' }),
  urgentNotice: usual({ latestDayBefore: 2, mustSaySo: true }),
  urgency: usual({ kind: 'share', numerator: 2, denominator: 3, of: 'present' }),
  announcement: usual({ daysBefore: 4, urgentDaysBefore: 2 }),
  residentsQuestions: usual(null),
  healingByAppearance: usual(true),
  publicByDefault: usual(true),
  minutes: usual({
    fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
    signatories: ['chair', 'clerk'],
    approval: 'next-meeting',
  }),
  conflict: usual({
    leaveRoom: 'non-public-only',
    appliesToElections: false,
    decidedBy: 'body-non-public',
    consequence: 'invalid-if-decisive',
    challengeMonths: null,
  }),
  election: usual({
    secret: true,
    firstRound: 'present-entitled',
    runOff: 'valid',
    tie: 'lot',
    unclearRunOff: 'ask',
  }),
};

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A frozen profile, read back as JSON, with what it does not have taken from {@link DEFAULT_RULES}: whole rules, and
 * single fields of a rule's value. What it has stays as it is.
 */
export function withDefaultRules(frozen: unknown): unknown {
  if (!isFields(frozen)) return frozen;
  const rules = Object.entries(DEFAULT_RULES).map(([name, rule]) => [name, completed(frozen[name], rule)] as const);
  return { ...frozen, ...Object.fromEntries(rules) };
}

function completed(rule: unknown, usually: Rule<unknown>): unknown {
  if (rule === undefined) return usually;
  if (!isFields(rule) || !isFields(rule.value) || !isFields(usually.value)) return rule;
  // A value that is one of several kinds is complete as the kind that it is.
  return 'kind' in rule.value ? rule : { ...rule, value: { ...usually.value, ...rule.value } };
}
