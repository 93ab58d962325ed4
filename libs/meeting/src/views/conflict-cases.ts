import { conflictDuty } from '@gremia/rules';
import { isClosed } from './closed';
import { findItem } from '../lookup';
import type { ConflictCase, ItemState, MeetingState, VoteState } from '../state';

/** What was raised on an item and is not decided; of somebody who discloses it themselves nothing is left to decide. */
export const openCases = (item: ItemState | null): readonly ConflictCase[] =>
  item?.conflictCases.filter(({ personId, excluded }) => excluded === null && !item.conflicted.includes(personId)) ??
  [];

/** What was raised against a person on an item and is not decided; null where nothing is. */
export const openCase = (item: ItemState | null, personId: string): ConflictCase | null =>
  openCases(item).findLast((each) => each.personId === personId) ?? null;

/** Somebody who is there has not been said to have left the room for this item. */
export const isInRoom = ({ present }: MeetingState, { outOfRoom }: ItemState, personId: string): boolean =>
  present[personId] !== undefined && !outOfRoom.includes(personId);

/** Who is excluded, in the hall, has to leave the room for this item, and of whom nobody has said they have. */
export function stillInRoom(state: MeetingState, item: ItemState): readonly string[] {
  if (state.profile === null) return [];
  const { leaves } = conflictDuty(state.profile, { public: !isClosed(item), election: false });
  if (!leaves) return [];
  return item.conflicted.filter(
    (personId) => state.present[personId]?.mode === 'hall' && !item.outOfRoom.includes(personId),
  );
}

/** Whether a vote is on the exclusion of a person, held behind closed doors and in that person's absence. */
export const isVoteOnConflict = (vote: VoteState | null): vote is VoteState =>
  vote?.subject.kind === 'free' && vote.subject.about?.matter === 'conflict';

/** On whom a vote is: that person takes no part in it. */
export const votedOn = ({ subject }: Pick<VoteState, 'subject'>): string | null =>
  subject.kind === 'free' ? (subject.about?.personId ?? null) : null;

/** Whether the body decides on exclusions itself, behind closed doors. */
export const decidesItself = ({ profile }: MeetingState): boolean => profile?.conflict.value.decidedBy !== 'chair';

/** The words of the question on which the body votes. */
export function conflictQuestion(state: MeetingState, itemId: string, name: string): string {
  const number = findItem(state, itemId)?.number ?? '';
  return (
    `${name} ist bei Tagesordnungspunkt ${number} wegen persönlicher Beteiligung von Beratung und Abstimmung ` +
    'ausgeschlossen.'
  );
}
