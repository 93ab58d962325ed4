import { Controller, Header } from '@nestjs/common';
import { liveRoutes, type Subscription } from '@gremia/contracts';
import { KeyChanges } from '../platform/journal/key-changes';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { PublicAccess } from './access/public-access';
import { MeetingStream } from './stream/meeting-stream';

/** What the public reads of a journal; nothing here depends on who asks. */
@Controller()
export class PortalLiveController {
  constructor(
    private readonly access: PublicAccess,
    private readonly stream: MeetingStream,
    private readonly keys: KeyChanges,
  ) {}

  @Handles(liveRoutes.portalJournal)
  async journal({ params, query }: RouteInput<typeof liveRoutes.portalJournal>): Promise<Subscription> {
    return this.stream.read(await this.access.publicAccessTo(params.id), query);
  }

  /** What anybody needs to check a receipt: the public half of the key that signs checkpoints, then of those before. */
  @Handles(liveRoutes.journalKey)
  @Header('content-type', 'text/plain; charset=utf-8')
  async readKey(): Promise<string> {
    return (await this.keys.lines()).map((line) => `${line}\n`).join('');
  }

  @Handles(liveRoutes.journalKeyChanges)
  @Header('content-type', 'text/plain; charset=utf-8')
  async readKeyChanges(): Promise<string> {
    return (await this.keys.all()).map((change) => `${JSON.stringify(change)}\n`).join('');
  }
}
