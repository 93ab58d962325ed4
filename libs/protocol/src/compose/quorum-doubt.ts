import { findSeat, type MeetingState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';

/**
 * That the quorum was doubted, and what was counted then: `Anna Amsel zweifelt die Beschlussfähigkeit an. Der Stadtrat
 * ist nicht beschlussfähig: Anwesend sind 25 von 51 (26 erforderlich).` null for any other entry.
 */
export function quorumDoubt(event: ProtocolEntry['event'], state: MeetingState): string | null {
  if (event.kind !== 'quorum-challenged') return null;
  const who = findSeat(state, event.personId)?.name;
  const doubt =
    who === undefined ? 'Die Beschlussfähigkeit wird angezweifelt.' : `${who} zweifelt die Beschlussfähigkeit an.`;
  const body = state.profile?.subject ?? 'Das Gremium';
  return (
    `${doubt} ${body} ist ${event.quorate ? '' : 'nicht '}beschlussfähig: ` +
    `Anwesend sind ${event.present} von ${state.committee?.seats ?? 0} (${event.required} erforderlich).`
  );
}
