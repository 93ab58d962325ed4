import type { MeetingState } from '../state';
import type { ReadEvent } from '../wire/upcast';
import { evolveArrivals, type Arrival } from './presence';
import { happenedAt } from './told';
import { evolveBallots } from './votes';

interface Happening {
  readonly at: string;
  readonly event: ReadEvent;
}

/** What many people do one after another, and what is told apart by vote. */
const runOf = ({ event }: Happening): string | null => {
  if (event.kind === 'ballot-cast') return `ballots ${event.voteId}`;
  return event.kind === 'member-checked-in' ? 'arrivals' : null;
};

/**
 * Splits happenings into runs that can be put into the state together: ballots on one vote, and arrivals. Everything
 * else is a run of its own. A council of a thousand copies its lists once a run instead of once a person.
 */
export function* runsOf<H extends Happening>(happenings: Iterable<H>): Generator<readonly H[]> {
  let run: H[] = [];
  let kind: string | null = null;
  for (const happening of happenings) {
    const next = runOf(happening);
    if (run.length > 0 && (next === null || next !== kind)) {
      yield run;
      run = [];
    }
    run.push(happening);
    kind = next;
  }
  if (run.length > 0) yield run;
}

/** The state after ballots on one vote or arrivals: the same as after each in turn; null for a run of anything else. */
export function evolveRun(state: MeetingState, run: readonly Happening[]): MeetingState | null {
  const ballots = run.flatMap(({ event }) => (event.kind === 'ballot-cast' ? [event] : []));
  const [first] = ballots;
  if (first !== undefined) return evolveBallots(state, first.voteId, ballots);
  const arrivals = run.flatMap(({ at, event }): Arrival[] =>
    event.kind === 'member-checked-in' ? [{ at: happenedAt({ at, event }), event }] : [],
  );
  return arrivals.length > 0 ? evolveArrivals(state, arrivals) : null;
}
