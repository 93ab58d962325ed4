import { RULE_NAMES } from './chair-question';
import { liftedValue } from './lifted-values';
import type { Rule, RuleName, RuleSet } from './profile';
import {
  BY_RESOLUTION,
  FROM_RECEIPT,
  ALL_MEMBERS,
  HALF_OF_SEATS,
  MAYOR_VOTES,
  NO_RECORDING,
  NO_REMOTE,
  ONE_FOR_ONE_AGAINST,
  NO_SUBSTITUTES,
  SECRET_BY_RESOLUTION,
  USUAL_CHAIR,
  USUAL_CONFLICT,
  USUAL_ELECTION,
  USUAL_EXCLUSION,
  USUAL_ORDER,
  USUAL_SEATS,
  USUAL_MOTIONS,
  USUAL_QUESTIONS,
} from './usual-values';

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
  quorum: usual(HALF_OF_SEATS),
  majority: usual({ kind: 'simple' }),
  specialMajorities: usual({
    ...USUAL_QUESTIONS,
    'main-statute': { kind: 'simple' },
    deviation: { kind: 'simple' },
    recall: { kind: 'simple' },
  }),
  abstention: usual('ignored'),
  tie: usual('rejected'),
  unanimity: usual('abstentions-ignored'),
  ballotChange: usual(true),
  display: usual('after-closing'),
  doubt: usual('until-next-item'),
  rollCall: usual(BY_RESOLUTION),
  secretBallot: usual(SECRET_BY_RESOLUTION),
  secretMeans: usual('paper'),
  motions: usual(USUAL_MOTIONS),
  motionSpeeches: usual(ONE_FOR_ONE_AGAINST),
  power: usual('decides'),
  remote: usual(NO_REMOTE),
  remoteReach: usual({ needs: 'nothing', without: 'chair-decides' }),
  circular: usual({ allowed: 'never', admission: ALL_MEMBERS, matters: 'all' }),
  disturbance: usual({
    repeatsVote: true,
    presumption: 'ask',
    sentence: 'Die Sitzung wird um {time} Uhr wegen einer Störung der Bild-Ton-Übertragung unterbrochen.',
  }),
  noticePeriod: usual({ days: 4, ...FROM_RECEIPT }),
  urgentNotice: usual({ latestDayBefore: 2, mustSaySo: true, foundByBody: false }),
  urgency: usual({ kind: 'share', numerator: 2, denominator: 3, of: 'present' }),
  lateConsent: usual({ of: 'those-present', items: 'all' }),
  announcement: usual({ daysBefore: 4, urgentDaysBefore: 2 }),
  residentsQuestions: usual(null),
  healingByAppearance: usual(['appears-and-silent']),
  publicByDefault: usual(true),
  webcast: usual(false),
  recording: usual(NO_RECORDING),
  takingAlong: usual(false),
  exclusion: usual(USUAL_EXCLUSION),
  release: usual({ by: 'body', when: 'reasons-ceased' }),
  aloneRemote: usual({ confirms: false, without: 'absent' }),
  minutes: usual({
    fields: ['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'],
    signatories: ['chair', 'clerk'],
    approval: 'next-meeting',
    ownVote: 'end-of-meeting',
    deadlineDays: null,
    objectionDays: null,
  }),
  minutesNames: usual('by-name'),
  conflict: usual(USUAL_CONFLICT),
  chairing: usual(USUAL_CHAIR),
  orderMeasures: usual(USUAL_ORDER),
  substitutes: usual(NO_SUBSTITUTES),
  mayorSeat: usual(MAYOR_VOTES),
  committeeSeats: usual(USUAL_SEATS),
  election: usual({
    ...USUAL_ELECTION,
    rounds: [
      { among: 'all', base: 'present-entitled', wins: 'majority' },
      { among: 'two', base: 'valid', wins: 'majority' },
    ],
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
  const rules = RULE_NAMES.map((name) => [name, completed(lifted(name, frozen[name]), DEFAULT_RULES[name])] as const);
  return { ...frozen, ...Object.fromEntries(rules) };
}

const lifted = (name: RuleName, rule: unknown): unknown =>
  isFields(rule) && 'value' in rule ? { ...rule, value: liftedValue(name, rule.value) } : rule;

function completed(rule: unknown, usually: Rule<unknown>): unknown {
  if (rule === undefined) return usually;
  return isFields(rule) && 'value' in rule ? { ...rule, value: withFields(rule.value, usually.value) } : rule;
}

/**
 * A value as an older release has stored it, in the shape of today: what was said otherwise then is said as now, and
 * what could not be said is what the software did.
 */
export const completedValue = (name: RuleName, stored: unknown): unknown =>
  withFields(liftedValue(name, stored), DEFAULT_RULES[name].value);

/** A value that is one of several kinds is complete as the kind that it is. */
const withFields = (value: unknown, usual: unknown): unknown =>
  isFields(value) && isFields(usual) && !('kind' in value) ? { ...usual, ...value } : value;
