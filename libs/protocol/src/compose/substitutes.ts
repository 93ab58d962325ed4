import type { MeetingState } from '@gremia/meeting';
import type { ProtocolEntry } from '../protocol-entry';
import { nameOf } from './name-of';

/** Somebody sat for a member from one instant to another; `until` null: to the end. */
export interface HeldSeat {
  readonly personId: string;
  readonly forPersonId: string;
  readonly from: string;
  readonly until: string | null;
}

/** Who sat for whom and when, in the order of time. A seat held for an item goes back when the item is over. */
export function heldSeats(entries: readonly ProtocolEntry[]): readonly HeldSeat[] {
  const seats: (HeldSeat & { readonly itemId: string | null })[] = [];
  const end = (until: string, ends: (seat: (typeof seats)[number]) => boolean): void => {
    seats.forEach((seat, index) => {
      if (seat.until === null && ends(seat)) seats[index] = { ...seat, until };
    });
  };
  for (const { at, event } of entries) {
    if (event.kind === 'substitute-left') end(at, ({ forPersonId }) => forPersonId === event.forPersonId);
    if (event.kind === 'item-closed') end(at, ({ itemId }) => itemId === event.itemId);
    if (event.kind === 'item-called') end(at, ({ itemId }) => itemId !== null && itemId !== event.itemId);
    if (event.kind !== 'substitute-seated') continue;
    const { personId, forPersonId, itemId } = event;
    seats.push({ personId, forPersonId, itemId, from: at, until: null });
  }
  return seats;
}

/** `Ida Ulme sitzt ab jetzt für Ben Buche.`; null for any other entry. */
export function substituteSentence({ event }: Pick<ProtocolEntry, 'event'>, state: MeetingState): string | null {
  if (event.kind !== 'substitute-seated' && event.kind !== 'substitute-left') return null;
  const [who, member] = [nameOf(state, event.personId), nameOf(state, event.forPersonId)];
  if (event.kind === 'substitute-left') return `${who} gibt den Sitz von ${member} zurück.`;
  return `${who} nimmt den Sitz von ${member} ein${event.itemId === null ? '' : ', für diesen Tagesordnungspunkt'}.`;
}
