import { Controller, Res } from '@nestjs/common';
import { minutesRoutes, type MinutesPdfQuery as PdfWanted, type MinutesView } from '@gremia/contracts';
import type { Part } from '@gremia/protocol';
import type { Response } from 'express';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { AdvanceMinutesHandler } from './advance-minutes.handler';
import { ComposeMinutesHandler } from './compose-minutes.handler';
import { MinutesDetailQuery } from './minutes-detail.query';
import { MinutesPdfQuery, type MinutesFile } from './minutes-pdf.query';
import { ObjectionsHandler } from './objections.handler';
import { SaveMinutesHandler } from './save-minutes.handler';

@Controller()
export class MinutesController {
  constructor(
    private readonly detail: MinutesDetailQuery,
    private readonly pdf: MinutesPdfQuery,
    private readonly compose: ComposeMinutesHandler,
    private readonly save: SaveMinutesHandler,
    private readonly advance: AdvanceMinutesHandler,
    private readonly objections: ObjectionsHandler,
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

  @Handles(minutesRoutes.raiseObjection)
  async raise({ actor, params, body }: RouteInput<typeof minutesRoutes.raiseObjection>): Promise<MinutesView> {
    await this.objections.raise(actor, params.id, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(minutesRoutes.decideObjection)
  async decide({ actor, params, body }: RouteInput<typeof minutesRoutes.decideObjection>): Promise<MinutesView> {
    await this.objections.decide(actor, params.id, params.objectionId, body);
    return this.detail.execute(actor, params.id);
  }

  @Handles(minutesRoutes.pdf)
  async download(
    { actor, params, query: { standard, part, no } }: RouteInput<typeof minutesRoutes.pdf>,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.pdf.execute(actor, params.id, { standard, part: partOf(part), no }));
  }

  @Handles(minutesRoutes.extracts)
  async downloadExtracts(
    { actor, params, query: { part, itemId } }: RouteInput<typeof minutesRoutes.extracts>,
    @Res() response: Response,
  ): Promise<void> {
    send(response, await this.pdf.extracts(actor, params.id, { part: partOf(part), itemId }));
  }
}

const partOf = (part: PdfWanted['part']): Part => (part === 'public' ? 'public' : 'non-public');

function send(response: Response, { bytes, fileName }: MinutesFile): void {
  response.set({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${fileName}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  response.send(bytes);
}
