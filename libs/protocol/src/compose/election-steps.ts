import type { ItemState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { withStop } from './with-stop';

/** How the sentence begins that an election was not held to its end, or is held anew. */
export const ELECTION_BROKEN_OFF = 'Die Wahl wird ';

/** What happened in an election beside its rounds: who was proposed, stands, accepted. */
export function electionStep({ event }: ProtocolEntry, item: ItemState): string | null {
  if (!('electionId' in event) || event.itemId !== item.itemId) return null;
  const election = item.elections.find(({ electionId }) => electionId === event.electionId);
  if (election === undefined) return null;
  const nameOf = (candidateId: string): string =>
    election.candidates.find((each) => each.candidateId === candidateId)?.name ?? '';
  switch (event.kind) {
    case 'election-started':
      return `Zu wählen ist: ${event.office}${event.places > 1 ? ` (${event.places} Plätze)` : ''}.`;
    case 'candidate-nominated':
      return `Vorgeschlagen von ${event.by}: ${event.name}.${event.agrees ? ` ${event.name} steht zur Wahl.` : ''}`;
    case 'candidacy-answered':
      return `${nameOf(event.candidateId)} ${event.agrees ? 'steht zur Wahl.' : 'steht nicht zur Wahl.'}`;
    case 'election-answered':
      return `${nameOf(event.candidateId)} ${event.accepts ? 'nimmt die Wahl an.' : 'nimmt die Wahl nicht an.'}`;
    case 'election-broken-off':
      return event.again
        ? `${ELECTION_BROKEN_OFF}neu begonnen. Grund: ${withStop(event.reason)}`
        : `${ELECTION_BROKEN_OFF}beendet, ohne dass alle Plätze besetzt sind. Grund: ${withStop(event.reason)}`;
    default:
      return null;
  }
}
