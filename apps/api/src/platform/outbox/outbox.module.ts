import { Global, Module } from '@nestjs/common';
import { JobQueue } from './job-queue';
import { OutboxMetrics } from './outbox-metrics';
import { OutboxReading } from './outbox-reading';

/** Events that are reacted to whatever ends in between. */
@Global()
@Module({ providers: [JobQueue, OutboxReading, OutboxMetrics], exports: [OutboxReading] })
export class OutboxModule {}
