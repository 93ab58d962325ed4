import { Controller, Req } from '@nestjs/common';
import { conferenceRoutes as routes, type DeviceCall } from '@gremia/contracts';
import type { Request } from 'express';
import { Handles } from '../../platform/route/handles.decorator';
import type { RouteInput } from '../../platform/route/route-input';
import { DeviceCallHandler } from './device-call.handler';
import { MuteDeviceHandler } from './mute-device.handler';
import { SetDeviceChannelHandler } from './set-device-channel.handler';

/** Devices of the hall in the call: what they ask for themselves, and what whoever leads decides about them. */
@Controller()
export class DeviceCallController {
  constructor(
    private readonly call: DeviceCallHandler,
    private readonly mute: MuteDeviceHandler,
    private readonly channel: SetDeviceChannelHandler,
  ) {}

  @Handles(routes.deviceCall)
  ticket(_input: RouteInput<typeof routes.deviceCall>, @Req() request: Request): Promise<DeviceCall> {
    return this.call.execute(request.headers.cookie);
  }

  @Handles(routes.setDeviceMuted)
  setMuted({ actor, params, body }: RouteInput<typeof routes.setDeviceMuted>): Promise<void> {
    return this.mute.execute(actor, params, body);
  }

  @Handles(routes.setDeviceChannel)
  setChannel({ actor, params, body }: RouteInput<typeof routes.setDeviceChannel>): Promise<void> {
    return this.channel.execute(actor, params, body);
  }
}
