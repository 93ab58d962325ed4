import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ruleAnswerInput } from '@gremia/contracts';
import { needsChair } from '@gremia/rules';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { layeredRules } from '../../platform/records/stored-rules';
import { RuleRepository } from './rule.repository';
import { ruleNamed } from './rule-input';

/**
 * Command: the office has looked up a rule that nobody had compared with its source, and found it to be so. The answer
 * stands for this value alone; the chair confirms all answers with one line.
 */
@Injectable()
export class AnswerRuleHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute(actor: Actor, committeeId: string, input: z.output<typeof ruleAnswerInput>): Promise<void> {
    assertMay(actor, 'set-rules', { committeeId });
    const name = ruleNamed(input.rule);
    return this.unitOfWork.run(actor, async ({ db, now, audit }) => {
      const body = await this.rules.lock(db, committeeId);
      const rule = layeredRules(body, input.on).profile[name];
      if (!needsChair(rule))
        throw new ProblemError('wrong-state', { detail: 'Diese Regel ist geprüft; dazu ist nichts zu beantworten.' });
      const answer = { id: randomUUID(), rule: name, value: rule.value, note: input.note };
      await this.rules.addAnswer(db, body, answer, { personId: actor.personId, at: now });
      audit('rule-answered', committeeId, { rule: name });
    });
  }
}
