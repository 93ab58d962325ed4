import { ProblemError } from '../problem/problem-error';

/**
 * What waits for what: preparing a vote of a running meeting comes before everything else, and what nobody waits for
 * after everything.
 */
export type Urgency = 'meeting' | 'people' | 'background';

export interface Wish {
  /** A person in a meeting, a person, or an address: whoever has had a turn waits until the others had theirs. */
  readonly who: string;
  readonly urgency: Urgency;
  readonly gone?: AbortSignal;
  /** May have any number of texts waiting. */
  readonly unbounded?: boolean;
}

/** How much may run and wait. Of the threads one is kept for meetings. */
export interface QueueBounds {
  readonly threads: number;
  /** Running and waiting, of one person. */
  readonly ofOne: number;
  readonly waiting: number;
  readonly patienceMilliseconds: number;
}

interface Job extends Wish {
  readonly begin: () => void;
}

const RETRY_SECONDS = 5;
const LANES: readonly Urgency[] = ['meeting', 'people', 'background'];

const TOO_MANY_OF_ONE =
  'Von Ihnen werden bereits mehrere Texte bearbeitet. Bitte warten Sie, bis diese fertig sind, und versuchen Sie es ' +
  'dann erneut.';
const TOO_MANY = 'Gerade werden sehr viele Texte bearbeitet. Bitte versuchen Sie es in einer Minute erneut.';

/**
 * The order in which texts are worked on: by urgency, and among equally urgent ones in turn. One person has one task
 * running at a time and few waiting, so that whoever sends many waits for oneself and not the others for him.
 */
export class EngineQueue {
  private readonly lanes = new Map<Urgency, Map<string, Job[]>>(LANES.map((urgency) => [urgency, new Map()]));
  private readonly running = new Set<Wish>();
  private waiting = 0;

  constructor(private readonly bounds: QueueBounds) {}

  /**
   * Does the work when it is its turn.
   *
   * @throws ProblemError `too-many-requests` when too much of the same person waits, `not-ready` when too much waits at
   *   all or for too long
   */
  async run<T>(wish: Wish, work: () => Promise<T>): Promise<T> {
    const turn = await this.turnOf(wish);
    try {
      return await work();
    } finally {
      this.running.delete(turn);
      this.next();
    }
  }

  private turnOf(wish: Wish): Promise<Wish> {
    if (this.waiting === 0 && this.mayRun(wish)) return Promise.resolve(this.begin(wish));
    if (wish.urgency === 'people' && wish.unbounded !== true && this.heldBy(wish) >= this.bounds.ofOne)
      throw new ProblemError('too-many-requests', { detail: TOO_MANY_OF_ONE, retryAfter: RETRY_SECONDS });
    const isFull = wish.urgency !== 'meeting' && this.waiting >= this.bounds.waiting;
    if (isFull || wish.gone?.aborted === true) throw new ProblemError('not-ready', { detail: TOO_MANY });
    return new Promise((resolve, reject) => {
      const leave = (): void => settle(() => reject(new ProblemError('not-ready', { detail: TOO_MANY })));
      const timer = setTimeout(leave, this.bounds.patienceMilliseconds);
      const job: Job = { ...wish, begin: () => settle(() => resolve(this.begin(wish))) };
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        wish.gone?.removeEventListener('abort', leave);
        this.removeJob(job);
        act();
      };
      wish.gone?.addEventListener('abort', leave, { once: true });
      this.addJob(job);
      this.next();
    });
  }

  private begin(wish: Wish): Wish {
    const turn = { ...wish };
    this.running.add(turn);
    return turn;
  }

  private heldBy({ who, urgency }: Wish): number {
    const waiting = this.lanes.get(urgency)?.get(who)?.length ?? 0;
    return waiting + [...this.running].filter((other) => other.who === who && other.urgency === urgency).length;
  }

  private mayRun({ who, urgency }: Wish): boolean {
    if (this.running.size >= this.bounds.threads) return false;
    if (urgency === 'meeting') return ![...this.running].some((wish) => wish.urgency === urgency && wish.who === who);
    const others = [...this.running].filter((wish) => wish.urgency !== 'meeting');
    return others.length < this.bounds.threads - 1 && !others.some((wish) => wish.who === who);
  }

  private next(): void {
    for (let job = this.firstThatMayRun(); job !== undefined; job = this.firstThatMayRun()) job.begin();
  }

  private firstThatMayRun(): Job | undefined {
    for (const urgency of LANES)
      for (const [job] of this.lanes.get(urgency)?.values() ?? [])
        if (job !== undefined && this.mayRun(job)) return job;
    return undefined;
  }

  private addJob(job: Job): void {
    const lane = this.lanes.get(job.urgency);
    const own = lane?.get(job.who);
    if (own === undefined) lane?.set(job.who, [job]);
    else own.push(job);
    this.waiting += 1;
  }

  /** Takes a job out; its person goes to the end of the row. */
  private removeJob(job: Job): void {
    const lane = this.lanes.get(job.urgency);
    const left = lane?.get(job.who)?.filter((other) => other !== job) ?? [];
    lane?.delete(job.who);
    if (left.length > 0) lane?.set(job.who, left);
    this.waiting -= 1;
  }
}
