import { withDefaultRules, type RuleProfile, type RuleSet } from '@gremia/rules';
import { z } from 'zod';
import { covering } from './covering';
import { majority } from './text-schemas';

/** A rule as it is frozen, whatever its value. */
const rule = <S extends z.ZodType>(value: S) =>
  z.object({
    value,
    norm: z.string(),
    source: z.string(),
    verifiedOn: z.string().nullable(),
    status: z.enum(['verified', 'unverified']),
    confirmedOn: z.string().optional(),
  });
const list = <S extends z.ZodType>(value: S) => z.array(value).readonly();
const text = z.string().nullable();

const quorum = z.object({
  numerator: z.number(),
  denominator: z.number(),
  of: z.enum(['statutory', 'members']),
  reach: z.enum(['more-than', 'at-least']),
  counts: z.enum(['present-entitled', 'present']),
  whenMostConflicted: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
  secondConvening: z.number().nullable(),
});
const remote = z.object({
  counts: z.enum(['never', 'emergency-only', 'always']),
  needsStatute: text,
  needsPublicRoom: z.boolean(),
  publicRoomNorm: z.string(),
  excluded: list(z.enum(['ordinary', 'election', 'secret-vote'])),
  refusal: z.string(),
  exclusion: text,
});
const minutes = z.object({
  fields: list(z.enum(['day', 'place', 'present', 'absent-with-reason', 'items', 'resolutions', 'vote-results'])),
  signatories: list(z.enum(['chair', 'clerk', 'member'])),
  approval: z.enum(['next-meeting', 'none']),
  ownVoteOnDemand: z.boolean(),
});
const conflict = z.object({
  leaveRoom: z.enum(['non-public-only', 'always']),
  appliesToElections: z.boolean(),
  decidedBy: z.enum(['body-non-public', 'chair']),
  consequence: z.enum(['invalid-if-decisive', 'invalid']),
  challengeMonths: z.number().nullable(),
});
const election = z.object({
  secret: z.boolean(),
  firstRound: z.enum(['present-entitled', 'valid', 'cast']),
  runOff: z.enum(['valid', 'cast']),
  tie: z.enum(['lot', 'ask']),
  unclearRunOff: z.enum(['ask', 'lot', 'all']),
});

const rules = z.object({
  quorum: rule(quorum),
  majority: rule(majority),
  abstention: rule(z.enum(['ignored', 'as-no', 'as-absent', 'forbidden'])),
  tie: rule(z.enum(['rejected', 'chair-decides', 'lot'])),
  unanimity: rule(z.enum(['abstentions-break', 'abstentions-ignored'])),
  ballotChange: rule(z.boolean()),
  display: rule(z.enum(['live', 'after-closing', 'tally-only'])),
  doubt: rule(z.enum(['until-next-item', 'until-end-of-meeting'])),
  power: rule(z.enum(['decides', 'recommends'])),
  remote: rule(remote),
  disturbance: rule(z.object({ pauses: z.boolean(), repeatsVote: z.boolean(), sentence: z.string() })),
  noticePeriod: rule(
    z.object({ days: z.number(), counting: z.literal('full-calendar-days'), from: z.literal('receipt') }),
  ),
  urgentNotice: rule(z.object({ latestDayBefore: z.number(), mustSaySo: z.boolean() })),
  urgency: rule(majority),
  announcement: rule(z.object({ daysBefore: z.number(), urgentDaysBefore: z.number() })),
  residentsQuestions: rule(z.object({ daysBefore: z.number() }).nullable()),
  healingByAppearance: rule(z.boolean()),
  publicByDefault: rule(z.boolean()),
  minutes: rule(minutes),
  conflict: rule(conflict),
  election: rule(election),
} satisfies Record<keyof RuleSet, z.ZodType>);

/** The rules of a meeting as they were frozen when it opened, completed by what came later. */
export const profile = z.preprocess(
  withDefaultRules,
  covering<RuleProfile>()(
    rules.extend({
      key: z.string(),
      name: z.string(),
      land: z.string(),
      bodyKind: z.enum(['council', 'committee', 'advisory-board']),
      subject: z.string(),
      validFrom: z.string(),
    }),
  ),
);
