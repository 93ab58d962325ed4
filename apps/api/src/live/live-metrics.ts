import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { Metrics } from '../platform/metrics/metrics';
import { LiveMeetings } from './meeting/live-meetings';
import type { LiveNamespace } from './stream/live-socket';

/** Figures of the running meetings. No label names a meeting or a person. */
@Injectable()
export class LiveMetrics {
  private readonly append: Histogram;
  private readonly batch: Histogram;
  private readonly commands: Counter<'outcome'>;
  private namespace: LiveNamespace | null = null;

  constructor({ registry }: Metrics, meetings: LiveMeetings) {
    const registers = [registry];
    this.append = new Histogram({
      name: 'gremia_journal_append_seconds',
      help: 'Time until a batch of entries is durable',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    });
    this.batch = new Histogram({
      name: 'gremia_journal_batch_entries',
      help: 'Entries in one commit',
      buckets: [1, 2, 5, 10, 25, 50, 100, 256],
      registers,
    });
    this.commands = new Counter({
      name: 'gremia_live_commands_total',
      help: 'Commands by outcome',
      labelNames: ['outcome'],
      registers,
    });
    new Gauge({
      name: 'gremia_live_meetings',
      help: 'Meetings in memory',
      registers,
      collect() {
        this.set(meetings.remembered.meetings);
      },
    });
    new Gauge({
      name: 'gremia_live_meetings_bytes',
      help: 'Memory that they take, about',
      registers,
      collect() {
        this.set(meetings.remembered.bytes);
      },
    });
    const count = (): number => this.namespace?.sockets.size ?? 0;
    new Gauge({
      name: 'gremia_live_sockets',
      help: 'Open sockets',
      registers,
      collect() {
        this.set(count());
      },
    });
  }

  connect(namespace: LiveNamespace): void {
    this.namespace = namespace;
  }

  appended(entries: number, milliseconds: number): void {
    this.append.observe(milliseconds / 1_000);
    this.batch.observe(entries);
  }

  answered(accepted: number, refused: number): void {
    this.commands.inc({ outcome: 'accepted' }, accepted);
    this.commands.inc({ outcome: 'refused' }, refused);
  }
}
