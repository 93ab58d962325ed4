import type { SoundSource } from './sound-gate';

/** A line of sound that is open, and when it last was more than quiet. */
export interface OpenSound {
  readonly source: Pick<SoundSource, 'place'>;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly loudAt: number;
}

const JUST_NOW = 1_500;

/**
 * Whether the sound of a line is to be recognised now, so that nothing said once stands there twice: whoever sits in
 * the hall is heard by its microphone where it has one, and the hall rests while somebody speaks from elsewhere, who
 * comes out of its loudspeakers.
 *
 * @param all the lines of the same meeting
 */
export function isTaken({ source: { place } }: OpenSound, all: readonly OpenSound[], now: number): boolean {
  if (place === 'in-hall') return !all.some(({ source }) => source.place === 'hall');
  if (place === 'hall') return !all.some((each) => each.source.place === 'elsewhere' && now - each.loudAt < JUST_NOW);
  return true;
}
