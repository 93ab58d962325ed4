import { clockTime } from '@gremia/contracts';
import { findItem, findVote, isClosed, isVoteOnConflict, type MeetingEvent, type MeetingState } from '@gremia/meeting';
import { conflictDuty } from '@gremia/rules';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';
import { withStop } from './with-stop';

/** What was raised, said, decided and done about a conflict of interest, as far as these entries tell it. */
export function conflictSentence({ event }: ProtocolEntry, state: MeetingState): string | null {
  const norm = state.profile?.conflict.norm ?? '';
  switch (event.kind) {
    case 'conflict-raised': {
      const by = event.raisedBy === null ? 'Die Sitzungsleitung' : nameOf(state, event.raisedBy);
      const concerned = nameOf(state, event.personId);
      return `${by} macht geltend, dass ${concerned} persönlich beteiligt ist: ${withStop(event.reason)}`;
    }
    case 'conflict-heard':
      return event.statement === ''
        ? `${nameOf(state, event.personId)} wird angehört und äußert sich nicht.`
        : `${nameOf(state, event.personId)} wird angehört: ${withStop(event.statement)}`;
    case 'doors-closed':
      return 'Für die Entscheidung über eine persönliche Beteiligung ist die Öffentlichkeit ausgeschlossen.';
    case 'conflict-decided': {
      const name = nameOf(state, event.personId);
      const away = event.away === true ? 'in Abwesenheit' : 'ohne Mitwirkung der Person';
      const how =
        event.voteId === null
          ? 'Die Sitzungsleitung entscheidet'
          : `Das Gremium entscheidet nichtöffentlich und ${away}`;
      return event.excluded
        ? `${how}: ${name} ist von Beratung und Abstimmung ausgeschlossen (${norm}).`
        : `${how}: ${name} ist nicht ausgeschlossen (${norm}).`;
    }
    case 'guest-conflict-noted':
      return `${event.name} wirkt wegen persönlicher Beteiligung an diesem Tagesordnungspunkt nicht mit (${norm}).`;
    case 'room-left':
      return `${nameOf(state, event.personId)} ${movement(event, state)}.`;
    default:
      return null;
  }
}

/** Where whoever is excluded goes, or that they are back: out of the room only where they may not stay and listen. */
function movement({ itemId, back }: Extract<MeetingEvent, { kind: 'room-left' }>, state: MeetingState): string {
  const item = findItem(state, itemId);
  const open = item !== null && !isClosed(item);
  const duty = state.profile === null ? null : conflictDuty(state.profile, { public: open, election: false });
  const mayStay = duty !== null && (!duty.leaves || duty.mayListen);
  if (back) return mayStay ? 'kehrt an den Sitzungstisch zurück' : 'kehrt in den Sitzungsraum zurück';
  return mayStay ? 'verlässt den Sitzungstisch' : 'verlässt den Sitzungsraum';
}

/** Whether an entry was made behind closed doors about an item that is public itself. */
export function isBehindDoors({ audience, event }: ProtocolEntry, state: MeetingState): boolean {
  if (!state.public || audience === 'public') return false;
  const vote = 'voteId' in event && event.voteId !== null ? findVote(state, event.voteId) : null;
  const itemId = ('itemId' in event ? event.itemId : vote?.itemId) ?? null;
  if (findItem(state, itemId)?.public !== true) return false;
  return event.kind === 'conflict-raised' || event.kind === 'conflict-heard' || isVoteOnConflict(vote);
}

/** What the non-public part tells of public items: who was said to be conflicted, what they said, how it was voted. */
export function behindDoors(entries: readonly ProtocolEntry[], state: MeetingState): string[] {
  return entries.flatMap((entry): string[] => {
    if (!isBehindDoors(entry, state)) return [];
    const { at, event } = entry;
    const vote = 'voteId' in event && event.voteId !== null ? findVote(state, event.voteId) : null;
    const number = findItem(state, ('itemId' in event ? event.itemId : vote?.itemId) ?? null)?.number ?? '';
    const when = `Zu ${number}, ${clockTime(at, state.timeZone)} Uhr: `;
    if (event.kind === 'result-announced' && vote !== null)
      return [`${when}${withStop(vote.question)} ${event.sentence}`];
    const sentence = conflictSentence(entry, state);
    return sentence === null ? [] : [`${when}${sentence}`];
  });
}
