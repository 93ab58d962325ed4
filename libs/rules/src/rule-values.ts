import { z } from 'zod';
import {
  EXCLUSION_GROUNDS,
  HEALINGS,
  MAYOR_QUESTIONS,
  NAMED_COMMITTEES,
  REMOTE_SUBJECTS,
  TAINTS,
  type RuleSet,
} from './profile';

const MINUTES_FIELDS = [
  'day',
  'place',
  'present',
  'absent-with-reason',
  'participants',
  'items',
  'motions',
  'resolutions',
  'vote-results',
] as const;

const list = <S extends z.ZodType>(value: S) => z.array(value).readonly();
const text = z.string().nullable();
const count = z.number().int().min(0);

/** A majority as data: `simple`, or a share of the votes, of those present, or of the statutory number. */
const majorityValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('simple') }),
  z.object({
    kind: z.literal('share'),
    numerator: z.number(),
    denominator: z.number(),
    of: z.enum(['cast', 'present', 'statutory']),
    minority: z.literal(true).optional(),
  }),
]);

const fraction = z.object({ numerator: count, denominator: count.min(1) });
const relief = fraction.extend({ least: count.default(1) });
const demand = {
  share: fraction.extend({ of: z.enum(['present', 'statutory']), reach: z.enum(['more-than', 'at-least']) }).nullable(),
  faction: z.boolean(),
  resolution: z.boolean(),
};
const motion = z.object({
  by: z.enum(['member', 'faction', 'share']),
  needs: z.enum(['chair', 'vote', 'demand']),
});
const rounds = list(
  z.object({
    among: z.enum(['all', 'two']),
    base: z.enum(['present-entitled', 'valid', 'cast', 'statutory']),
    wins: z.enum(['majority', 'most']),
  }),
);

/**
 * The shape of every rule's value. What a municipality enters and what a journal has frozen are read through it; a rule
 * that is added to the set does not compile until it stands here.
 */
