import type { Actor } from '../actor/actor';
import { Line } from './line';
import { TokenBucket } from './token-bucket';

/** A connection whose other end reads when the test says so. */
class Wire {
  bufferedAmount = 0;
  terminated = false;
  readonly close = (): void => undefined;
  readonly terminate = (): void => void (this.terminated = true);
}

const person = { personId: 'p' } as Actor;

describe('a line', () => {
  let now = 0;
  let wire: Wire;
  let reasons: string[];
  let shared: TokenBucket;
  let handshakes: TokenBucket;
  beforeEach(() => {
    now = 1_000;
    wire = new Wire();
    reasons = [];
    shared = new TokenBucket(1_000_000, 1_000, now);
    handshakes = new TokenBucket(30, 1, now);
  });
  const line = (actor: Actor | null = null): Line =>
    new Line(
      wire,
      {
        actor,
        device: null,
        sender: {
          open: 1,
          most: 1,
          handshakes,
          badCookies: new TokenBucket(1, 1, now),
          pages: actor === null ? shared : null,
        },
      },
      () => now,
      (reason) => reasons.push(reason),
    );
  /** Hands so much to the connection, which keeps it as long as nobody reads. */
  const write = (to: Line, characters: number): void => {
    to.sends(characters);
    to.flushed();
    wire.bufferedAmount += characters;
  };

  it('bears what a meeting publishes at one moment, however much that is', () => {
    const open = line();
    for (let count = 0; count < 100; count += 1) write(open, 100_000);
    open.checkBacklog();
    expect(reasons).toEqual([]);
    wire.bufferedAmount = 0;
    now += 60_000;
    write(open, 2_000_000);
    expect(reasons).toEqual([]);
  });

  it('ends when more is to be sent to whoever has not read for a while', () => {
    const open = line();
    write(open, 1_100_000);
    open.checkBacklog();
    now += 5_001;
    expect(wire.terminated).toBe(false);
    write(open, 1);
    expect(reasons).toEqual(['does-not-read']);
    expect(wire.terminated).toBe(true);
    write(open, 1);
    expect(reasons).toHaveLength(1);
  });

  it('ends when somebody leaves a page unread for half a minute, though nothing more is sent', () => {
    const open = line();
    write(open, 64_001);
    open.checkBacklog();
    now += 30_001;
    open.checkBacklog();
    expect(reasons).toEqual(['does-not-read']);
  });

  it('stays with a slow reader who reads', () => {
    const open = line();
    for (let round = 0; round < 20; round += 1) {
      write(open, 100_000);
      open.checkBacklog();
      now += 20_000;
      wire.bufferedAmount = 10_000;
      open.checkBacklog();
    }
    expect(reasons).toEqual([]);
  });

  it('ends at once when more waits than a meeting can publish', () => {
    const open = line();
    for (let count = 0; count < 200; count += 1) write(open, 100_000);
    expect(reasons).toEqual(['does-not-read']);
  });

  it('gives no page to whoever has not read the last one', () => {
    const open = line();
    expect(open.mayRead).toBe(true);
    write(open, 64_001);
    expect(open.mayRead).toBe(false);
    wire.bufferedAmount = 0;
    expect(open.mayRead).toBe(true);
  });

  it('counts pages on the line, and those of the public for the whole network', () => {
    const [mine, neighbour, member] = [line(), line(), line(person)];
    mine.hasRead(1_000_000);
    expect([mine.mayRead, neighbour.mayRead, member.mayRead]).toEqual([false, false, true]);
    now += 1_000;
    expect([mine.mayRead, neighbour.mayRead]).toEqual([true, true]);
    member.hasRead(8_000_000);
    expect(member.mayRead).toBe(false);
    now += 1_000;
    expect(member.mayRead).toBe(true);
  });

  it.each([
    { who: 'a person', actor: person, free: 200, more: 400, perSecond: 100 },
    { who: 'the public', actor: null, free: 100, more: 50, perSecond: 10 },
  ])(
    'lets $who send $free messages at once, refuses $more more, and then hangs up',
    ({ actor, free, more, perSecond }) => {
      const open = line(actor);
      for (let count = 0; count < free; count += 1) open.heard(10);
      expect(open.mayAct).toBe(true);
      for (let count = 0; count < more; count += 1) open.heard(10);
      expect(open.mayAct).toBe(false);
      expect(reasons).toEqual([]);
      now += ((more + 1) / perSecond) * 1_000;
      expect(open.mayAct).toBe(true);
      for (let count = 0; count < more + 3; count += 1) open.heard(10);
      expect(reasons).toEqual(['talks-too-much']);
    },
  );

  it('lets whoever was let go for talking come back more slowly each time, and only those', () => {
    for (let count = 0; count < 3; count += 1) {
      expect(handshakes.levelAt(now)).toBe(30 - 10 * count);
      const open = line();
      for (let sent = 0; sent < 1_000; sent += 1) open.heard(10);
    }
    expect(handshakes.tryOne(now)).toBe(false);
    const before = handshakes.levelAt(now);
    const slow = line();
    for (let count = 0; count < 200; count += 1) write(slow, 100_000);
    expect(reasons.at(-1)).toBe('does-not-read');
    expect(handshakes.levelAt(now)).toBe(before);
  });

  it('counts a long message as several, and nonsense as ten', () => {
    const open = line();
    open.heard(99_999);
    open.blame();
    for (let count = 0; count < 65; count += 1) open.heard(1);
    expect(open.mayAct).toBe(true);
    open.heard(1);
    expect(open.mayAct).toBe(false);
  });
});
