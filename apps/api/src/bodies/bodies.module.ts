import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesController } from './bodies.controller';
import {
  committee,
  faction,
  membership,
  municipality,
  person,
  personCorrection,
  ruleLayer,
  substitute,
} from './bodies.entities';
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
import { CorrectPersonHandler } from './persons/correct-person.handler';
import { EnterPersonHandler } from './persons/enter-person.handler';
import { PersonRecordListQuery } from './persons/person-record-list.query';
import { PersonRecordQuery } from './persons/person-record.query';
import { PersonRecordsController } from './persons/person-records.controller';
import { PersonRepository } from './persons/person.repository';
import { SimilarPersonsQuery } from './persons/similar-persons.query';
import { AddRuleHandler } from './rules/add-rule.handler';
import { AnswerRuleHandler } from './rules/answer-rule.handler';
import { EndRuleHandler } from './rules/end-rule.handler';
import { RuleRepository } from './rules/rule.repository';
import { RuleSheetQuery } from './rules/rule-sheet.query';
import { RulesController } from './rules/rules.controller';
import { ChangeSeatHandler } from './seats/change-seat.handler';
import { ChangeSubstitutesHandler } from './seats/change-substitutes.handler';
import { EndSeatHandler } from './seats/end-seat.handler';
import { FillSeatsHandler } from './seats/fill-seats.handler';
import { SeatRepository } from './seats/seat.repository';
import { SeatSheetQuery } from './seats/seat-sheet.query';
import { SeatsController } from './seats/seats.controller';
import { SubstituteRepository } from './seats/substitute.repository';
import { TakeSeat } from './seats/take-seat';

/** Municipality, committees, factions and the people in them. */
@Module({
  imports: [
    PrintModule,
    TypeOrmModule.forFeature([
      municipality,
      committee,
      faction,
      person,
      personCorrection,
      membership,
      ruleLayer,
      substitute,
    ]),
  ],
  controllers: [BodiesController, LetterheadController, PersonRecordsController, RulesController, SeatsController],
  providers: [
    AddRuleHandler,
    AnswerRuleHandler,
    ChangeLetterheadHandler,
    ChangeSeatHandler,
    ChangeSubstitutesHandler,
    CommitteeDetailQuery,
    CommitteeListQuery,
    CorrectPersonHandler,
    EndRuleHandler,
    EndSeatHandler,
    EnterPersonHandler,
    FactionListQuery,
    FillSeatsHandler,
    LetterheadRepository,
    MunicipalityQuery,
    PersonListQuery,
    PersonRecordListQuery,
    PersonRecordQuery,
    PersonRepository,
    PortalArmsQuery,
    RuleRepository,
    RuleSheetQuery,
    SeatRepository,
    SeatSheetQuery,
    SimilarPersonsQuery,
    SubstituteRepository,
    TakeSeat,
  ],
})
export class BodiesModule {}
