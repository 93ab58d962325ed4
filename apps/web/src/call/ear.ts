/** The longest piece that can be looked at, somewhat more than half a second. */
const SAMPLES = 32_768;
/** Louder than what a line makes by itself. */
const AUDIBLE = 0.01;

/** Listens to one sound without playing it. */
export class Ear {
  private readonly track: MediaStreamTrack;
  /** Chromium gives sound of others to nobody unless an element holds it, even one that does not play it. */
  private readonly holder = new Audio();
  private readonly analyser: AnalyserNode;
  private readonly samples = new Float32Array(SAMPLES);

  constructor(context: AudioContext, source: MediaStreamTrack) {
    this.track = source.clone();
    this.holder.muted = true;
    this.holder.srcObject = new MediaStream([source]);
    this.analyser = context.createAnalyser();
    this.analyser.fftSize = SAMPLES;
    context.createMediaStreamSource(new MediaStream([this.track])).connect(this.analyser);
  }

  /** Whether there was something to be heard within the last half second. */
  isAudible(): boolean {
    this.analyser.getFloatTimeDomainData(this.samples);
    return this.samples.some((sample) => Math.abs(sample) > AUDIBLE);
  }

  release(): void {
    this.track.stop();
    this.holder.srcObject = null;
  }
}
