import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { UnitOfWork } from '../database/unit-of-work';
import { Metrics } from '../metrics/metrics';
import { countRows } from './outbox-rows';

const PATIENCE_MILLISECONDS = 1_000;

/** How many events wait for a reader, and how many were given up. Asked of the database: the same for all instances. */
@Injectable()
export class OutboxMetrics {
  constructor({ registry }: Metrics, unitOfWork: UnitOfWork) {
    new Gauge({
      name: 'gremia_events',
      help: 'Events that wait for a reader, and events that a reader has given up',
      labelNames: ['state'],
      registers: [registry],
      async collect() {
        // Without the database, or when it is slow, the other figures are told nevertheless.
        const late = sleep(PATIENCE_MILLISECONDS, null, { ref: false });
        const counts = await Promise.race([unitOfWork.read(countRows), late]).catch(() => null);
        this.reset();
        if (counts === null) return;
        this.set({ state: 'waiting' }, counts.waiting);
        this.set({ state: 'given-up' }, counts.failed);
      },
    });
  }
}
