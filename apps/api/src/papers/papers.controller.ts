import { Controller } from '@nestjs/common';
import { papersRoutes, type PaperDetail, type PaperList } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { ChangePaperHandler } from './change-paper.handler';
import { CreatePaperHandler } from './create-paper.handler';
import { DeleteDraftHandler } from './delete-draft.handler';
import { PaperDetailQuery } from './paper-detail.query';
import { PaperListQuery } from './paper-list.query';

@Controller()
export class PapersController {
  constructor(
    private readonly list: PaperListQuery,
    private readonly detail: PaperDetailQuery,
    private readonly create: CreatePaperHandler,
    private readonly change: ChangePaperHandler,
    private readonly remove: DeleteDraftHandler,
  ) {}

  @Handles(papersRoutes.list)
  readList({ actor, query }: RouteInput<typeof papersRoutes.list>): Promise<PaperList> {
    return this.list.execute(actor, query);
  }

  @Handles(papersRoutes.detail)
  read({ actor, params }: RouteInput<typeof papersRoutes.detail>): Promise<PaperDetail> {
    return this.detail.execute(actor, params.id);
  }

  @Handles(papersRoutes.create)
  async begin({ actor, body }: RouteInput<typeof papersRoutes.create>): Promise<PaperDetail> {
    return this.detail.execute(actor, await this.create.execute(actor, body));
  }

  @Handles(papersRoutes.change)
  async save({ actor, params, body }: RouteInput<typeof papersRoutes.change>): Promise<PaperDetail> {
    await this.change.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(papersRoutes.remove)
  delete({ actor, params }: RouteInput<typeof papersRoutes.remove>): Promise<void> {
    return this.remove.execute(actor, params.id);
  }
}
