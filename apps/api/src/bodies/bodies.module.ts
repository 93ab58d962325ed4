import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesController } from './bodies.controller';
import { committee, faction, membership, municipality, person, ruleLayer } from './bodies.entities';
import { CommitteeDetailQuery } from './committee-detail.query';
import { CommitteeListQuery } from './committee-list.query';
import { FactionListQuery } from './faction-list.query';
import { MunicipalityQuery } from './municipality.query';
import { PersonListQuery } from './person-list.query';
import { AddRuleHandler } from './rules/add-rule.handler';
import { AnswerRuleHandler } from './rules/answer-rule.handler';
import { EndRuleHandler } from './rules/end-rule.handler';
import { RuleRepository } from './rules/rule.repository';
import { RuleSheetQuery } from './rules/rule-sheet.query';
import { RulesController } from './rules/rules.controller';

/** Municipality, committees, factions and the people in them. */
@Module({
  imports: [TypeOrmModule.forFeature([municipality, committee, faction, person, membership, ruleLayer])],
  controllers: [BodiesController, RulesController],
  providers: [
    AddRuleHandler,
    AnswerRuleHandler,
    CommitteeDetailQuery,
    CommitteeListQuery,
    EndRuleHandler,
    FactionListQuery,
    MunicipalityQuery,
    PersonListQuery,
    RuleRepository,
    RuleSheetQuery,
  ],
})
export class BodiesModule {}
