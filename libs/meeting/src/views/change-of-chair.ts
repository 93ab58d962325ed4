import { findSeat } from '../lookup';
import type { ItemState, MeetingState } from '../state';
import type { NextStep } from './next-step-kinds';
import { CAPACITY_WORDS, deputiesToLead, deputyWords, isConflictedNow, leadCapacity, whoLeads } from './who-leads';

/** Somebody is asked to take the lead; null where nobody is. */
export function offeredChair(state: MeetingState): NextStep | null {
  const { chairOffer } = state;
  if (chairOffer === null) return null;
  const { personId } = chairOffer;
  const name = findSeat(state, personId)?.name ?? '';
  return {
    step: 'await-chair',
    personId,
    name,
    say: `Ich übergebe die Leitung an ${name} (${CAPACITY_WORDS[leadCapacity(chairOffer)]}).`,
  };
}

/** Who leads has no part in the item at hand, or the lead is on its way to somebody; null where neither is so. */
export function changeOfChair(state: MeetingState, { itemId }: ItemState): NextStep | null {
  const offered = offeredChair(state);
  if (offered !== null) return offered;
  const leader = whoLeads(state);
  if (leader === null || !isConflictedNow(state, leader.personId)) return null;
  const [deputy = null] = deputiesToLead(state);
  const to = deputy === null ? '' : ` an ${deputy.name} (${deputyWords(deputy)})`;
  return {
    step: 'hand-over-chair',
    itemId,
    leader: leader.name,
    deputy: deputy === null ? null : { personId: deputy.personId, name: deputy.name },
    say: `Bei diesem Tagesordnungspunkt bin ich befangen. Ich übergebe die Leitung${to}.`,
  };
}
