import { Injectable } from '@nestjs/common';
import { DatabaseConnections } from '../platform/database/database-connections';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EventBus } from '../platform/events/event-bus';
import { Outbox } from '../platform/outbox/outbox';
import type { DemoClock } from './demo-clock';

/** Gives units of work in which it is the time of the demonstration. Nobody reacts to what happened then. */
@Injectable()
export class PastUnits {
  constructor(private readonly connections: DatabaseConnections) {}

  unitOfWorkAt(clock: DemoClock): UnitOfWork {
    return new UnitOfWork(this.connections, new EventBus(), clock, new NobodyReads());
  }
}

class NobodyReads extends Outbox {
  override write(): Promise<number> {
    return Promise.resolve(0);
  }
}
