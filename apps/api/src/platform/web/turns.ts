import { FairQueue, type Place } from './fair-queue';

/** So much is begun in one turn of the event loop; then ballots are read and answered. */
const A_TURN = 8;
/** The same in milliseconds, for what takes longer to begin with. */
const MILLISECONDS_A_TURN = 4;

/**
 * Small work of which much may come at once: a few pieces are begun in one turn of the event loop, the others wait in
 * turn between their places.
 */
export class Turns {
  private readonly waiting = new FairQueue<() => void>();
  private begun = 0;
  private planned = false;

  /**
   * Begins at once while little was begun in this turn, and later otherwise.
   *
   * @param placeOf asked when it has to wait; cheap
   * @param most how much may wait at one place
   * @returns whether it was begun or waits; `false` when too much waits there already
   */
  begin(placeOf: () => Place, act: () => void, most = Infinity): boolean {
    this.planTurn();
    this.begun += 1;
    if (this.begun <= A_TURN && this.waiting.isEmpty) {
      act();
      return true;
    }
    const place = placeOf();
    if (this.waiting.waitingAt(place) >= most) return false;
    this.waiting.add(place, act);
    return true;
  }

  private planTurn(): void {
    if (this.planned) return;
    this.planned = true;
    setImmediate(() => this.turn());
  }

  private turn(): void {
    this.planned = false;
    this.begun = 0;
    const until = performance.now() + MILLISECONDS_A_TURN;
    while (this.begun < A_TURN && performance.now() < until) {
      const act = this.waiting.takeNext();
      if (act === undefined) return;
      this.begun += 1;
      act();
    }
    if (!this.waiting.isEmpty) this.planTurn();
  }
}
