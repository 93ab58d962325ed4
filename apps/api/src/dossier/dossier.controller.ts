import { hash } from 'node:crypto';
import { Controller, Res } from '@nestjs/common';
import { dossierRoutes } from '@gremia/contracts';
import type { Response } from 'express';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { downloadHeaders } from '../platform/web/download-headers';
import { PublicDossierQuery } from './public-dossier.query';
import { WholeDossierQuery } from './whole-dossier.query';

@Controller()
export class DossierController {
  constructor(
    private readonly whole: WholeDossierQuery,
    private readonly open: PublicDossierQuery,
  ) {}

  @Handles(dossierRoutes.whole)
  async sendWhole({ actor, params }: RouteInput<typeof dossierRoutes.whole>, @Res() response: Response): Promise<void> {
    const bytes = await this.whole.execute(actor, params.id);
    response.set('cache-control', 'private, no-store');
    send(response, bytes, 'dossier-vollstaendig.zip');
  }

  @Handles(dossierRoutes.public)
  async sendPublic({ params }: RouteInput<typeof dossierRoutes.public>, @Res() response: Response): Promise<void> {
    const bytes = await this.open.execute(params.id);
    response.set('cache-control', 'public, max-age=60');
    send(response, bytes, 'dossier-oeffentlich.zip');
  }
}

function send(response: Response, bytes: Buffer, fileName: string): void {
  const etag = `"${hash('sha256', bytes, 'hex').slice(0, 32)}"`;
  response.set(downloadHeaders({ fileName, mediaType: 'application/zip', etag })).send(bytes);
}
