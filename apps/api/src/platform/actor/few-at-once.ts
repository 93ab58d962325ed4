/** Work of which only so much is done at the same time; the rest waits in the order in which it came. */
export class FewAtOnce {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly most: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((begin) => this.waiting.push(begin));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // Whoever is next has the place of the one that has ended.
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
