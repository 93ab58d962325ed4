import { FairQueue } from './fair-queue';

describe('what waits', () => {
  const takeAll = (queue: FairQueue<string>): string[] => {
    const taken: string[] = [];
    for (let item = queue.takeNext(); item !== undefined; item = queue.takeNext()) taken.push(item);
    return taken;
  };

  it('comes in the order in which its sender has sent it', () => {
    const queue = new FairQueue<string>();
    for (const item of ['a1', 'a2', 'a3']) queue.add(['public', 'a'], item);
    expect(takeAll(queue)).toEqual(['a1', 'a2', 'a3']);
    expect(queue.isEmpty).toBe(true);
  });

  it('waits for one of each other sender at most, however much these have sent', () => {
    const queue = new FairQueue<string>();
    for (let index = 1; index <= 100; index += 1) queue.add(['public', 'a'], `a${index}`);
    queue.add(['public', 'b'], 'b1');
    queue.add(['public', 'c'], 'c1');
    expect(takeAll(queue).slice(0, 4)).toEqual(['a1', 'b1', 'c1', 'a2']);
    expect(queue.waitingAt(['public', 'a'])).toBe(0);
  });

  it('waits for one of each other rank at most, however many senders these have', () => {
    const queue = new FairQueue<string>();
    for (let index = 1; index <= 100; index += 1) queue.add(['public', `stranger ${index}`], `s${index}`);
    queue.add(['person', 'member'], 'm1');
    queue.add(['person', 'member'], 'm2');
    expect(takeAll(queue).slice(0, 4)).toEqual(['s1', 'm1', 's2', 'm2']);
  });

  it('loses nothing while it is taken from', () => {
    const queue = new FairQueue<string>();
    queue.add(['public', 'a'], 'a1');
    expect(queue.takeNext()).toBe('a1');
    queue.add(['public', 'a'], 'a2');
    expect([queue.waitingAt(['public', 'a']), queue.takeNext(), queue.takeNext()]).toEqual([1, 'a2', undefined]);
  });

  it('waits for one of each other municipality at most, however many ranks and senders these have', () => {
    const queue = new FairQueue<string>();
    const [large, small] = [{}, {}];
    for (let index = 1; index <= 100; index += 1) {
      queue.add([large, 'person', `member ${index}`], `p${index}`);
      queue.add([large, 'public', `stranger ${index}`], `s${index}`);
    }
    queue.add([small, 'public', 'citizen'], 'c1');
    queue.add([small, 'person', 'mayor'], 'm1');
    expect(takeAll(queue).slice(0, 5)).toEqual(['p1', 'c1', 's1', 'm1', 'p2']);
  });
});
