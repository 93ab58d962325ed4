import {
  answerRules,
  BODY_TYPES,
  bodyRules,
  completedValue,
  firstDayOfRules,
  type BodyRules,
  LAYER_LEVELS,
  MUNICIPAL_LEVELS,
  RULE_NAMES,
  RULE_VALUES,
  RuleError,
  type Day,
  type LayerRule,
  type LayerRules,
  type MunicipalLevel,
  type RuleLayer,
  type RuleProfile,
} from '@gremia/rules';
import { z } from 'zod';
import { ProblemError } from '../problem/problem-error';

/** One rule as a municipality has stored it. */
const storedRule = z.object({
  value: z.unknown(),
  norm: z.string(),
  source: z.string(),
  verifiedOn: z.string().nullable(),
});

/** A layer as it is stored: for one body, or for every body of some kinds. */
const storedLayer = z.object({
  id: z.string(),
  committeeId: z.string().nullable(),
  level: z.enum(MUNICIPAL_LEVELS),
  name: z.string(),
  bodyTypes: z.array(z.enum(BODY_TYPES)),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  rules: z.record(z.string(), storedRule),
});
export type StoredLayer = z.infer<typeof storedLayer>;

const storedAnswer = z.object({
  rule: z.enum(RULE_NAMES as [(typeof RULE_NAMES)[number], ...typeof RULE_NAMES]),
  value: z.unknown(),
  on: z.string(),
});

/** Columns of a statement that reads a committee `c`: what its rules are resolved from. */
export const ruleColumns = {
  profile_key: z.string(),
  rule_layers: z.array(storedLayer),
  rule_answers: z.array(storedAnswer),
};

/** What fills {@link ruleColumns}. */
export const selectRules = `c.profile_key,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'committeeId', l.committee_id, 'level', l.level,
      'name', l.name, 'bodyTypes', l.body_types, 'validFrom', l.valid_from, 'validUntil', l.valid_until,
      'rules', l.rules) ORDER BY l.valid_from, l.created_at)
    FROM rule_layer l WHERE l.municipality_id = c.municipality_id
      AND (l.committee_id = c.id OR l.committee_id IS NULL)), '[]') AS rule_layers,
  coalesce((SELECT jsonb_agg(jsonb_build_object('rule', a.rule, 'value', a.value, 'on', a.answered_on)
      ORDER BY a.answered_at)
    FROM rule_answer a WHERE a.committee_id = c.id), '[]') AS rule_answers`;

export interface RulesRow {
  readonly profile_key: string;
  readonly rule_layers: readonly StoredLayer[];
  readonly rule_answers: readonly z.infer<typeof storedAnswer>[];
}

/**
 * The rules of a body on a day: of its Land, of its municipality, with what the office has answered.
 *
 * @throws ProblemError `wrong-state` when there are none for the day
 */
export const rulesOfRow = (row: RulesRow, onDay: Day): RuleProfile =>
  answerRules(layeredRules(row, onDay).profile, row.rule_answers);

/**
 * {@link rulesOfRow} for reading what is stored: of a day for which there are no rules, those of the first one for
 * which there are. Nothing is decided by them, but what is stored can be opened and put right.
 */
export function rulesToRead(row: RulesRow, onDay: Day): RuleProfile {
  const first = firstDayOfRules(row.profile_key);
  return rulesOfRow(row, onDay < first ? first : onDay);
}

/** {@link rulesOfRow} before the answers, with the layers and what was refused of them. @throws as there */
export function layeredRules({ profile_key: key, rule_layers: stored }: RulesRow, onDay: Day): BodyRules {
  try {
    return bodyRules(key, onDay, stored.map(toLayer));
  } catch (error) {
    if (error instanceof RuleError) throw new ProblemError('wrong-state', { detail: error.message });
    throw error;
  }
}

/** A stored layer as one of those that rules are resolved from. */
export const toLayer = ({ id, committeeId, level, bodyTypes, rules, ...rest }: StoredLayer): RuleLayer => ({
  ...rest,
  key: id,
  level,
  bodies: committeeId === null ? bodyTypes : BODY_TYPES,
  rules: toRules(level, rules),
});

/**
 * What is stored, whichever release has stored it, is checked against the shape of the rule's value; what is no rule
 * any more is left out.
 */
function toRules(level: MunicipalLevel, stored: StoredLayer['rules']): LayerRules {
  const opens = LAYER_LEVELS.slice(LAYER_LEVELS.indexOf(level) + 1);
  const rules = RULE_NAMES.flatMap((name): [string, LayerRule<unknown>][] => {
    const rule = stored[name];
    if (rule === undefined) return [];
    const status = rule.verifiedOn === null ? 'unverified' : 'verified';
    return [[name, { ...rule, value: RULE_VALUES[name].parse(completedValue(name, rule.value)), status, opens }]];
  });
  return Object.fromEntries(rules) as LayerRules;
}
