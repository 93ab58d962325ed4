import { Controller } from '@nestjs/common';
import { rulesRoutes, type RuleSheet } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { AddRuleHandler } from './add-rule.handler';
import { AnswerRuleHandler } from './answer-rule.handler';
import { EndRuleHandler } from './end-rule.handler';
import { RuleSheetQuery } from './rule-sheet.query';

@Controller()
export class RulesController {
  constructor(
    private readonly sheet: RuleSheetQuery,
    private readonly adding: AddRuleHandler,
    private readonly ending: EndRuleHandler,
    private readonly answering: AnswerRuleHandler,
  ) {}

  @Handles(rulesRoutes.rules)
  rules({ params, query }: RouteInput<typeof rulesRoutes.rules>): Promise<RuleSheet> {
    return this.sheet.execute(params.id, query.on ?? null);
  }

  @Handles(rulesRoutes.addRule)
  add({ actor, params, body }: RouteInput<typeof rulesRoutes.addRule>): Promise<void> {
    return this.adding.execute(actor, params.id, body);
  }

  @Handles(rulesRoutes.endRule)
  end({ actor, params, body }: RouteInput<typeof rulesRoutes.endRule>): Promise<void> {
    return this.ending.execute(actor, params.id, body);
  }

  @Handles(rulesRoutes.answerRule)
  answer({ actor, params, body }: RouteInput<typeof rulesRoutes.answerRule>): Promise<void> {
    return this.answering.execute(actor, params.id, body);
  }
}
