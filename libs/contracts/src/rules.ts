import { z } from 'zod';
import { day, line, typed, typedDay, uuid } from './common';
import { textId } from './text-id';

/** Who sets rules, the widest first; what each means is said by the rules themselves. */
const level = z.enum(['preset', 'land', 'main-statute', 'rules-of-procedure', 'body-statute', 'meeting-decision']);
const municipalLevel = level.extract(['main-statute', 'rules-of-procedure', 'body-statute', 'meeting-decision']);

/** What one layer says on one rule. The value has the shape of that rule. */
const said = z.object({
  value: z.unknown(),
  norm: z.string(),
  source: z.string(),
  status: z.enum(['verified', 'unverified', 'to-ask']),
  verifiedOn: day.nullable(),
});

/** A layer; those of the municipality have an id, under which they are ended. */
export const ruleLayerView = z.object({
  key: z.string(),
  id: uuid.nullable(),
  level,
  name: z.string(),
  validFrom: day,
  validUntil: day.nullable(),
  /** Holds for every body of this kind in the municipality. */
  shared: z.boolean(),
  rules: z.record(z.string(), said),
});
export type RuleLayerView = z.infer<typeof ruleLayerView>;

/** A rule as it holds. `opens` are the levels on which the municipality may rule otherwise. */
export const ruleView = said.extend({
  rule: z.string(),
  name: z.string(),
  level,
  layer: z.string(),
  layerName: z.string(),
  opens: z.array(municipalLevel),
  /** The day on which the office has answered it, where it is not verified. */
  answeredOn: day.nullable(),
  /** Where nobody has compared it with its source, the chair is asked for it when a meeting is opened. */
  atOpening: z.boolean(),
});
export type RuleView = z.infer<typeof ruleView>;

/** The rules of a body on a day, and everything they follow from. */
export const ruleSheet = z.object({
  committeeId: uuid,
  committee: z.string(),
  on: day,
  /** The body as its Land knows it: `Stadtrat (Thüringen)`. */
  body: z.string(),
  /** The body as the subject of a sentence: `Der Stadtrat`. */
  subject: z.string(),
  /** The statutory number of votes. */
  seats: z.number().int(),
  rules: z.array(ruleView),
  layers: z.array(ruleLayerView),
  /** Layers of the municipality that begin later or have ended. */
  otherDays: z.array(ruleLayerView),
  /** Deviations that do not hold, each with the sentence that says why. */
  refused: z.array(z.object({ rule: z.string(), layer: z.string(), sentence: z.string() })),
});
export type RuleSheet = z.infer<typeof ruleSheet>;

/** Asked without a day, the sheet is that of today. */
export const ruleSheetQuery = z.object({ on: day.optional() });

/** Plain data in the shape of a rule, which the rule itself checks; its texts come composed like all others. */
type RuleValue = string | number | boolean | null | readonly RuleValue[] | { readonly [name: string]: RuleValue };
const ruleValue: z.ZodType<RuleValue> = z.lazy(() =>
  z.union([typed(2_000), z.number(), z.boolean(), z.null(), z.array(ruleValue).max(200), z.record(textId, ruleValue)]),
);

/** A rule that the municipality makes, from a day on, with the norm that says so. */
export const ruleInput = z.object({
  rule: textId,
  level: municipalLevel,
  value: ruleValue,
  norm: line(200),
  source: typed(300).trim().default(''),
  /** Somebody has read the wording of the norm. */
  read: z.boolean().default(false),
  /** For every body of this kind, not for this one alone. */
  shared: z.boolean().default(false),
  validFrom: typedDay,
  validUntil: typedDay.nullable().default(null),
});
export type RuleInput = z.input<typeof ruleInput>;

/** The last day on which a layer holds; the day before it began takes it back. */
export const endOfRule = z.object({ validUntil: typedDay });
export type EndOfRule = z.infer<typeof endOfRule>;

/** The office has looked a rule up and found it to be as it is stored. */
export const ruleAnswerInput = z.object({
  rule: textId,
  on: typedDay,
  note: typed(300).trim().default(''),
});
export type RuleAnswerInput = z.input<typeof ruleAnswerInput>;
