/** What a recogniser takes: one channel of so many 16-bit samples a second. */
export const SAMPLE_RATE = 16_000;
/** A fifth of a second. */
export const PIECE = SAMPLE_RATE / 5;
const GREATEST = 32_767;

/**
 * Turns sound as a browser gives it into pieces of 16-bit samples, little endian, 16,000 a second. Each sample is the
 * mean of those it stands for, which keeps out most of what would be heard as another tone.
 */
export class Pieces {
  private piece = new DataView(new ArrayBuffer(PIECE * 2));
  private filled = 0;
  private sum = 0;
  private weight = 0;
  private readonly ratio: number;

  /** @param rate samples a second that come; @param give takes each full piece */
  constructor(
    rate: number,
    private readonly give: (piece: ArrayBuffer) => void,
  ) {
    this.ratio = rate / SAMPLE_RATE;
  }

  add(samples: Float32Array): void {
    for (const sample of samples) {
      let left = 1;
      while (this.weight + left >= this.ratio) {
        const part = this.ratio - this.weight;
        this.addSample((this.sum + sample * part) / this.ratio);
        left -= part;
        [this.sum, this.weight] = [0, 0];
      }
      this.sum += sample * left;
      this.weight += left;
    }
  }

  private addSample(sample: number): void {
    this.piece.setInt16(this.filled * 2, Math.round(Math.max(-1, Math.min(1, sample)) * GREATEST), true);
    this.filled += 1;
    if (this.filled < PIECE) return;
    this.give(this.piece.buffer);
    this.piece = new DataView(new ArrayBuffer(PIECE * 2));
    this.filled = 0;
  }
}
