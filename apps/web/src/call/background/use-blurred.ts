import { useEffect, useState } from 'react';
import { BackgroundBlur } from './background-blur';

/** `slow`: the device manages fewer pictures than one wants to look at; `failed`: it gives none. */
export type BlurState = 'off' | 'loading' | 'on' | 'slow' | 'failed';

/** Below this, in pictures a second, a person seems to stand still. */
const LEAST_RATE = 8;
/** The first pictures take longer; then so long is counted. */
const [WARM_MILLISECONDS, COUNT_MILLISECONDS] = [1_500, 4_000];
const LONGEST_MILLISECONDS = 30_000;

/** What others would see: the picture with its background blurred where that is wanted. */
export function useBlurred(
  stream: MediaStream | null,
  isWanted: boolean,
): { shown: MediaStream | null; blur: BlurState } {
  const [shown, setShown] = useState<MediaStream | null>(null);
  const [blur, setBlur] = useState<BlurState>('off');
  useEffect(() => {
    const [track] = stream?.getVideoTracks() ?? [];
    if (!isWanted || track === undefined) return undefined;
    const blurring = new BackgroundBlur();
    const counter = new FrameCounter();
    let isGone = false;
    const begin = async (): Promise<void> => {
      await blurring.init({ track });
      if (isGone || blurring.processedTrack === undefined) return void blurring.destroy();
      const blurred = new MediaStream([blurring.processedTrack]);
      await within(counter.begin(blurred), LONGEST_MILLISECONDS);
      if (isGone) return;
      setShown(blurred);
      setBlur('on');
      if ((await counter.rate()) < LEAST_RATE && !isGone) setBlur('slow');
    };
    setBlur('loading');
    begin().catch(() => (isGone ? undefined : setBlur('failed')));
    return () => {
      isGone = true;
      counter.end();
      void blurring.destroy();
      setShown(null);
      setBlur('off');
    };
  }, [stream, isWanted]);
  return { shown, blur };
}

/** Counts the pictures that a stream gives. */
class FrameCounter {
  private readonly video = document.createElement('video');
  private frames = 0;

  /** Waits for the first picture. */
  begin(stream: MediaStream): Promise<void> {
    this.video.muted = true;
    this.video.srcObject = stream;
    void this.video.play().catch(() => undefined);
    return new Promise((arrived) => {
      const count = (): void => {
        this.frames += 1;
        arrived();
        if (this.video.srcObject !== null) this.video.requestVideoFrameCallback(count);
      };
      this.video.requestVideoFrameCallback(count);
    });
  }

  /** Pictures a second, counted now. */
  async rate(): Promise<number> {
    await sleep(WARM_MILLISECONDS);
    const before = this.frames;
    await sleep(COUNT_MILLISECONDS);
    return ((this.frames - before) * 1_000) / COUNT_MILLISECONDS;
  }

  end(): void {
    this.video.srcObject = null;
  }
}

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function within(work: Promise<void>, milliseconds: number): Promise<void> {
  const late = sleep(milliseconds).then(() => Promise.reject(new Error('no picture came')));
  return Promise.race([work, late]);
}
