import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import {
  portalSearchQuery,
  uuid,
  type CommitteeDetail,
  type PortalHome,
  type PortalSearchQuery as Search,
  type PortalSearchResult,
} from '@gremia/contracts';
import { PortalCommitteeQuery } from './portal-committee.query';
import { PortalHomeQuery } from './portal-home.query';
import { PortalSearchQuery } from './portal-search.query';
import { PublicCacheInterceptor } from './public-cache.interceptor';

@Controller('api/v1/portal')
@UseInterceptors(PublicCacheInterceptor)
export class PortalController {
  constructor(
    private readonly home: PortalHomeQuery,
    private readonly committee: PortalCommitteeQuery,
    private readonly search: PortalSearchQuery,
  ) {}

  @Get('home')
  readHome(): Promise<PortalHome> {
    return this.home.execute();
  }

  @Get('committees/:id')
  readCommittee(@Param('id', { schema: uuid }) id: string): Promise<CommitteeDetail> {
    return this.committee.execute(id);
  }

  @Get('search')
  find(@Query({ schema: portalSearchQuery }) query: Search): Promise<PortalSearchResult> {
    return this.search.execute(query);
  }
}
