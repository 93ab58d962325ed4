import { Controller, UseInterceptors } from '@nestjs/common';
import {
  portalRoutes,
  type CommitteeDetail,
  type MunicipalityView,
  type PortalHome,
  type PortalSearchResult,
} from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { PortalCommitteeQuery } from './portal-committee.query';
import { PortalHomeQuery } from './portal-home.query';
import { PortalMunicipalityQuery } from './portal-municipality.query';
import { PortalSearchQuery } from './portal-search.query';
import { PublicCacheInterceptor } from './public-cache.interceptor';

@Controller()
@UseInterceptors(PublicCacheInterceptor)
export class PortalController {
  constructor(
    private readonly home: PortalHomeQuery,
    private readonly committee: PortalCommitteeQuery,
    private readonly search: PortalSearchQuery,
    private readonly municipality: PortalMunicipalityQuery,
  ) {}

  @Handles(portalRoutes.municipality)
  readMunicipality(): Promise<MunicipalityView> {
    return this.municipality.execute();
  }

  @Handles(portalRoutes.home)
  readHome(): Promise<PortalHome> {
    return this.home.execute();
  }

  @Handles(portalRoutes.committee)
  readCommittee({ params }: RouteInput<typeof portalRoutes.committee>): Promise<CommitteeDetail> {
    return this.committee.execute(params.id);
  }

  @Handles(portalRoutes.search)
  find({ query }: RouteInput<typeof portalRoutes.search>): Promise<PortalSearchResult> {
    return this.search.execute(query);
  }
}
