import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BeginPairingHandler } from './begin-pairing.handler';
import { ChangeDeviceHandler } from './change-device.handler';
import { CodeAttempts } from './code-attempts';
import { DeviceCleaner } from './device-cleaner';
import { DeviceListQuery } from './device-list.query';
import { DeviceRepository } from './device.repository';
import { DevicesController } from './devices.controller';
import { device } from './devices.entities';
import { LookUpDeviceHandler } from './look-up-device.handler';
import { OwnDeviceController } from './own-device.controller';
import { OwnDeviceQuery } from './own-device.query';
import { PairDeviceHandler } from './pair-device.handler';
import { RevokeDeviceHandler } from './revoke-device.handler';

/** Devices of the hall: paired by a code that the office confirms. */
@Module({
  imports: [TypeOrmModule.forFeature([device])],
  controllers: [OwnDeviceController, DevicesController],
  providers: [
    BeginPairingHandler,
    ChangeDeviceHandler,
    CodeAttempts,
    DeviceCleaner,
    DeviceListQuery,
    DeviceRepository,
    LookUpDeviceHandler,
    OwnDeviceQuery,
    PairDeviceHandler,
    RevokeDeviceHandler,
  ],
})
export class DevicesModule {}
