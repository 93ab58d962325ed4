import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseRoles } from '../platform/database/database-roles';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EventBus } from '../platform/events/event-bus';
import type { DemoClock } from './demo-clock';

/** Gives units of work in which it is the time of the demonstration. Nobody reacts to what happened then. */
@Injectable()
export class PastUnits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly roles: DatabaseRoles,
  ) {}

  at(clock: DemoClock): UnitOfWork {
    return new UnitOfWork(this.dataSource, this.roles, new EventBus(), clock);
  }
}
