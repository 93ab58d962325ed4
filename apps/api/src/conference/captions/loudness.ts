/** Louder than a room in which nobody speaks: about −45 decibels of the greatest sample. */
const LOUD = 0.005;
const GREATEST = 32_768;

/** Whether a piece of 16-bit sound, little endian, holds more than quiet. */
export function isLoud(pcm: Buffer): boolean {
  let sum = 0;
  const samples = Math.floor(pcm.length / 2);
  for (let at = 0; at < samples; at += 1) sum += (pcm.readInt16LE(at * 2) / GREATEST) ** 2;
  return samples > 0 && Math.sqrt(sum / samples) > LOUD;
}
