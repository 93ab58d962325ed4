import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesController } from './bodies.controller';
import { committee, faction, membership, municipality, person } from './bodies.entities';
import { CommitteeDetailQuery } from './committee-detail.query';
import { CommitteeListQuery } from './committee-list.query';
import { FactionListQuery } from './faction-list.query';
import { MunicipalityQuery } from './municipality.query';
import { PersonListQuery } from './person-list.query';

/** Municipality, committees, factions and the people in them. */
@Module({
  imports: [TypeOrmModule.forFeature([municipality, committee, faction, person, membership])],
  controllers: [BodiesController],
  providers: [CommitteeDetailQuery, CommitteeListQuery, FactionListQuery, MunicipalityQuery, PersonListQuery],
})
export class BodiesModule {}
