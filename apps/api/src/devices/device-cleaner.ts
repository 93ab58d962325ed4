import { Injectable } from '@nestjs/common';
import { Cleaner } from '../platform/cleaning/cleaner';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { DeviceRepository } from './device.repository';

const EVERY_MILLISECONDS = 15 * 60_000;

/** Forgets codes that nobody confirmed, and devices that were revoked long ago. */
@Injectable()
export class DeviceCleaner extends Cleaner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: DeviceRepository,
  ) {
    super(EVERY_MILLISECONDS, 'devices that are gone were not forgotten');
  }

  protected async clean(): Promise<void> {
    await this.unitOfWork.run(null, ({ db, now }) => this.devices.forgetOld(db, now));
  }
}
