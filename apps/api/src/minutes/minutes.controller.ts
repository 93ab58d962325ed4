import { Controller, Res } from '@nestjs/common';
import { minutesRoutes, type MinutesView } from '@gremia/contracts';
import type { Response } from 'express';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { AdvanceMinutesHandler } from './advance-minutes.handler';
import { ComposeMinutesHandler } from './compose-minutes.handler';
import { MinutesDetailQuery } from './minutes-detail.query';
import { MinutesPdfQuery } from './minutes-pdf.query';
import { SaveMinutesHandler } from './save-minutes.handler';

@Controller()
export class MinutesController {
  constructor(
    private readonly detail: MinutesDetailQuery,
    private readonly pdf: MinutesPdfQuery,
    private readonly compose: ComposeMinutesHandler,
    private readonly save: SaveMinutesHandler,
    private readonly advance: AdvanceMinutesHandler,
  ) {}

  @Handles(minutesRoutes.detail)
  read({ actor, params }: RouteInput<typeof minutesRoutes.detail>): Promise<MinutesView> {
    return this.detail.execute(actor, params.id);
  }

  @Handles(minutesRoutes.compose)
  async draft({ actor, params }: RouteInput<typeof minutesRoutes.compose>): Promise<MinutesView> {
    await this.compose.execute(actor, params.id);
    return this.detail.execute(actor, params.id);
  }

  @Handles(minutesRoutes.save)
  async write({ actor, params, body }: RouteInput<typeof minutesRoutes.save>): Promise<MinutesView> {
    await this.save.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(minutesRoutes.advance)
  async goOn({ actor, params, body }: RouteInput<typeof minutesRoutes.advance>): Promise<MinutesView> {
    await this.advance.execute(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(minutesRoutes.pdf)
  async download(
    { actor, params, query: { standard, part } }: RouteInput<typeof minutesRoutes.pdf>,
    @Res() response: Response,
  ): Promise<void> {
    const { bytes, fileName } = await this.pdf.execute(
      actor,
      params.id,
      standard,
      part === 'public' ? 'public' : 'non-public',
    );
    response.set({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    response.send(bytes);
  }
}
