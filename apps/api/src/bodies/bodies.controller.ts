import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  personQuery,
  uuid,
  type CommitteeDetail,
  type CommitteeView,
  type FactionView,
  type MunicipalityView,
  type PersonView,
} from '@gremia/contracts';
import type { z } from 'zod';
import { SignedIn } from '../platform/actor/signed-in.decorator';
import { CommitteeDetailQuery } from './committee-detail.query';
import { CommitteeListQuery } from './committee-list.query';
import { FactionListQuery } from './faction-list.query';
import { MunicipalityQuery } from './municipality.query';
import { PersonListQuery } from './person-list.query';

@Controller('api/v1')
export class BodiesController {
  constructor(
    private readonly municipality: MunicipalityQuery,
    private readonly committees: CommitteeListQuery,
    private readonly committee: CommitteeDetailQuery,
    private readonly factions: FactionListQuery,
    private readonly persons: PersonListQuery,
  ) {}

  @Get('municipality')
  readMunicipality(): Promise<MunicipalityView> {
    return this.municipality.execute();
  }

  @Get('committees')
  async readCommittees(): Promise<{ committees: CommitteeView[] }> {
    return { committees: await this.committees.execute() };
  }

  @Get('committees/:id')
  readCommittee(@Param('id', { schema: uuid }) id: string): Promise<CommitteeDetail> {
    return this.committee.execute(id);
  }

  @Get('factions')
  async readFactions(): Promise<{ factions: FactionView[] }> {
    return { factions: await this.factions.execute() };
  }

  @Get('persons')
  @SignedIn()
  async readPersons(
    @Query({ schema: personQuery }) { q }: z.infer<typeof personQuery>,
  ): Promise<{ persons: PersonView[] }> {
    return { persons: await this.persons.execute(q) };
  }
}
