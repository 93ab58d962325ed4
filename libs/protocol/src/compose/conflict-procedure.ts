import { clockTime } from '@gremia/contracts';
import { findItem, findVote, isVoteOnConflict, procedureOf, type MeetingState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';

/** What was raised, said, decided and done about a conflict of interest, as far as these entries tell it. */
export function conflictSentence({ event }: ProtocolEntry, state: MeetingState): string | null {
  const norm = state.profile?.conflict.norm ?? '';
  switch (event.kind) {
    case 'conflict-raised': {
      const by = event.raisedBy === null ? 'Die Sitzungsleitung' : nameOf(state, event.raisedBy);
      return `${by} macht geltend, dass ${nameOf(state, event.personId)} persönlich beteiligt ist: ${event.reason}`;
    }
    case 'conflict-heard':
      return event.statement === ''
        ? `${nameOf(state, event.personId)} wird angehört und äußert sich nicht.`
        : `${nameOf(state, event.personId)} wird angehört: ${event.statement}`;
    case 'doors-closed':
      return 'Für die Entscheidung über eine persönliche Beteiligung ist die Öffentlichkeit ausgeschlossen.';
    case 'conflict-decided': {
      const name = nameOf(state, event.personId);
      const how =
        event.voteId === null
          ? 'Die Sitzungsleitung entscheidet'
          : 'Das Gremium entscheidet nichtöffentlich und in Abwesenheit';
      return event.excluded
        ? `${how}: ${name} ist von Beratung und Abstimmung ausgeschlossen (${norm}).`
        : `${how}: ${name} ist nicht ausgeschlossen (${norm}).`;
    }
    case 'guest-conflict-noted':
      return `${event.name} wirkt wegen persönlicher Beteiligung an diesem Tagesordnungspunkt nicht mit (${norm}).`;
    case 'room-left':
      return event.back
        ? `${nameOf(state, event.personId)} kehrt in den Sitzungsraum zurück.`
        : `${nameOf(state, event.personId)} verlässt den Sitzungsraum.`;
    default:
      return null;
  }
}

/** Whether an entry was made behind closed doors about an item that is public itself. */
export function isBehindDoors({ audience, event }: ProtocolEntry, state: MeetingState): boolean {
  if (!state.public || audience === 'public') return false;
  const vote = 'voteId' in event && event.voteId !== null ? findVote(state, event.voteId) : null;
  const itemId = 'itemId' in event ? event.itemId : (vote?.itemId ?? null);
  if (findItem(state, itemId)?.public !== true) return false;
  return event.kind === 'conflict-raised' || event.kind === 'conflict-heard' || isVoteOnConflict(vote);
}

/** What the non-public part tells of public items: who was said to be conflicted, what they said, how it was voted. */
export function behindDoors(entries: readonly ProtocolEntry[], state: MeetingState): string[] {
  return entries.flatMap((entry): string[] => {
    if (!isBehindDoors(entry, state)) return [];
    const { at, event } = entry;
    const vote = 'voteId' in event && event.voteId !== null ? findVote(state, event.voteId) : null;
    const number = findItem(state, 'itemId' in event ? event.itemId : (vote?.itemId ?? null))?.number ?? '';
    const when = `Zu ${number}, ${clockTime(at, state.timeZone)} Uhr: `;
    if (event.kind === 'result-announced' && vote !== null)
      return [
        `${when}${vote.question} ${event.sentence} ${procedureOf(vote).minutesLine(event.tally, vote.options ?? [])}`,
      ];
    const sentence = conflictSentence(entry, state);
    return sentence === null ? [] : [`${when}${sentence}`];
  });
}
