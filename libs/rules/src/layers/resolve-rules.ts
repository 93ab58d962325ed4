import { addDays } from '../calendar';
import { isSameValue, RULE_NAMES, ruleWords } from '../chair-question';
import { LAYER_LEVELS, type AppliedLayer, type Day, type LayerLevel, type Rule, type RuleName } from '../profile';
import type { RuleSet } from '../profile';
import { RuleError } from '../rule-error';
import { fieldOf } from '../rule-fields';
import type { BodyType, LayerRule, RuleLayer } from './layer';
import { LEVEL_WORDS } from './level-words';

/** A value that does not hold because a wider layer does not allow it. */
export interface RefusedDeviation {
  readonly rule: RuleName;
  /** The layer that wanted it. */
  readonly layer: string;
  readonly level: LayerLevel;
  /** For people, with the norm that stands against it. */
  readonly sentence: string;
  readonly norm: string;
}

/** The rules of a body on a day, each with the layer it came from, and the layers themselves. */
export interface ResolvedRules {
  readonly rules: RuleSet;
  /** The layers in force, the widest first. */
  readonly layers: readonly RuleLayer[];
  readonly refused: readonly RefusedDeviation[];
}

type AnyRule = LayerRule<unknown>;
interface Standing {
  readonly rule: AnyRule;
  readonly level: LayerLevel;
  readonly layer: string;
}

/**
 * The rules that hold for a kind of body on a day. A narrower layer stands before a wider one, and of the same level
 * the later one before the earlier one, as far as what is wider allows it; what it does not allow is refused by name,
 * and the wider value stands. It is a function of its arguments.
 *
 * @throws RuleError `rule-missing` when no layer says anything on a rule; `date-invalid`
 */
export function resolveRules(layers: readonly RuleLayer[], onDay: Day, body: BodyType): ResolvedRules {
  const inForce = layersInForce(layers, addDays(onDay, 0), body);
  const refused: RefusedDeviation[] = [];
  const rules = RULE_NAMES.map((name): [RuleName, Rule<unknown>] => {
    let standing: Standing | null = null;
    // What of the levels above stands: the same hand may say something anew, but is bound as before.
    let wider: Standing | null = null;
    for (const { key, level, rules: said } of inForce) {
      const rule: AnyRule | undefined = said[name];
      if (rule === undefined) continue;
      if (standing !== null && standing.level !== level) wider = standing;
      const sentence = wider === null ? null : whyRefused(name, wider, level, rule);
      if (sentence === null) standing = { rule: inherits(wider, rule), level, layer: key };
      else refused.push({ rule: name, layer: key, level, sentence, norm: wider?.rule.norm ?? '' });
    }
    if (standing === null) throw new RuleError('rule-missing', `Zu „${ruleWords(name)}“ ist keine Regel hinterlegt.`);
    return [name, ruleOf(standing)];
  });
  return { rules: Object.fromEntries(rules) as unknown as RuleSet, layers: inForce, refused };
}

/** The layers that hold for a kind of body on a day, the widest first. */
export const layersInForce = (layers: readonly RuleLayer[], onDay: Day, body: BodyType): readonly RuleLayer[] =>
  layers
    .filter(({ bodies }) => bodies.includes(body))
    .filter(({ validFrom, validUntil }) => validFrom <= onDay && (validUntil === null || onDay <= validUntil))
    .sort((a, b) => rank(a.level) - rank(b.level) || a.validFrom.localeCompare(b.validFrom));

/** A layer as a meeting keeps it: what it said, without what it allowed to others. */
export const frozenLayer = ({ key, level, name, validFrom, validUntil, rules }: RuleLayer): AppliedLayer => ({
  key,
  level,
  name,
  validFrom,
  validUntil,
  rules: Object.fromEntries(Object.entries(rules).map(([rule, said]) => [rule, plain(said)])),
});

const rank = (level: LayerLevel): number => LAYER_LEVELS.indexOf(level);

/** Who opened a rule to others has opened it for those after them as well; nobody opens what was closed to them. */
function inherits(wider: Standing | null, rule: AnyRule): AnyRule {
  if (wider === null || wider.level === 'preset') return rule;
  const { atLeast, keeps, opens } = wider.rule;
  return {
    ...rule,
    opens: rule.opens.filter((open) => opens.includes(open)),
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(keeps === undefined ? {} : { keeps }),
  };
}

function whyRefused(
  name: RuleName,
  { rule: wider, level: by }: Standing,
  level: LayerLevel,
  rule: AnyRule,
): string | null {
  // Nobody is bound by what only the software proposes.
  if (by === 'preset') return null;
  const what = `„${ruleWords(name)}“ steht fest (${wider.norm})`;
  if (!wider.opens.includes(level))
    return `${what}; ${LEVEL_WORDS[by]} lässt keine Abweichung durch ${LEVEL_WORDS[level]} zu.`;
  const kept = wider.keeps?.some((part) => !isSameValue(fieldOf(wider.value, part), fieldOf(rule.value, part)));
  if (kept === true) return `${what}; davon lässt ${LEVEL_WORDS[by]} in diesem Punkt keine Abweichung zu.`;
  if (wider.atLeast === undefined) return null;
  const least = numberIn(wider.value, wider.atLeast);
  return numberIn(rule.value, wider.atLeast) < least ? `${what}; zulässig sind nur ${least} und mehr.` : null;
}

function numberIn(value: unknown, field: string): number {
  const found = fieldOf(value, field);
  return typeof found === 'number' ? found : 0;
}

const ruleOf = ({ rule, level, layer }: Standing): Rule<unknown> => ({ ...plain(rule), origin: { level, layer } });

const plain = ({ value, norm, source, verifiedOn, status }: AnyRule): Rule<unknown> => ({
  value,
  norm,
  source,
  verifiedOn,
  status: status === 'verified' ? 'verified' : 'unverified',
});
