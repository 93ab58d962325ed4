/** Who wants to hear of something. */
export class Listeners<Told extends readonly unknown[] = []> {
  private readonly all = new Set<(...told: Told) => void>();

  /** Calls back each time, until the returned function is called. */
  readonly add = (listener: (...told: Told) => void): (() => void) => {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  };

  readonly tell = (...told: Told): void => {
    for (const listener of this.all) listener(...told);
  };
}
