import { parseResolution } from '@gremia/resolution';
import { EngineThreads } from './engine-threads';

const BOUNDS = { threads: 1, megabytes: 256, idleMilliseconds: 60_000 };
const LONG = 10_000;

/** Words that share nothing, so that every one of them is compared. */
const wordsFrom = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `wort${(first + index) * 7_919}`).join(' ');
const comparison = (words: number): string =>
  JSON.stringify({
    before: parseResolution(`01\n${wordsFrom(0, words)}`),
    after: parseResolution(`01\n${wordsFrom(words, words)}`),
  });

describe('the threads of the text engine', () => {
  const threads = new EngineThreads(BOUNDS);
  afterAll(() => threads.stop());

  it('do their work and give it back', async () => {
    const read = await threads.run({ name: 'readText', input: JSON.stringify('01\nEin Wort.') }, LONG);
    expect(JSON.parse(String(read))).toEqual({ points: parseResolution('01\nEin Wort.'), leftOut: [] });
  });

  it('leave the main thread free, give up a text that takes too long, and go on with the next', async () => {
    let turns = 0;
    let over = false;
    const long = threads
      .run({ name: 'compareVersions', input: comparison(30_000) }, 500)
      .catch((error: unknown) => String(error))
      .finally(() => (over = true));
    while (!over) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      turns += 1;
    }
    expect(await long).toContain('text-too-complex');
    // A main thread that did the work itself would come to one turn, after it.
    expect(turns).toBeGreaterThan(1);
    const read = await threads.run({ name: 'readText', input: JSON.stringify('01\nWeiter.') }, LONG);
    expect(JSON.parse(String(read))).toEqual({ points: parseResolution('01\nWeiter.'), leftOut: [] });
  });

  it('do not take a text for too long that no thread has begun with', async () => {
    const one = new EngineThreads({ ...BOUNDS, startMilliseconds: 0 });
    const long = one.run({ name: 'compareVersions', input: comparison(30_000) }, LONG).catch(() => undefined);
    await expect(one.run({ name: 'readText', input: '"01 Kurz."' }, 1)).rejects.toMatchObject({ code: 'busy' });
    await one.stop();
    await long;
  });

  it('tell what does not fit together as the library does', async () => {
    const input = JSON.stringify({
      base: parseResolution('01\nEin Wort.'),
      ops: [{ id: 'o1', unit: 'u1', k: 'delete', point: 'nirgends' }],
    });
    await expect(threads.run({ name: 'markAmendment', input }, LONG)).rejects.toMatchObject({ code: 'unknown-point' });
  });

  it('ask to come again whoever waits for a text when the application ends, and whoever comes then', async () => {
    const ending = new EngineThreads(BOUNDS);
    const long = ending.run({ name: 'compareVersions', input: comparison(30_000) }, LONG);
    const refused = expect(long).rejects.toMatchObject({ code: 'not-ready' });
    await ending.stop();
    await refused;
    await expect(ending.run({ name: 'readText', input: '""' }, LONG)).rejects.toMatchObject({ code: 'not-ready' });
  });

  it('end a text that takes more memory than is given', async () => {
    const small = new EngineThreads({ ...BOUNDS, megabytes: 64 });
    const input = JSON.stringify('01 x\n\n'.repeat(1_000_000));
    await expect(small.run({ name: 'readText', input }, LONG)).rejects.toMatchObject({ code: 'text-too-complex' });
    await small.stop();
  });
});
