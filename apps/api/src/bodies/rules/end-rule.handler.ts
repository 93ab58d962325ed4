import { Injectable } from '@nestjs/common';
import { type EndOfRule, fieldFault } from '@gremia/contracts';
import { addDays } from '@gremia/rules';
import type { Actor } from '../../platform/actor/actor';
import { assertMay } from '../../platform/actor/may';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { wrongField } from '../../platform/problem/problem-error';
import { RuleRepository } from './rule.repository';

/** Command: what the municipality has ruled ends on a day. Ended before it began, it was taken back. */
@Injectable()
export class EndRuleHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RuleRepository,
  ) {}

  execute(actor: Actor, layerId: string, { validUntil }: EndOfRule): Promise<void> {
    return this.unitOfWork.run(actor, async ({ db, audit }) => {
      const { committeeId, validFrom } = await this.rules.lockLayer(db, layerId);
      if (committeeId === null) assertMay(actor, 'keep-house');
      else assertMay(actor, 'set-rules', { committeeId });
      const earliest = addDays(validFrom, -1);
      if (validUntil < earliest) throw wrongField('/validUntil', fieldFault('rule-not-yet'));
      await this.rules.endLayer(db, layerId, validUntil);
      audit('rule-ended', layerId, { validUntil });
    });
  }
}
