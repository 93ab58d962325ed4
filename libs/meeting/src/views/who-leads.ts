import type { ChairCapacity } from '@gremia/contracts';
import { findItem, findSeat } from '../lookup';
import type { CommandActor } from '../decision';
import type { LeadTerms, RosterEntry } from '../events';
import type { MeetingState } from '../state';
import { openCase } from './conflict-cases';

/** As what somebody leads; `named`: who hands over has named them, as what the journal does not say. */
export type LeadCapacity = ChairCapacity | 'named';

/** The same in the words of minutes and announcements. */
export const CAPACITY_WORDS: Readonly<Record<LeadCapacity, string>> = {
  chair: 'Vorsitz',
  'deputy-chair': 'stellvertretender Vorsitz',
  'eldest-member': 'ältestes anwesendes Mitglied',
  elected: 'vom Gremium zur Leitung gewählt',
  named: 'mit der Leitung betraut',
};

export const leadCapacity = ({ capacity, named }: Pick<LeadTerms, 'capacity' | 'named'>): LeadCapacity =>
  named === true ? 'named' : capacity;

export interface WhoLeads {
  readonly personId: string;
  readonly name: string;
  readonly capacity: LeadCapacity;
}

/** Who holds the chair of the body; null where nobody on the roster does. */
export const chairOfBody = ({ roster }: MeetingState): RosterEntry | null =>
  roster.find((entry) => entry.function === 'chair') ?? null;

/** Who leads the meeting now; null where the journal names nobody. */
export function whoLeads(state: MeetingState): WhoLeads | null {
  const { chairing } = state;
  if (chairing !== null) {
    const { personId } = chairing;
    return { personId, capacity: leadCapacity(chairing), name: findSeat(state, personId)?.name ?? '' };
  }
  const chair = chairOfBody(state);
  return chair === null ? null : { personId: chair.personId, name: chair.name, capacity: 'chair' };
}

/**
 * Somebody who acts, with the rights that the journal gives: whoever has taken the lead has the commands of the chair
 * whatever their account says, and the chair has them no more until the lead comes back. Clerks keep theirs.
 */
export function actingAs(state: MeetingState, actor: CommandActor): CommandActor {
  const { phase, chairing } = state;
  if (phase === 'planned' || phase === 'closed') return actor;
  if (chairing?.personId === actor.personId) return { ...actor, office: true, chair: true };
  const without = { ...actor, office: false, chair: false };
  if (chairing !== null) return actor.chair ? without : actor;
  return actor.chair && isDeputized(state, actor.personId) ? without : actor;
}

/** Sits here as something else than the chair: an account that may lead does so once the lead is handed over. */
const isDeputized = (state: MeetingState, personId: string): boolean => {
  const chair = chairOfBody(state);
  return chair !== null && chair.personId !== personId && findSeat(state, personId) !== null;
};

/**
 * Why the deputy whose turn it is may take the lead without being asked: whoever leads is not there, or has no part in
 * the item at hand and so cannot lead it, whether they hand it over or not. null: they may not.
 */
export function stepInGround(state: MeetingState, personId: string): 'absent' | 'conflict' | null {
  const leader = whoLeads(state);
  const deputy = deputiesToLead(state).find((each) => each.personId === personId);
  if (leader === null || deputy === undefined || comesBefore(state, deputy) !== null) return null;
  if (state.present[leader.personId] === undefined) return 'absent';
  return isConflictedNow(state, leader.personId) ? 'conflict' : null;
}

/**
 * Whether somebody on the roster may only not have reported yet: until the first item is called people still come, and
 * nobody has said that this one does not.
 */
export const isAwaited = (state: MeetingState, personId: string): boolean =>
  state.present[personId] === undefined &&
  findSeat(state, personId)?.absence === undefined &&
  state.items.every(({ calledAt }) => calledAt === null);

/** Whether a person has no part in the item at hand, or it is yet to be decided whether they have one. */
export function isConflictedNow(state: MeetingState, personId: string): boolean {
  const item = findItem(state, state.currentItemId);
  return item?.conflicted.includes(personId) === true || openCase(item, personId) !== null;
}

/**
 * Deputies who are there, have a part in the item at hand, have not declined and do not lead already, by their rank and
 * those without one last: the first of them takes over.
 */
export function deputiesToLead(state: MeetingState): readonly RosterEntry[] {
  const leader = whoLeads(state)?.personId ?? null;
  return state.roster
    .filter(
      ({ personId, function: held }) =>
        held === 'deputy-chair' &&
        personId !== leader &&
        state.present[personId] !== undefined &&
        state.chairDeclined?.includes(personId) !== true &&
        mayLeadFromThere(state, personId) &&
        !isConflictedNow(state, personId),
    )
    .sort((one, other) => rankOf(one) - rankOf(other));
}

/** Of deputies without a rank none comes before another, and all of them after those with one. */
const rankOf = ({ function: held, rank = Number.MAX_SAFE_INTEGER }: RosterEntry): number =>
  held === 'deputy-chair' ? rank : Infinity;

/** A deputy who could lead and whose turn it is before this person's; null where nobody comes first. */
export function comesBefore(state: MeetingState, person: RosterEntry): RosterEntry | null {
  const [first = null] = deputiesToLead(state);
  return first !== null && rankOf(first) < rankOf(person) ? first : null;
}

/** `stellvertretender Vorsitz`, with the rank where the body has one. */
export const deputyWords = ({ rank }: RosterEntry): string =>
  rank === undefined ? CAPACITY_WORDS['deputy-chair'] : `${rank}. Stellvertretung`;

/** Whether a person may lead from where they are: some laws want whoever leads in the room. */
export const mayLeadFromThere = ({ present, profile }: MeetingState, personId: string): boolean =>
  present[personId]?.mode === 'hall' || profile?.remote.value.chairInRoom === false;

/**
 * As what a person would lead: by their office; anybody else as whom the rules of the body mean where no deputy can,
 * without anybody having said that they are.
 */
export function capacityOf(
  { profile }: MeetingState,
  { function: held }: RosterEntry,
): Pick<LeadTerms, 'capacity' | 'named'> {
  if (held === 'chair' || held === 'deputy-chair') return { capacity: held };
  return { capacity: profile?.chairing.value.whenNobody ?? 'eldest-member', named: true };
}
