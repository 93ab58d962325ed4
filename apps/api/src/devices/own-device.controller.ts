import { Controller, Req, Res } from '@nestjs/common';
import { devicesRoutes, type OwnDevice, type Pairing } from '@gremia/contracts';
import type { Request, Response } from 'express';
import { deviceCookieName, DeviceReader } from '../platform/actor/device-reader';
import { AppConfig } from '../platform/config/app-config';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { BeginPairingHandler } from './begin-pairing.handler';
import { OwnDeviceQuery } from './own-device.query';

/** Browsers keep no cookie for longer. */
const COOKIE_DAYS = 400;
const DAY = 24 * 3_600_000;

/** What a device asks about itself; nobody signs in for it. */
@Controller()
export class OwnDeviceController {
  constructor(
    private readonly config: AppConfig,
    private readonly reader: DeviceReader,
    private readonly own: OwnDeviceQuery,
    private readonly begin: BeginPairingHandler,
  ) {}

  @Handles(devicesRoutes.ownDevice)
  read(_input: RouteInput<typeof devicesRoutes.ownDevice>, @Req() request: Request): Promise<OwnDevice> {
    return this.own.execute(this.reader.token(request.headers.cookie));
  }

  @Handles(devicesRoutes.beginPairing)
  async beginPairing(
    { body }: RouteInput<typeof devicesRoutes.beginPairing>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Pairing> {
    const { token, ...pairing } = await this.begin.execute(body.kind, this.reader.token(request.headers.cookie));
    response.cookie(deviceCookieName(this.config), token, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      secure: this.config.production,
      maxAge: COOKIE_DAYS * DAY,
    });
    return pairing;
  }
}
