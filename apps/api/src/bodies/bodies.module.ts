import { Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller';
import { CommitteeDetailQuery } from './committee-detail.query';
import { CommitteeListQuery } from './committee-list.query';
import { FactionListQuery } from './faction-list.query';
import { MunicipalityQuery } from './municipality.query';
import { PersonListQuery } from './person-list.query';

/** Municipality, committees, factions and the people in them. */
@Module({
  controllers: [BodiesController],
  providers: [CommitteeDetailQuery, CommitteeListQuery, FactionListQuery, MunicipalityQuery, PersonListQuery],
})
export class BodiesModule {}
