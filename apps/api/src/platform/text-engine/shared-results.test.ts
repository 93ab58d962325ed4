import { ProblemError } from '../problem/problem-error';
import { SharedResults } from './shared-results';

/** Makes results by hand, and notes for whom it was asked. */
class Maker {
  readonly made: string[] = [];
  readonly signals: AbortSignal[] = [];
  private readonly waiting: { resolve: (result: string) => void; reject: (error: Error) => void }[] = [];

  make = (key: string) => (gone: AbortSignal) => {
    this.made.push(key);
    this.signals.push(gone);
    return new Promise<string>((resolve, reject) => this.waiting.push({ resolve, reject }));
  };
  give = (result: string): void => this.waiting.shift()?.resolve(result);
  fail = (error: Error): void => this.waiting.shift()?.reject(error);
}

describe('results that are shared', () => {
  let maker: Maker;
  let results: SharedResults;
  beforeEach(() => {
    maker = new Maker();
    results = new SharedResults(10, 60_000);
  });
  const ask = (key: string, gone?: AbortSignal) => results.get(key, gone, maker.make(key));
  const kept = async (key: string, result: string): Promise<void> => {
    const asked = ask(key);
    maker.give(result);
    await asked;
  };

  it('are made once, for all who ask at the same time and for those who ask later', async () => {
    const asked = [ask('a'), ask('a'), ask('a')];
    maker.give('text');
    expect(await Promise.all(asked)).toEqual(['text', 'text', 'text']);
    expect(await ask('a')).toBe('text');
    expect(maker.made).toEqual(['a']);
  });

  it('are given to hundreds who wait for the same a few at a time', async () => {
    let turn = 0;
    const turns: number[] = [];
    const asked = Array.from({ length: 200 }, () => ask('a').then(() => turns.push(turn)));
    const count = (): void => {
      turn += 1;
      if (turns.length < 200) setImmediate(count);
    };
    setImmediate(count);
    maker.give('text');
    await Promise.all(asked);
    const inOne = turns.filter((one) => one === turns[100]).length;
    expect(inOne).toBeLessThan(20);
  });

  it('are kept as far as they fit, those asked for last', async () => {
    await kept('a', '12345');
    await kept('b', '12345');
    await ask('a');
    await kept('c', '12345');
    expect([await ask('a'), await ask('c')]).toEqual(['12345', '12345']);
    void ask('b');
    expect(maker.made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are made again after a failure, but not where a text takes too long', async () => {
    const failed = ask('a');
    maker.fail(new Error('broken'));
    await expect(failed).rejects.toThrow('broken');
    void ask('a');
    const tooLong = ask('b');
    maker.give('');
    maker.fail(new ProblemError('text-too-complex'));
    await expect(tooLong).rejects.toThrow('text-too-complex');
    await expect(ask('b')).rejects.toThrow('text-too-complex');
    expect(maker.made).toEqual(['a', 'a', 'b']);
  });

  it('are given up when the last one who waits has gone, and made anew for whoever comes then', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    void ask('a', first.signal);
    void ask('a', second.signal);
    first.abort();
    expect(maker.signals.map(({ aborted }) => aborted)).toEqual([false]);
    second.abort();
    expect(maker.signals.map(({ aborted }) => aborted)).toEqual([true]);
    void ask('a');
    expect(maker.made).toEqual(['a', 'a']);
  });
});
