import type { Track, TrackProcessor, VideoProcessorOptions } from 'livekit-client';
import type { VirtualBackgroundProcessor } from '@shiguredo/virtual-background';
import { BACKGROUND_FILES } from './background-files';

/** Pixels: a face on a photograph behind somebody is no face any more. */
const RADIUS = 15;
/** The smallest program that only a browser with SIMD takes (i8x16.splat). */
const SIMD = Uint8Array.from([
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
]);

/** Whether this browser can change a picture before it is sent. */
export const canBlur = (): boolean =>
  ('MediaStreamTrackProcessor' in globalThis || 'requestVideoFrameCallback' in HTMLVideoElement.prototype) &&
  WebAssembly.validate(SIMD);

let kept: VirtualBackgroundProcessor | null = null;

/** One for the page: to load program and model takes longer than anything else of it. */
async function processor(): Promise<VirtualBackgroundProcessor> {
  const { VirtualBackgroundProcessor: Processor } = await import('@shiguredo/virtual-background');
  kept ??= new Processor(BACKGROUND_FILES);
  return kept;
}

/**
 * Blurs everything behind whoever sits in front of the camera, in this browser. Nothing of what it gives has ever been
 * sharp: it gives no picture before the first one is blurred.
 */
export class BackgroundBlur implements TrackProcessor<Track.Kind.Video, VideoProcessorOptions> {
  readonly name = 'background-blur';
  processedTrack: MediaStreamTrack | undefined;

  async init({ track }: Pick<VideoProcessorOptions, 'track'>): Promise<void> {
    const blurring = await processor();
    if (blurring.isProcessing()) blurring.stopProcessing();
    this.processedTrack = await blurring.startProcessing(track as MediaStreamVideoTrack, { blurRadius: RADIUS });
  }

  async restart(options: VideoProcessorOptions): Promise<void> {
    await this.destroy();
    await this.init(options);
  }

  destroy(): Promise<void> {
    // Another track may have taken it over meanwhile.
    if (this.processedTrack !== undefined && kept?.getProcessedTrack() === this.processedTrack) kept.stopProcessing();
    this.processedTrack = undefined;
    return Promise.resolve();
  }
}
