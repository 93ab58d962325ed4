import { LAYER_LEVELS, RULE_VALUES, withDefaultRules, type RuleProfile, type RuleSet } from '@gremia/rules';
import { z } from 'zod';
import { covering } from './covering';
import { withFinerValues } from './release-before';

const frozen = {
  norm: z.string(),
  source: z.string(),
  verifiedOn: z.string().nullable(),
  status: z.enum(['verified', 'unverified']),
  answeredOn: z.string().optional(),
  confirmedOn: z.string().optional(),
};
const level = z.enum(LAYER_LEVELS);
/** A rule as it is frozen, whatever its value. */
const rule = <S extends z.ZodType>(value: S) =>
  z.object({ value, ...frozen, origin: z.object({ level, layer: z.string() }).optional() });

const rules = z.object({
  quorum: rule(RULE_VALUES.quorum),
  majority: rule(RULE_VALUES.majority),
  specialMajorities: rule(RULE_VALUES.specialMajorities),
  abstention: rule(RULE_VALUES.abstention),
  tie: rule(RULE_VALUES.tie),
  unanimity: rule(RULE_VALUES.unanimity),
  ballotChange: rule(RULE_VALUES.ballotChange),
  display: rule(RULE_VALUES.display),
  doubt: rule(RULE_VALUES.doubt),
  rollCall: rule(RULE_VALUES.rollCall),
  secretBallot: rule(RULE_VALUES.secretBallot),
  secretMeans: rule(RULE_VALUES.secretMeans),
  motions: rule(RULE_VALUES.motions),
  motionSpeeches: rule(RULE_VALUES.motionSpeeches),
  power: rule(RULE_VALUES.power),
  remote: rule(RULE_VALUES.remote),
  remoteReach: rule(RULE_VALUES.remoteReach),
  circular: rule(RULE_VALUES.circular),
  disturbance: rule(RULE_VALUES.disturbance),
  noticePeriod: rule(RULE_VALUES.noticePeriod),
  urgentNotice: rule(RULE_VALUES.urgentNotice),
  urgency: rule(RULE_VALUES.urgency),
  lateConsent: rule(RULE_VALUES.lateConsent),
  announcement: rule(RULE_VALUES.announcement),
  residentsQuestions: rule(RULE_VALUES.residentsQuestions),
  healingByAppearance: rule(RULE_VALUES.healingByAppearance),
  publicByDefault: rule(RULE_VALUES.publicByDefault),
  webcast: rule(RULE_VALUES.webcast),
  recording: rule(RULE_VALUES.recording),
  takingAlong: rule(RULE_VALUES.takingAlong),
  exclusion: rule(RULE_VALUES.exclusion),
  release: rule(RULE_VALUES.release),
  aloneRemote: rule(RULE_VALUES.aloneRemote),
  minutes: rule(RULE_VALUES.minutes),
  minutesNames: rule(RULE_VALUES.minutesNames),
  conflict: rule(RULE_VALUES.conflict),
  election: rule(RULE_VALUES.election),
  chairing: rule(RULE_VALUES.chairing),
  orderMeasures: rule(RULE_VALUES.orderMeasures),
  substitutes: rule(RULE_VALUES.substitutes),
  mayorSeat: rule(RULE_VALUES.mayorSeat),
  committeeSeats: rule(RULE_VALUES.committeeSeats),
} satisfies Record<keyof RuleSet, z.ZodType>);

/** A layer as it was then; a rule in it may be of a kind that is no longer known. */
const layer = z.object({
  key: z.string(),
  level,
  name: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  rules: z.record(z.string(), rule(z.unknown())).readonly(),
});

/** The rules of a meeting as they were frozen when it opened, completed by what came later. */
export const profile = z.preprocess(
  (stored) => withDefaultRules(withFinerValues(stored)),
  covering<RuleProfile>()(
    rules.extend({
      layers: z.array(layer).readonly().optional(),
      key: z.string(),
      name: z.string(),
      land: z.string(),
      bodyKind: z.enum(['council', 'committee', 'advisory-board']),
      subject: z.string(),
      validFrom: z.string(),
    }),
  ),
);
