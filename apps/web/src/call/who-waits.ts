import type { CallPerson, InvitedParticipant } from '@gremia/contracts';
import { findSeat, type MeetingState } from '@gremia/meeting';

/** As what somebody who waits is known: by their seat, by the list of those invited, or not at all. */
export type Known = 'member' | 'adviser' | 'invited' | 'guest';

/** What whoever leads is told of somebody who waits. Names of texts below `call:door.wait`. */
export interface WhoWaits {
  readonly known: Known;
  /** What they are invited as; empty where nothing is said. */
  readonly invitedAs: string;
  /** How a member has checked in; null for others. */
  readonly presence: 'remote' | 'hall' | 'away' | null;
  /** The task that they ask for; null for whoever takes part. */
  readonly task: 'interpreter' | 'captioner' | null;
}

/** @param invited to the meeting, by name: whoever bears it has still to be who they say */
export function whoWaits(
  { personId, name, asksAs }: Pick<CallPerson, 'personId' | 'name' | 'asksAs'>,
  state: MeetingState,
  invited: readonly Pick<InvitedParticipant, 'name' | 'role'>[],
): WhoWaits {
  const task = asksAs === 'participant' ? null : asksAs;
  const seat = findSeat(state, personId);
  if (seat !== null) {
    const mode = state.present[personId]?.mode;
    const presence = mode === 'remote' || mode === 'hall' ? mode : 'away';
    return { known: seat.voting ? 'member' : 'adviser', invitedAs: '', presence, task };
  }
  const listed = invited.find((each) => isSameName(each.name, name));
  return {
    known: listed === undefined ? 'guest' : 'invited',
    invitedAs: listed?.role ?? '',
    presence: null,
    task,
  };
}

const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('de');
