import type { VoteSubject } from '@gremia/contracts';
import { conflictDuty } from '@gremia/rules';
import { findSeat } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { isClosed } from './closed';
import { conflictQuestion, decidesItself, isInRoom, openCases, stillInRoom } from './conflict-cases';

/** What a conflict of interest asks of the chair. */
export type ConflictStep =
  /** Somebody has no part in the item at hand, or in deciding on that, and is still in the room. */
  | {
      readonly step: 'see-out';
      readonly itemId: string;
      readonly personId: string;
      readonly name: string;
      readonly mayListen: boolean;
      /** Whether they are excluded is yet to be decided, and they come back where they are not. */
      readonly untilDecided: boolean;
      readonly say: string;
    }
  /** Whether somebody has a part in the item is to be decided: first the person is heard, then the body votes. */
  | {
      readonly step: 'decide-conflict';
      readonly itemId: string;
      readonly personId: string;
      readonly name: string;
      readonly reason: string;
      readonly isHeard: boolean;
      /** null where whoever leads decides. */
      readonly subject: VoteSubject | null;
      readonly say: string;
    };

/** What a conflict of interest asks for before the item goes on: a decision, or that somebody leaves the room. */
export function conflictStep(state: MeetingState, item: ItemState): ConflictStep | null {
  return decisionOn(state, item) ?? leaving(state, item);
}

function decisionOn(state: MeetingState, item: ItemState): ConflictStep | null {
  const [raised] = openCases(item);
  if (raised === undefined) return null;
  const { personId, reason } = raised;
  const { itemId } = item;
  const name = findSeat(state, personId)?.name ?? '';
  const isHeard = raised.heard !== null || state.present[personId] === undefined;
  const question = conflictQuestion(state, itemId, name);
  const byBody = decidesItself(state);
  if (isHeard && byBody && state.present[personId]?.mode === 'hall' && isInRoom(state, item, personId))
    return {
      step: 'see-out',
      itemId,
      personId,
      name,
      mayListen: false,
      untilDecided: true,
      say: `Über den Ausschluss entscheiden wir in Abwesenheit von ${name}; ich bitte, den Sitzungsraum zu verlassen.`,
    };
  return {
    step: 'decide-conflict',
    itemId,
    personId,
    name,
    reason,
    isHeard,
    subject: byBody ? { kind: 'free', question, about: { personId, matter: 'conflict' } } : null,
    say: !isHeard
      ? `Es ist geltend gemacht, dass ${name} bei diesem Tagesordnungspunkt befangen ist. ${name} hat dazu das Wort.`
      : byBody
        ? `Wir entscheiden nichtöffentlich und in Abwesenheit von ${name}. ` +
          `Abgestimmt wird über die Feststellung: ${question}`
        : `Ich entscheide, ob ${name} von Beratung und Abstimmung ausgeschlossen ist.`,
  };
}

function leaving(state: MeetingState, item: ItemState): ConflictStep | null {
  const [personId] = stillInRoom(state, item);
  if (personId === undefined || state.profile === null) return null;
  const { mayListen } = conflictDuty(state.profile, { public: !isClosed(item), election: false });
  const name = findSeat(state, personId)?.name ?? '';
  return {
    step: 'see-out',
    itemId: item.itemId,
    personId,
    name,
    mayListen,
    untilDecided: false,
    say:
      `${name} nimmt an Beratung und Abstimmung nicht teil und verlässt den Sitzungsraum` +
      `${mayListen ? ' oder nimmt bei den Zuhörenden Platz' : ''}.`,
  };
}
