import { Controller } from '@nestjs/common';
import { papersRoutes, type PaperTemplates } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { PaperTemplatesHandler } from './paper-templates.handler';

@Controller()
export class PaperTemplatesController {
  constructor(private readonly templates: PaperTemplatesHandler) {}

  @Handles(papersRoutes.templates)
  read({ actor }: RouteInput<typeof papersRoutes.templates>): Promise<PaperTemplates> {
    return this.templates.read(actor);
  }

  @Handles(papersRoutes.keepTemplates)
  replace({ actor, body }: RouteInput<typeof papersRoutes.keepTemplates>): Promise<PaperTemplates> {
    return this.templates.execute(actor, body);
  }
}
