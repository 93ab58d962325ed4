import { Controller } from '@nestjs/common';
import { devicesRoutes, type DeviceList, type DeviceView, type WaitingDevice } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { ChangeDeviceHandler } from './change-device.handler';
import { DeviceListQuery } from './device-list.query';
import { LookUpDeviceHandler } from './look-up-device.handler';
import { PairDeviceHandler } from './pair-device.handler';
import { RevokeDeviceHandler } from './revoke-device.handler';

/** The office and its devices. */
@Controller()
export class DevicesController {
  constructor(
    private readonly list: DeviceListQuery,
    private readonly lookUp: LookUpDeviceHandler,
    private readonly pair: PairDeviceHandler,
    private readonly change: ChangeDeviceHandler,
    private readonly revoke: RevokeDeviceHandler,
  ) {}

  @Handles(devicesRoutes.devices)
  read({ actor }: RouteInput<typeof devicesRoutes.devices>): Promise<DeviceList> {
    return this.list.execute(actor);
  }

  @Handles(devicesRoutes.lookUpDevice)
  find({ actor, body }: RouteInput<typeof devicesRoutes.lookUpDevice>): Promise<WaitingDevice> {
    return this.lookUp.execute(actor, body.code);
  }

  @Handles(devicesRoutes.pairDevice)
  confirm({ actor, body }: RouteInput<typeof devicesRoutes.pairDevice>): Promise<DeviceView> {
    return this.pair.execute(actor, body);
  }

  @Handles(devicesRoutes.changeDevice)
  move({ actor, params, body }: RouteInput<typeof devicesRoutes.changeDevice>): Promise<DeviceView> {
    return this.change.execute(actor, params.id, body);
  }

  @Handles(devicesRoutes.revokeDevice)
  end({ actor, params }: RouteInput<typeof devicesRoutes.revokeDevice>): Promise<void> {
    return this.revoke.execute(actor, params.id);
  }
}
