import { seatsOfVote, type MeetingState } from '@gremia/meeting';
import type { RollLine } from '../ui/tally-table.choices';

/**
 * Who voted how, once everybody may know it; null as long as any choice is sealed (or for good, where only the counts
 * are shown).
 */
export function rollOf(state: MeetingState, voteId: string): readonly RollLine[] | null {
  const lines: RollLine[] = [];
  for (const { personId, name, faction, state: standing } of seatsOfVote(state, voteId)) {
    if (standing === 'cast' || standing === 'open') return null;
    lines.push({ personId, name, faction, choice: standing });
  }
  return lines;
}
