import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { checkpointText, toBase64, type MerkleTree } from '@gremia/journal';
import type { ReadEvent } from '@gremia/meeting';
import { Clock } from '../platform/clock';
import { JournalKey, type JournalPart } from '../platform/journal/journal-key';
import { JournalTimestamps } from '../platform/journal/journal-timestamps';
import { TimestampService } from '../platform/journal/timestamp-service';
import { LiveMeetings } from './meeting/live-meetings';

const STAMPED: ReadonlySet<ReadEvent['kind']> = new Set(['vote-closed', 'meeting-closed', 'text-corrected']);
/** Before each further attempt. A state that never gets one is covered by the next that does. */
const PAUSES_MILLISECONDS = [2_000, 30_000, 300_000, 3_600_000];

/**
 * Has the state of a journal stamped when a vote or the meeting ends. Nothing waits for it: the service may be slow or
 * away, and the meeting goes on.
 */
@Injectable()
export class TimestampKeeper implements OnApplicationShutdown {
  private readonly logger = new Logger(TimestampKeeper.name);
  private readonly leaving = new AbortController();

  constructor(
    meetings: LiveMeetings,
    private readonly service: TimestampService,
    private readonly timestamps: JournalTimestamps,
    private readonly key: JournalKey,
    private readonly clock: Clock,
  ) {
    if (!service.isConfigured) return;
    meetings.onSteps(({ meetingId, tree, publicTree }, steps) => {
      const ends = steps.filter(({ entry }) => STAMPED.has(entry.event.kind));
      if (ends.length > 0) this.begin(meetingId, 'whole', tree);
      // As with checkpoints: that something is stamped must not tell of what happens behind closed doors.
      if (ends.some(({ entry }) => entry.audience === 'public')) this.begin(meetingId, 'public', publicTree);
    });
  }

  onApplicationShutdown(): void {
    this.leaving.abort();
  }

  private begin(meetingId: string, part: JournalPart, tree: MerkleTree): void {
    const { size } = tree;
    const text = checkpointText({ origin: this.key.originOf(meetingId, part), size, root: tree.root() });
    void this.stamp(text, (token) =>
      this.timestamps.add(meetingId, part, { size, token: toBase64(token), at: this.clock.now() }),
    );
  }

  private async stamp(text: string, keep: (token: Uint8Array) => Promise<void>): Promise<void> {
    for (const pause of [...PAUSES_MILLISECONDS, null]) {
      try {
        return await keep(await this.service.stamp(text));
      } catch (error) {
        this.logger.warn({ err: error }, 'a timestamp was not given');
      }
      if (pause === null) return;
      const { signal } = this.leaving;
      await sleep(pause, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
    }
  }
}
