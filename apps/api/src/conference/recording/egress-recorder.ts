import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { RECORDER_ABSENT } from '@gremia/contracts';
import { DirectFileOutput, EgressClient, EgressStatus, TwirpError } from 'livekit-server-sdk';
import { AppConfig, type RecordingConfig } from '../../platform/config/app-config';
import { Recorder, type RecordedTrack } from './recorder.port';

const ANSWER_SECONDS = 5;
const WRITES: ReadonlySet<EgressStatus> = new Set([
  EgressStatus.EGRESS_STARTING,
  EgressStatus.EGRESS_ACTIVE,
  EgressStatus.EGRESS_ENDING,
]);

/** LiveKit's egress service: it takes each track as it is, so that nobody's sound is ever mixed with another's. */
@Injectable()
export class EgressRecorder extends Recorder {
  readonly missing: string | null;
  private readonly folder: RecordingConfig | null;
  private readonly client: EgressClient | null;

  constructor({ livekit, recording }: AppConfig) {
    super();
    this.folder = recording;
    this.client =
      livekit === null || recording === null
        ? null
        : new EgressClient(livekit.url.replace(/^ws/u, 'http'), livekit.key, livekit.secret, {
            requestTimeout: ANSWER_SECONDS,
          });
    this.missing = this.client === null ? RECORDER_ABSENT : null;
  }

  async start({ room, track, fileId }: RecordedTrack): Promise<string> {
    const filepath = join(this.folder?.egressDirectory ?? '', fileId);
    const output = new DirectFileOutput({ filepath, disableManifest: true });
    return (await this.egress.startTrackEgress(room, output, track)).egressId;
  }

  async stop(name: string): Promise<void> {
    try {
      await this.egress.stopEgress(name);
    } catch (error) {
      // It has ended by itself, with its track or its room.
      if (!(error instanceof TwirpError && error.code === 'failed_precondition')) throw error;
    }
  }

  async stillWriting(names: readonly string[]): Promise<ReadonlySet<string>> {
    const active = await this.egress.listEgress({ active: true });
    const writing = active.filter(({ status }) => WRITES.has(status)).map(({ egressId }) => egressId);
    return new Set(writing.filter((egressId) => names.includes(egressId)));
  }

  private get egress(): EgressClient {
    if (this.client === null) throw new Error(this.missing ?? RECORDER_ABSENT);
    return this.client;
  }
}