export const RULE_VALUES = {
  quorum: z.object({
    numerator: count.min(1),
    denominator: count.min(1),
    of: z.enum(['statutory', 'members']),
    reach: z.enum(['more-than', 'at-least']),
    counts: z.enum(['present-entitled', 'present']),
    reducedByExcluded: z.boolean(),
    mode: z.enum(['continuous', 'on-challenge']),
    floor: relief.nullable(),
    whenMostConflicted: relief.nullable(),
    reliefFrom: z.enum(['most-excluded', 'any-excluded']),
    reliefNeedsApproval: z.boolean(),
    mayorDecides: z.boolean(),
    secondConvening: count.nullable(),
    secondShare: fraction.nullable(),
    secondNoticeDays: count.nullable(),
  }),
  majority: majorityValue,
  specialMajorities: z.object({
    'main-statute': majorityValue,
    statute: majorityValue,
    budget: majorityValue,
    'rules-of-procedure': majorityValue,
    deviation: majorityValue,
    recall: majorityValue,
    'exclude-public': majorityValue,
    minority: majorityValue,
  }),
  abstention: z.enum(['ignored', 'as-no', 'as-absent', 'forbidden']),
  tie: z.enum(['rejected', 'chair-decides', 'lot']),
  unanimity: z.enum(['abstentions-break', 'silence-breaks', 'abstentions-ignored']),
  ballotChange: z.boolean(),
  display: z.enum(['live', 'after-closing', 'tally-only']),
  doubt: z.enum(['until-next-item', 'until-end-of-meeting']),
  rollCall: z.object(demand),
  secretBallot: z.object({
    ...demand,
    admissible: z.enum(['always', 'elections-only']),
    precedesRollCall: z.boolean(),
  }),
  secretMeans: z.enum(['paper', 'devices']),
  motions: z.object({
    adjourn: motion,
    refer: motion,
    interrupt: motion,
    'close-debate': motion,
    'close-list': motion,
    'separate-votes': motion,
    recount: motion,
    share: demand.share,
  }),
  motionSpeeches: z.object({
    each: count,
    who: z.enum(['voting-members', 'everybody']),
    seconds: count.min(1).nullable(),
  }),
  power: z.enum(['decides', 'recommends']),
  remote: z.object({
    counts: z.enum(['never', 'emergency-only', 'always']),
    needsStatute: text,
    needsPublicRoom: z.boolean(),
    publicRoomNorm: z.string(),
    chairInRoom: z.boolean(),
    resolution: z.enum(['none', 'majority', 'two-thirds']),
    needsConsent: z.boolean(),
    needsApprovedSystem: z.boolean(),
    excludedCommittees: list(z.enum(NAMED_COMMITTEES)),
    excluded: list(z.enum(REMOTE_SUBJECTS)),
    scope: z.enum(['item', 'session']),
    confirmedNextMeeting: z.boolean(),
    refusal: z.string(),
    exclusion: text,
  }),
  remoteReach: z.object({
    needs: z.enum(['nothing', 'line', 'picture-and-sound']),
    without: z.enum(['absent', 'chair-decides']),
  }),
  circular: z.object({
    allowed: z.enum([
      'never',
      'emergency-only',
      'emergency-unless-objected',
      'if-agreed',
      'unless-objected',
      'motion-unless-objected',
    ]),
    admission: majorityValue,
    matters: z.enum(['all', 'simple']),
  }),
  disturbance: z.object({
    repeatsVote: z.boolean(),
    // Not there in what was frozen or entered before.
    presumption: z.enum(['others-fine', 'ask']).default('ask'),
    sentence: z.string(),
  }),
  noticePeriod: z.object({
    days: count,
    counting: z.enum(['full-calendar-days', 'days']),
    from: z.enum(['receipt', 'dispatch', 'provision']),
    fictionDay: count.nullable(),
    force: z.enum(['must', 'should']),
    setBy: z.enum(['law', 'rules-of-procedure']),
  }),
  urgentNotice: z.object({ latestDayBefore: count, mustSaySo: z.boolean(), foundByBody: z.boolean().optional() }),
  urgency: majorityValue,
  lateConsent: z.object({
    of: z.enum(['nobody', 'those-present', 'all-members']),
    items: z.enum(['all', 'non-public']),
  }),
  announcement: z.object({ daysBefore: count, urgentDaysBefore: count }),
  residentsQuestions: z.object({ daysBefore: count }).nullable(),
  healingByAppearance: list(z.enum(HEALINGS)),
  publicByDefault: z.boolean(),
  webcast: z.boolean(),
  recording: z.object({
    of: z.enum(['nothing', 'sound', 'picture-and-sound']),
    consent: z.enum(['none', 'body', 'everybody']),
    keptDays: count,
  }),
  takingAlong: z.boolean(),
  exclusion: z.object({
    grounds: list(z.enum(EXCLUSION_GROUNDS)),
    decided: z.enum(['closed', 'closed-unless-plain', 'open']),
  }),
  release: z.object({ by: z.enum(['body', 'mayor', 'law']), when: z.enum(['reasons-ceased', 'public-again']) }),
  aloneRemote: z.object({ confirms: z.boolean(), without: z.enum(['absent', 'not-voting']) }),
  minutes: z.object({
    fields: list(z.enum(MINUTES_FIELDS)),
    signatories: list(z.enum(['chair', 'clerk', 'member'])),
    approval: z.enum(['next-meeting', 'none']),
    ownVote: z.enum(['never', 'end-of-item', 'end-of-meeting', 'until-signed']),
    deadlineDays: count.nullable(),
    objectionDays: count.nullable(),
  }),
  minutesNames: z.enum(['tally', 'by-faction', 'by-name']),
  conflict: z.object({
    persons: z.enum(['members', 'everybody']),
    leaveRoom: z.enum(['non-public-only', 'always']),
    listenersArea: z.boolean(),
    elections: z.enum(['excepted', 'honorary-excepted', 'apply']),
    decidedBy: z.enum(['body-non-public', 'chair']),
    consequence: z.enum(['invalid-if-decisive', 'invalid']),
    causes: list(z.enum(TAINTS)),
    challengeMonths: count.nullable(),
  }),
  election: z.object({
    secret: z.boolean(),
    openIf: z.enum(['never', 'nobody-objects', 'unanimous', 'single-and-nobody-objects', 'resolution']),
    secretOnDemand: z.boolean(),
    rounds,
    singleCandidate: z.object({ rounds, waitDays: count }).nullable(),
    tie: z.enum(['lot', 'ask']),
    unclearRunOff: z.enum(['ask', 'lot', 'all']),
    tieAtTop: z.enum(['as-unclear', 'repeat']),
    againstIsInvalid: z.boolean(),
    repeatWhenInvalid: fraction.nullable(),
    nominatedOnly: z.boolean(),
    lotBy: z.enum(['chair', 'not-said']),
  }),
  chairing: z.object({ whenNobody: z.enum(['eldest-member', 'elected']) }),
  orderMeasures: z.object({
    excludedBy: z.enum(['chair', 'chair-with-consent', 'body']),
    callsBefore: count.nullable(),
    mostMeetings: count.min(1),
    moreByBody: z.boolean(),
    repeatedWithinMonths: count.nullable().optional(),
    objection: z.enum(['none', 'this-meeting', 'next-meeting', 'by-next-meeting']),
  }),
  substitutes: z.object({ who: z.enum(['none', 'mayor', 'listed']), whenConflicted: z.boolean() }),
  mayorSeat: z.object({
    vote: z.enum(['always', 'with-exceptions', 'never']),
    exceptFor: list(z.enum(MAYOR_QUESTIONS)),
    counted: z.boolean(),
  }),
  committeeSeats: z.object({
    method: z.enum(['dhondt', 'hare-niemeyer', 'sainte-lague']),
    majorityKeepsMajority: z.boolean(),
  }),
} satisfies { readonly [K in keyof RuleSet]: z.ZodType<RuleSet[K]['value']> };
