import { Controller } from '@nestjs/common';
import { remoteRecordRoutes, type RemoteRecordView } from '@gremia/contracts';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { RemoteRecordQuery } from './remote-record.query';
import { SaveRemoteRecordHandler } from './save-remote-record.handler';

@Controller()
export class RemoteRecordController {
  constructor(
    private readonly records: RemoteRecordQuery,
    private readonly commands: SaveRemoteRecordHandler,
  ) {}

  @Handles(remoteRecordRoutes.read)
  read({ actor, params }: RouteInput<typeof remoteRecordRoutes.read>): Promise<RemoteRecordView> {
    return this.records.execute(actor, params.id);
  }

  @Handles(remoteRecordRoutes.save)
  async save({ actor, params, body }: RouteInput<typeof remoteRecordRoutes.save>): Promise<RemoteRecordView> {
    await this.commands.save(actor, params.id, body);
    return this.records.execute(actor, params.id);
  }

  @Handles(remoteRecordRoutes.confirm)
  async confirm({ actor, params, body }: RouteInput<typeof remoteRecordRoutes.confirm>): Promise<RemoteRecordView> {
    await this.commands.confirm(actor, params.id, body);
    return this.records.execute(actor, params.id);
  }
}
