import { Controller } from '@nestjs/common';
import { minutesRoutes, type TextBlocks } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { TextBlocksHandler } from './text-blocks.handler';

@Controller()
export class TextBlocksController {
  constructor(private readonly blocks: TextBlocksHandler) {}

  @Handles(minutesRoutes.textBlocks)
  read({ actor }: RouteInput<typeof minutesRoutes.textBlocks>): Promise<TextBlocks> {
    return this.blocks.read(actor);
  }

  @Handles(minutesRoutes.keepTextBlocks)
  replace({ actor, body }: RouteInput<typeof minutesRoutes.keepTextBlocks>): Promise<TextBlocks> {
    return this.blocks.execute(actor, body);
  }
}
