import { alphabetical, seatsOfVote, type MeetingState } from '@gremia/meeting';
import type { RollEntry } from '../procedures/procedure-screens';

/**
 * Who voted how, by family name, once everybody may know it; null as long as any choice is sealed (or for good, where
 * only the counts are known).
 */
export function rollOf(state: MeetingState, voteId: string): readonly RollEntry[] | null {
  const lines: RollEntry[] = [];
  for (const { personId, name, faction, state: standing, listens, ballot } of seatsOfVote(state, voteId)) {
    if (standing === 'cast' || standing === 'open' || standing === 'unnamed') return null;
    lines.push({ personId, name, faction, choice: ballot ?? (listens ? 'without-vote' : standing) });
  }
  const place = new Map(alphabetical(state.roster).persons.map((personId, index) => [personId, index]));
  return lines.sort((a, b) => (place.get(a.personId) ?? 0) - (place.get(b.personId) ?? 0));
}
