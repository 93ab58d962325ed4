import { ProblemError } from '../problem/problem-error';
import { EngineQueue, type QueueBounds, type Urgency } from './engine-queue';

const BOUNDS: QueueBounds = { threads: 2, ofOne: 3, waiting: 4, patienceMilliseconds: 60_000 };

/** A queue whose work is done when the test says so. */
class Desk {
  readonly begun: string[] = [];
  readonly refused: Record<string, string> = {};
  private readonly ends = new Map<string, () => void>();
  private readonly queue: EngineQueue;

  constructor(bounds: Partial<QueueBounds> = {}) {
    this.queue = new EngineQueue({ ...BOUNDS, ...bounds });
  }

  async ask(name: string, urgency: Urgency = 'people', gone?: AbortSignal): Promise<void> {
    const wish = { who: name.charAt(0), urgency, ...(gone === undefined ? {} : { gone }) };
    const work = (): Promise<void> => {
      this.begun.push(name);
      return new Promise((resolve) => this.ends.set(name, resolve));
    };
    this.queue.run(wish, work).catch((error: unknown) => {
      this.refused[name] = error instanceof ProblemError ? error.code : String(error);
    });
    await turn();
  }

  async finish(name: string): Promise<void> {
    this.ends.get(name)?.();
    await turn();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the queue before the text engine', () => {
  it('serves people in turn, however many texts one of them sends', async () => {
    const desk = new Desk();
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1']) await desk.ask(name);
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3']) await desk.finish(desk.begun.at(-1) ?? name);
    expect(desk.begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
  });

  it('lets nobody fill it alone, and lets the others in', async () => {
    const desk = new Desk();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) await desk.ask(name);
    expect(desk.refused).toEqual({ a4: 'too-many-requests' });
    await desk.finish('a1');
    await desk.ask('a5');
    expect(desk.refused).toEqual({ a4: 'too-many-requests' });
  });

  it('is bounded: who comes to a full one is asked to come again', async () => {
    const desk = new Desk();
    for (const name of ['a1', 'b1', 'c1', 'd1', 'e1', 'f1']) await desk.ask(name);
    expect(desk.refused).toEqual({ f1: 'not-ready' });
  });

  it('keeps a thread for meetings, which wait for nobody else', async () => {
    const desk = new Desk();
    for (const name of ['a1', 'b1', 'c1', 'd1', 'e1']) await desk.ask(name);
    expect(desk.begun).toEqual(['a1']);
    await desk.ask('m1', 'meeting');
    expect(desk.begun).toEqual(['a1', 'm1']);
    await desk.ask('m2', 'meeting');
    await desk.ask('n1', 'meeting');
    await desk.finish('a1');
    expect(desk.begun).toEqual(['a1', 'm1', 'n1']);
    await desk.finish('n1');
    expect(desk.begun).toEqual(['a1', 'm1', 'n1', 'b1']);
    await desk.finish('m1');
    expect(desk.begun).toEqual(['a1', 'm1', 'n1', 'b1', 'm2']);
    expect(desk.refused).toEqual({});
  });

  it('does what nobody waits for last', async () => {
    const desk = new Desk();
    await desk.ask('a1');
    await desk.ask('x1', 'background');
    await desk.ask('b1');
    await desk.finish('a1');
    await desk.finish('b1');
    expect(desk.begun).toEqual(['a1', 'b1', 'x1']);
  });

  it('works for nobody who has gone', async () => {
    const desk = new Desk();
    const gone = new AbortController();
    await desk.ask('a1');
    await desk.ask('b1', 'people', gone.signal);
    await desk.ask('c1');
    gone.abort();
    await desk.finish('a1');
    expect(desk.begun).toEqual(['a1', 'c1']);
    await desk.ask('b2', 'people', gone.signal);
    expect(Object.keys(desk.refused)).toEqual(['b1', 'b2']);
  });

  it('lets nobody wait without end', async () => {
    const desk = new Desk({ patienceMilliseconds: 1 });
    await desk.ask('a1');
    await desk.ask('b1');
    while (desk.refused['b1'] === undefined) await turn();
    expect(desk.refused).toEqual({ b1: 'not-ready' });
    await desk.finish('a1');
    await desk.ask('c1');
    expect(desk.begun).toEqual(['a1', 'c1']);
  });
});
