import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fieldFault, type ruleInput } from '@gremia/contracts';
import { canonicalJson, type Json } from '@gremia/journal';
import { landBody, LEVEL_WORDS, type RuleName } from '@gremia/rules';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError, wrongField } from '../../platform/problem/problem-error';
import { layeredRules, type StoredLayer } from '../../platform/records/stored-rules';
import { RuleRepository, type RuledBody } from './rule.repository';
import { ruleNamed, valueFor } from './rule-input';

type Input = z.output<typeof ruleInput>;

/**
 * Command: the municipality rules something for a body, or for every body of this kind, from a day on. What a wider
 * layer does not leave to it is refused with the norm. Meetings that are open keep the rules they were opened with.
 */
@Injectable()
export class AddRuleHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute(actor: Actor, committeeId: string, input: Input): Promise<void> {
    // What holds for other bodies as well is for those who may rule for all of them.
    if (input.shared) assertMay(actor, 'keep-house');
    else assertMay(actor, 'set-rules', { committeeId });
    const rule = ruleNamed(input.rule);
    assertDays(input);
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      const body = await this.rules.lock(db, committeeId);
      const layer = toStored(input, rule, body);
      assertAllowed(body, layer, rule);
      assertNew(body, layer);
      await this.rules.addLayer(db, body, layer, { personId: actor.personId, at: now });
      audit('rule-added', committeeId, { layerId: layer.id, rule, level: input.level });
    });
  }
}

function toStored(input: Input, rule: RuleName, body: RuledBody): StoredLayer {
  const { level, norm, validFrom, validUntil, shared } = input;
  const said = {
    value: valueFor(rule, input.value),
    norm,
    source: input.source === '' ? (input.read ? 'Wortlaut gelesen' : 'Wortlaut noch nicht gelesen') : input.source,
    verifiedOn: input.read ? body.today : null,
  };
  return {
    id: randomUUID(),
    committeeId: shared ? null : body.id,
    level,
    name: `${LEVEL_WORDS[level]}: ${norm}`,
    bodyTypes: [landBody(body.profile_key).body.type],
    validFrom,
    validUntil,
    rules: { [rule]: said },
  };
}

/** Said once more in the same words it would only stand there twice. */
function assertNew(body: RuledBody, layer: StoredLayer): void {
  const same = ({ id: _, ...said }: StoredLayer): string => canonicalJson(JSON.parse(JSON.stringify(said)) as Json);
  if (body.rule_layers.some((known) => same(known) === same(layer)))
    throw new ProblemError('wrong-state', { detail: 'Das ist schon so geregelt; es steht in der Liste der Regeln.' });
}

/** Asked for its first day: what a wider layer allows then. */
function assertAllowed(body: RuledBody, layer: StoredLayer, rule: RuleName): void {
  const { refused } = layeredRules({ ...body, rule_layers: [...body.rule_layers, layer] }, layer.validFrom);
  const refusal = refused.find((each) => each.layer === layer.id && each.rule === rule);
  if (refusal !== undefined)
    throw new ProblemError('deviation-refused', {
      detail: refusal.sentence,
      norm: refusal.norm,
      errors: [{ pointer: '/value', detail: refusal.sentence }],
    });
}

function assertDays({ level, validFrom, validUntil }: Input): void {
  const wrong =
    validUntil !== null && validUntil < validFrom
      ? 'ends-before-first-day'
      : level === 'meeting-decision' && validUntil !== validFrom
        ? 'decision-ends-with-meeting'
        : null;
  if (wrong !== null) throw wrongField('/validUntil', fieldFault(wrong));
}
