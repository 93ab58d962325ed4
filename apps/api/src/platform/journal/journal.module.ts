import { Global, Module } from '@nestjs/common';
import { CheckpointStore } from './checkpoint-store';
import { Cosignatures } from './cosignatures';
import { JournalKey } from './journal-key';
import { KeyChanges } from './key-changes';
import { JournalPool } from './journal-pool';
import { JournalSignal } from './journal-signal';
import { JournalStore } from './journal-store';

/**
 * Append-only journals of the meetings: written by the running meeting, read by everyone who computes something from
 * it.
 */
@Global()
@Module({
  providers: [JournalPool, JournalStore, JournalSignal, JournalKey, KeyChanges, CheckpointStore, Cosignatures],
  exports: [JournalStore, JournalSignal, JournalKey, KeyChanges, CheckpointStore, Cosignatures],
})
export class JournalModule {}
