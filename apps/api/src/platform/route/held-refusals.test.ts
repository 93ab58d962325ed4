import { HeldRefusals, type HeldConnection, type Later } from './held-refusals';

/** Time that passes when the test says so. */
class Time {
  now = 0;
  private readonly plans = new Set<{ readonly at: number; readonly act: () => void }>();
  readonly later: Later = (act, milliseconds) => {
    const plan = { at: this.now + milliseconds, act };
    this.plans.add(plan);
    return () => this.plans.delete(plan);
  };
  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const plan of this.plans)
      if (plan.at <= this.now) {
        this.plans.delete(plan);
        plan.act();
      }
  }
}

/** A connection that is held or not, and may go. */
class Connection implements HeldConnection {
  isPaused = false;
  isDestroyed = false;
  private gone: (() => void) | null = null;
  once(_event: 'close', listener: () => void): void {
    this.gone = listener;
  }
  off(): void {
    this.gone = null;
  }
  pause(): void {
    this.isPaused = true;
  }
  resume(): void {
    this.isPaused = false;
  }
  destroy(): void {
    this.isDestroyed = true;
    this.gone?.();
  }
}

describe('held refusals', () => {
  let answered: number[];
  let refusals: HeldRefusals;
  let time: Time;
  beforeEach(() => {
    answered = [];
    time = new Time();
    refusals = new HeldRefusals(2_000, 60, () => time.now, time.later);
  });

  const refuse = (sender: string, isOverBudget = false, connection = new Connection()) =>
    refusals.refuse(sender, isOverBudget, connection, () => answered.push(time.now));

  it('are all answered at once where nothing is to be held', () => {
    refusals = new HeldRefusals(0, 60, () => time.now, time.later);
    for (let count = 0; count < 200; count += 1) expect(refuse('hall', true)).toBe('at-once');
  });

  it('are answered at once while they are few, and come back with time', () => {
    for (let count = 0; count < 60; count += 1) expect(refuse('hall')).toBe('at-once');
    expect(refuse('hall')).toBe('held');
    expect(refuse('another hall')).toBe('at-once');
    time.pass(10_000);
    expect(refuse('hall')).toBe('at-once');
  });

  it('wait at once when they are for asking too often, and nothing is read meanwhile', () => {
    const connection = new Connection();
    expect(refuse('hall', true, connection)).toBe('held');
    expect(connection.isPaused).toBe(true);
    time.pass(499);
    expect(answered).toHaveLength(0);
    time.pass(1);
    expect(answered).toHaveLength(1);
    expect(connection).toMatchObject({ isPaused: false, isDestroyed: false });
  });

  it('wait longer the more there were, and never for longer than two seconds', () => {
    const waits: number[] = [];
    for (let count = 0; count < 400; count += 1) {
      const before = time.now;
      const seen = answered.length;
      refuse('hall', true);
      while (answered.length === seen) time.pass(10);
      waits.push(time.now - before);
    }
    expect(waits[0]).toBe(500);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThanOrEqual(2_000);
    expect(waits.at(-1)).toBeGreaterThan(900);
  });

  it('are dropped beyond what is held of one sender, and of all together', () => {
    const connections = Array.from({ length: 51 }, () => new Connection());
    expect(connections.map((connection) => refuse('flood', true, connection)).lastIndexOf('held')).toBe(49);
    expect(connections[50]?.isDestroyed).toBe(true);
    connections[0]?.destroy();
    expect(refuse('flood', true)).toBe('held');
    const many = Array.from({ length: 2_000 }, (_, index) => refuse(`sender ${index}`, true));
    expect(many.filter((fate) => fate === 'held')).toHaveLength(950);
    time.pass(10_000);
    expect(refuse('sender 1999', true)).toBe('held');
  });

  it('are not answered when nobody is there any more, and their place is free', () => {
    for (let round = 0; round < 200; round += 1) {
      const connection = new Connection();
      expect(refuse('hall', true, connection)).toBe('held');
      connection.destroy();
    }
    time.pass(5_000);
    expect(answered).toEqual([]);
  });

  it('know who is refused whatever it asks, for how long, and forget strangers', () => {
    refusals.block('flood', 30);
    expect(refusals.secondsBlocked('flood')).toBe(30);
    expect(refusals.secondsBlocked('hall')).toBe(0);
    for (let index = 0; index < 5_000; index += 1) {
      refuse(`stranger ${index}`);
      time.pass(1);
    }
    expect(refusals.secondsBlocked('flood')).toBe(25);
    time.pass(25_000);
    expect(refusals.secondsBlocked('flood')).toBe(0);
  });
});
