import { Global, Module } from '@nestjs/common';
import { CaptionSignal } from './caption-signal';
import { CheckpointStore } from './checkpoint-store';
import { Cosignatures } from './cosignatures';
import { InstanceLine } from './instance-line';
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
    InstanceLine,
    JournalStore,
    JournalSignal,
    CaptionSignal,
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
    CaptionSignal,
    JournalKey,
    KeyChanges,
    CheckpointStore,
    Cosignatures,
    JournalTimestamps,
    TimestampService,
  ],
})
export class JournalModule {}
