import { Injectable } from '@nestjs/common';
import { VIDEO_ABSENT } from '@gremia/contracts';
import { HealthIndicatorService } from '@nestjs/terminus';
import { AppConfig } from '../config/app-config';

const PATIENCE_MILLISECONDS = 1_000;

/** Says whether there is video. Meetings run without it, so whoever is ready stays ready. */
@Injectable()
export class VideoHealth {
  constructor(
    private readonly config: AppConfig,
    private readonly indicators: HealthIndicatorService,
  ) {}

  async indicate() {
    const indicator = this.indicators.check('video');
    const { livekit, recording } = this.config;
    const recordings = recording === null ? { recording: 'off' } : { recording: 'set up' };
    if (livekit === null) return indicator.up({ video: 'off', message: VIDEO_ABSENT });
    return indicator.up({ video: (await answers(livekit.url)) ? 'running' : 'unreachable', ...recordings });
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    return (await fetch(url.replace(/^ws/u, 'http'), { signal })).ok;
  } catch {
    return false;
  }
}
