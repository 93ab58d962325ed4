import { Global, Module } from '@nestjs/common';
import { CheckpointStore } from './checkpoint-store';
import { Cosignatures } from './cosignatures';
import { JournalKey } from './journal-key';
import { JournalTimestamps } from './journal-timestamps';
import { KeyChanges } from './key-changes';
import { JournalPool } from './journal-pool';
import { JournalSignal } from './journal-signal';
import { JournalStore } from './journal-store';
import { TimestampService } from './timestamp-service';

/**
 * Append-only journals of the meetings: written by the running meeting, read by everyone who computes something from
 * it.
 */
@Global()
@Module({
  providers: [
    JournalPool,
    JournalStore,
    JournalSignal,
    JournalKey,
    KeyChanges,
    CheckpointStore,
    Cosignatures,
    JournalTimestamps,
    TimestampService,
  ],
  exports: [
    JournalStore,
    JournalSignal,
    JournalKey,
    KeyChanges,
    CheckpointStore,
    Cosignatures,
    JournalTimestamps,
    TimestampService,
  ],
})
export class JournalModule {}
