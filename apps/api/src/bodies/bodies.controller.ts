import { Controller } from '@nestjs/common';
import {
  bodiesRoutes,
  type CommitteeDetail,
  type CommitteeView,
  type FactionView,
  type MunicipalityView,
  type PersonList,
} from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { CommitteeDetailQuery } from './committee-detail.query';
import { CommitteeListQuery } from './committee-list.query';
import { FactionListQuery } from './faction-list.query';
import { MunicipalityQuery } from './municipality.query';
import { PersonListQuery } from './person-list.query';

@Controller()
export class BodiesController {
  constructor(
    private readonly municipality: MunicipalityQuery,
    private readonly committees: CommitteeListQuery,
    private readonly committee: CommitteeDetailQuery,
    private readonly factions: FactionListQuery,
    private readonly persons: PersonListQuery,
  ) {}

  @Handles(bodiesRoutes.municipality)
  readMunicipality(): Promise<MunicipalityView> {
    return this.municipality.execute();
  }

  @Handles(bodiesRoutes.committees)
  async readCommittees(): Promise<{ committees: CommitteeView[] }> {
    return { committees: await this.committees.execute() };
  }

  @Handles(bodiesRoutes.committee)
  readCommittee({ params }: RouteInput<typeof bodiesRoutes.committee>): Promise<CommitteeDetail> {
    return this.committee.execute(params.id);
  }

  @Handles(bodiesRoutes.factions)
  async readFactions(): Promise<{ factions: FactionView[] }> {
    return { factions: await this.factions.execute() };
  }

  @Handles(bodiesRoutes.persons)
  readPersons({ query }: RouteInput<typeof bodiesRoutes.persons>): Promise<PersonList> {
    return this.persons.execute(query);
  }
}
