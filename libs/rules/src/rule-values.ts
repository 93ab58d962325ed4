import { z } from 'zod';
import type { RuleSet } from './profile';

const list = <S extends z.ZodType>(value: S) => z.array(value).readonly();
const text = z.string().nullable();
const count = z.number().int().min(0);

/** A majority as data: `simple`, or a share of the votes, of those present, or of the statutory number. */
export const majorityValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('simple') }),
  z.object({
    kind: z.literal('share'),
    numerator: z.number(),
    denominator: z.number(),
    of: z.enum(['cast', 'present', 'statutory']),
  }),
]);

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
    whenMostConflicted: z.object({ numerator: count, denominator: count.min(1) }).nullable(),
    mode: z.enum(['continuous', 'on-challenge']),
    secondConvening: count.nullable(),
  }),
  majority: majorityValue,
  specialMajorities: z.object({
    'main-statute': majorityValue,
    'rules-of-procedure': majorityValue,
    recall: majorityValue,
    'exclude-public': majorityValue,
  }),
  abstention: z.enum(['ignored', 'as-no', 'as-absent', 'forbidden']),
  tie: z.enum(['rejected', 'chair-decides', 'lot']),
  unanimity: z.enum(['abstentions-break', 'silence-breaks', 'abstentions-ignored']),
  ballotChange: z.boolean(),
  display: z.enum(['live', 'after-closing', 'tally-only']),
  doubt: z.enum(['until-next-item', 'until-end-of-meeting']),
  power: z.enum(['decides', 'recommends']),
  remote: z.object({
    counts: z.enum(['never', 'emergency-only', 'always']),
    needsStatute: text,
    needsPublicRoom: z.boolean(),
    publicRoomNorm: z.string(),
    chairInRoom: z.boolean(),
    excluded: list(z.enum(['ordinary', 'election', 'secret-vote'])),
    refusal: z.string(),
    exclusion: text,
  }),
  disturbance: z.object({ repeatsVote: z.boolean(), sentence: z.string() }),
  noticePeriod: z.object({
    days: count,
    counting: z.literal('full-calendar-days'),
    from: z.literal('receipt'),
    force: z.enum(['must', 'should']),
  }),
  urgentNotice: z.object({ latestDayBefore: count, mustSaySo: z.boolean() }),
  urgency: majorityValue,
  announcement: z.object({ daysBefore: count, urgentDaysBefore: count }),
  residentsQuestions: z.object({ daysBefore: count }).nullable(),
  healingByAppearance: z.boolean(),
  publicByDefault: z.boolean(),
  minutes: z.object({
    fields: list(z.enum(['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'])),
    signatories: list(z.enum(['chair', 'clerk', 'member'])),
    approval: z.enum(['next-meeting', 'none']),
  }),
  conflict: z.object({
    leaveRoom: z.enum(['non-public-only', 'always']),
    appliesToElections: z.boolean(),
    decidedBy: z.enum(['body-non-public', 'chair']),
    consequence: z.enum(['invalid-if-decisive', 'invalid']),
    challengeMonths: count.nullable(),
  }),
  election: z.object({
    secret: z.boolean(),
    firstRound: z.enum(['present-entitled', 'valid', 'cast']),
    runOff: z.enum(['valid', 'cast', 'most']),
    tie: z.enum(['lot', 'ask']),
    unclearRunOff: z.enum(['ask', 'lot', 'all']),
  }),
} satisfies { readonly [K in keyof RuleSet]: z.ZodType<RuleSet[K]['value']> };
