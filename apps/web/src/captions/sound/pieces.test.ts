import { PIECE, Pieces, SAMPLE_RATE } from './pieces';

const toneOf = (rate: number, hertz: number, seconds: number): Float32Array =>
  Float32Array.from({ length: rate * seconds }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / rate) / 2);

function piecesOf(rate: number, sound: Float32Array, block = 128): Int16Array[] {
  const given: Int16Array[] = [];
  const pieces = new Pieces(rate, (piece) => given.push(new Int16Array(piece)));
  for (let at = 0; at < sound.length; at += block) pieces.add(sound.subarray(at, at + block));
  return given;
}

describe('pieces of sound', () => {
  it.each([16_000, 44_100, 48_000, 96_000])('are a fifth of a second each, from %s samples a second', (rate) => {
    const given = piecesOf(rate, toneOf(rate, 440, 2));
    expect(given.length).toBeGreaterThanOrEqual(9);
    expect(given.length).toBeLessThanOrEqual(10);
    for (const piece of given) expect(piece).toHaveLength(PIECE);
  });

  it.each([16_000, 44_100, 48_000])('hold the same tone as what came, from %s samples a second', (rate) => {
    const [, piece = new Int16Array()] = piecesOf(rate, toneOf(rate, 400, 1));
    let crossings = 0;
    for (let at = 1; at < piece.length; at += 1) if ((piece[at - 1] ?? 0) < 0 !== (piece[at] ?? 0) < 0) crossings += 1;
    // Two for each of its 400 waves a second.
    expect(Math.abs(crossings - (2 * 400 * PIECE) / SAMPLE_RATE)).toBeLessThanOrEqual(2);
    expect(Math.max(...piece)).toBeGreaterThan(15_000);
    expect(Math.max(...piece)).toBeLessThan(17_000);
  });

  it('are as loud as they can be, and no louder', () => {
    const [piece = new Int16Array()] = piecesOf(SAMPLE_RATE, new Float32Array(PIECE).fill(3));
    expect(piece[0]).toBe(32_767);
  });
});
