import { FairQueue, type Place } from './fair-queue';

/** So much is begun in one turn of the event loop; then ballots are read and answered. */
const A_TURN = 8;
/** The same in milliseconds, for what takes longer to begin with; for all kinds of such work together. */
const MILLISECONDS_A_TURN = 4;

/** Until when work may be begun in the present turn of the event loop; null before any was. */
let turnEnds: number | null = null;

/** One measure for everybody who has turns: five kinds of work that each kept to it would be five times as long. */
function endOfThisTurn(): number {
  if (turnEnds === null) {
    turnEnds = performance.now() + MILLISECONDS_A_TURN;
    // What is planned now comes before everything else in the next turn.
    setImmediate(() => (turnEnds = null));
  }
  return turnEnds;
}

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
    const until = endOfThisTurn();
    // One at least: nobody's work waits for that of others to come to an end.
    do {
      const act = this.waiting.takeNext();
      if (act === undefined) return;
      this.begun += 1;
      act();
    } while (this.begun < A_TURN && performance.now() < until);
    if (!this.waiting.isEmpty) this.planTurn();
  }
}
