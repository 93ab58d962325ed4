import type { CommandActor, CommandContext, Refusal } from '../decision';
import { findItem, findVote } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import { votesTogether } from '../views/block-of';
import type { UnitView } from '../views/units-of';
import { refuse } from './decider';

/** A guard returns the refusal, or null when all is well; chained with `??` the first refusal wins. */
export const mustBeOffice = ({ office }: CommandActor): Refusal | null => (office ? null : refuse('forbidden'));

export function mustBeOpened({ phase }: MeetingState): Refusal | null {
  if (phase === 'planned') return refuse('meeting-not-open');
  return phase === 'closed' ? refuse('meeting-closed') : null;
}

/** What is recorded for the minutes may be added once the meeting is open, until they are signed. */
export function mustBeRecordable({ phase }: MeetingState, { minutesSigned }: CommandContext): Refusal | null {
  if (phase === 'planned') return refuse('meeting-not-open');
  return minutesSigned === true
    ? refuse('wrong-state', 'Die Niederschrift ist unterschrieben; was darin steht, ändert sich nicht mehr.')
    : null;
}

export const mustRun = (state: MeetingState): Refusal | null =>
  mustBeOpened(state) ?? (state.phase === 'interrupted' ? refuse('meeting-interrupted') : null);

/** No vote is open, and none waits for its announcement. */
export function mustBeSettled(state: MeetingState): Refusal | null {
  const vote = findVote(state, state.currentVoteId);
  if (vote === null) return null;
  return vote.phase === 'open'
    ? refuse('vote-open')
    : refuse('not-announced', 'Das Ergebnis der letzten Abstimmung ist noch nicht verkündet.');
}

/** The item is there and not closed yet. */
export function openItem(state: MeetingState, itemId: string): ItemState | Refusal {
  const item = findItem(state, itemId);
  if (item === null) return refuse('item-not-found');
  return item.closedAt === null ? item : refuse('item-closed');
}

export const isRefusal = (value: object): value is Refusal => 'refused' in value;

/**
 * A vote of this item is running or not announced yet; meanwhile neither its texts nor who is excluded from it may
 * change.
 */
export const mustNotVoteOn = (state: MeetingState, itemId: string, detail?: string): Refusal | null =>
  isVotedOnNow(state, itemId) ? refuse('vote-open', detail) : null;

function isVotedOnNow(state: MeetingState, itemId: string): boolean {
  const vote = findVote(state, state.currentVoteId);
  return vote !== null && votesTogether(state, vote).some((each) => each.itemId === itemId);
}

/** The item, unless it is closed, the meeting does not run, or a vote on it is under way. */
export const changeable = (state: MeetingState, itemId: string, whileVoting?: string): ItemState | Refusal =>
  mustBeOpened(state) ?? mustNotVoteOn(state, itemId, whileVoting) ?? openItem(state, itemId);

/** Why a change can be neither voted on nor taken over: it was made for another text than the one on the table. */
export const outdatedText = (unitName: string): string =>
  `${unitName} passt nicht zum Text der Vorlage, wie er jetzt steht. Bitte bringen Sie den Änderungstext auf den ` +
  `neuen Stand.`;

/** No amendment to one of these is still open. */
export function mustNotWait(units: readonly UnitView[]): Refusal | null {
  const first = units.find(({ waitsFor }) => waitsFor !== null)?.waitsFor ?? null;
  return first === null ? null : refuse('units-open', `Zuerst ist zu entscheiden: ${first}.`);
}
