import { Injectable } from '@nestjs/common';
import type { RuleLayerView, RuleSheet, RuleView } from '@gremia/contracts';
import { RULES_OF_A_MEETING } from '@gremia/meeting';
import {
  MUNICIPAL_LEVELS,
  RULE_NAMES,
  ruleWords,
  type BodyRules,
  type LayerRule,
  type RuleLayer,
  type RuleName,
} from '@gremia/rules';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { layeredRules, rulesOfRow, toLayer } from '../../platform/records/stored-rules';
import { RuleRepository, type RuledBody } from './rule.repository';

/** The rules of a body on a day: each with its norm, and side by side what every layer says. */
@Injectable()
export class RuleSheetQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  /** @throws ProblemError `not-found`; `wrong-state` when there are no rules for the day */
  async execute(committeeId: string, onDay: string | null): Promise<RuleSheet> {
    const body = await this.unitOfWork.readSnapshot((db) => this.rules.read(db, committeeId));
    return toSheet(body, onDay ?? body.today);
  }
}

function toSheet(row: RuledBody, on: string): RuleSheet {
  const resolved = layeredRules(row, on);
  const answered = rulesOfRow(row, on);
  const inForce = new Set(resolved.layers.map(({ key }) => key));
  const shared = new Set(row.rule_layers.filter(({ committeeId }) => committeeId === null).map(({ id }) => id));
  const own = new Set(row.rule_layers.map(({ id }) => id));
  const view = (layer: RuleLayer): RuleLayerView => toLayerView(layer, own.has(layer.key), shared.has(layer.key));
  return {
    committeeId: row.id,
    committee: row.name,
    on,
    body: resolved.body.name,
    subject: resolved.body.subject,
    seats: row.seats,
    rules: RULE_NAMES.map((name) => toRuleView(name, resolved, answered[name].answeredOn ?? null)),
    layers: resolved.layers.map(view),
    otherDays: row.rule_layers
      .filter(({ id }) => !inForce.has(id))
      .map(toLayer)
      .filter(({ bodies }) => bodies.includes(resolved.body.type))
      .map(view),
    refused: resolved.refused.map(({ rule, layer, sentence }) => ({ rule, layer, sentence })),
  };
}

const toLayerView = (layer: RuleLayer, own: boolean, shared: boolean): RuleLayerView => ({
  key: layer.key,
  id: own ? layer.key : null,
  level: layer.level,
  name: layer.name,
  validFrom: layer.validFrom,
  validUntil: layer.validUntil,
  shared,
  rules: Object.fromEntries(Object.entries(layer.rules).map(([name, rule]) => [name, toSaid(rule)])),
});

function toRuleView(name: RuleName, { profile, layers }: BodyRules, answeredOn: string | null): RuleView {
  const { origin } = profile[name];
  const layer = layers.find(({ key }) => key === origin?.layer);
  const rule = layer?.rules[name];
  if (layer === undefined || rule === undefined) throw new Error(`the rule ${name} comes from no layer`);
  return {
    ...toSaid(rule),
    rule: name,
    name: ruleWords(name),
    level: layer.level,
    layer: layer.key,
    layerName: layer.name,
    opens: MUNICIPAL_LEVELS.filter((level) => level === layer.level || rule.opens.includes(level)),
    answeredOn,
    atOpening: RULES_OF_A_MEETING.includes(name),
  };
}

type Said = Pick<RuleView, 'value' | 'norm' | 'source' | 'status' | 'verifiedOn'>;

const toSaid = ({ value, norm, source, status, verifiedOn }: LayerRule<unknown>): Said => ({
  value,
  norm,
  source,
  status,
  verifiedOn,
});
