import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesController } from './bodies.controller';
import { committee, faction, membership, municipality, person, ruleLayer, substitute } from './bodies.entities';
import { CommitteeDetailQuery } from './committee-detail.query';
import { CommitteeListQuery } from './committee-list.query';
import { FactionListQuery } from './faction-list.query';
import { PrintModule } from '../platform/print/print.module';
import { ChangeLetterheadHandler } from './letterhead/change-letterhead.handler';
import { LetterheadController } from './letterhead/letterhead.controller';
import { LetterheadRepository } from './letterhead/letterhead.repository';
import { PortalArmsQuery } from './letterhead/portal-arms.query';
import { MunicipalityQuery } from './municipality.query';
import { PersonListQuery } from './person-list.query';
import { AddRuleHandler } from './rules/add-rule.handler';
import { AnswerRuleHandler } from './rules/answer-rule.handler';
import { EndRuleHandler } from './rules/end-rule.handler';
import { RuleRepository } from './rules/rule.repository';
import { RuleSheetQuery } from './rules/rule-sheet.query';
import { RulesController } from './rules/rules.controller';
import { ChangeSeatsHandler } from './seats/change-seats.handler';
import { ChangeSubstitutesHandler } from './seats/change-substitutes.handler';
import { SeatRepository } from './seats/seat.repository';
import { SeatSheetQuery } from './seats/seat-sheet.query';
import { SeatsController } from './seats/seats.controller';

/** Municipality, committees, factions and the people in them. */
@Module({
  imports: [
    PrintModule,
    TypeOrmModule.forFeature([municipality, committee, faction, person, membership, ruleLayer, substitute]),
  ],
  controllers: [BodiesController, LetterheadController, RulesController, SeatsController],
  providers: [
    AddRuleHandler,
    AnswerRuleHandler,
    ChangeLetterheadHandler,
    ChangeSeatsHandler,
    ChangeSubstitutesHandler,
    CommitteeDetailQuery,
    CommitteeListQuery,
    EndRuleHandler,
    FactionListQuery,
    LetterheadRepository,
    MunicipalityQuery,
    PersonListQuery,
    PortalArmsQuery,
    RuleRepository,
    RuleSheetQuery,
    SeatRepository,
    SeatSheetQuery,
  ],
})
export class BodiesModule {}
