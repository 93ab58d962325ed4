import type { MinutesDocument } from '@gremia/contracts';
import { findItem, type MeetingState } from '@gremia/meeting';
import type { Part } from '../protocol-entry';

/** Who took part in this part of the meeting without belonging to the body, by the order in which they were entered. */
export function participantsOf(state: MeetingState, part: Part): NonNullable<MinutesDocument['participants']> {
  return Object.values(state.participants ?? {})
    .filter((each) => each.part === part)
    .map(({ name, role, group, itemIds, mode }) => ({
      name,
      role,
      group,
      ...(mode === 'remote' ? { connected: true as const } : {}),
      items: itemIds.map((itemId) => findItem(state, itemId)?.number).filter((number) => number !== undefined),
    }));
}
