import type { recogniserTrouble } from '@gremia/contracts';
import type { z } from 'zod';

export type RecogniserTrouble = z.infer<typeof recogniserTrouble>;

/** What a line of sound is told while it is open. */
export interface Hearing {
  /** What has been said since the last `final`, as far as it is recognised; final: that is it. */
  readonly heard: (text: string, final: boolean) => void;
  /** null: it works again. Told when it changes. */
  readonly trouble: (trouble: RecogniserTrouble | null) => void;
}

/** The sound of one speaker on its way to be recognised. It looks after its connection by itself. */
export interface RecogniserLine {
  /** @param pcm one channel of 16-bit samples, little endian, 16,000 a second; dropped while nobody takes it */
  send(pcm: Buffer): void;
  /** Nothing more comes; what was said until now is still told. */
  finish(): void;
  /** Nothing of it is told any more. */
  drop(): void;
}

/** Whatever turns speech into text, in the house. */
export abstract class Recogniser {
  abstract readonly available: boolean;
  abstract open(hearing: Hearing): RecogniserLine;
  /** Whether it answers now. */
  abstract answers(): Promise<boolean>;
}

export const SAMPLE_RATE = 16_000;
