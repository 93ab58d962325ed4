import { evolve, initialState, replay, type MeetingState } from '@gremia/meeting';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import type { ProjectedStep } from './projection';

/** The meeting as it was after its first `seq` entries. */
export interface Standpoint {
  readonly seq: number;
  readonly state: MeetingState;
}

/**
 * What follows the entry `seq` in a journal, each with the meeting as it was with it, up to the first entry that a
 * newer version wrote: what this one does not understand is for the newer one to apply.
 *
 * @param known a standpoint at or before `seq`, so that not everything has to be replayed
 */
export function stepsAfter(entries: readonly JournalEntry[], seq: number, known?: Standpoint): ProjectedStep[] {
  const from = known !== undefined && known.seq <= seq ? known : { seq: 0, state: initialState };
  let state = replay(from.state, entries.slice(from.seq, seq));
  const end = entries.findIndex(({ event }) => event.kind === 'unread');
  return entries
    .slice(seq, end < 0 ? undefined : end)
    .map((entry) => ({ entry, state: (state = evolve(state, entry)) }));
}
