import { Controller } from '@nestjs/common';
import { pocketRoutes, type NewsList } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { NewsQuery } from './news/news.query';
import { ReadNewsHandler } from './news/read-news.handler';

/** What belongs to one person alone. */
@Controller()
export class PocketController {
  constructor(
    private readonly news: NewsQuery,
    private readonly read: ReadNewsHandler,
  ) {}

  @Handles(pocketRoutes.news)
  readNews({ actor, query }: RouteInput<typeof pocketRoutes.news>): Promise<NewsList> {
    return this.news.execute(actor, query);
  }

  @Handles(pocketRoutes.readNews)
  markRead({ actor, body }: RouteInput<typeof pocketRoutes.readNews>): Promise<void> {
    return this.read.execute(actor, body);
  }
}
