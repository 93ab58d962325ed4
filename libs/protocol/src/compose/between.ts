import type { MinutesDocument } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { Part, ProtocolEntry } from '../protocol-entry';
import { givesBack, itemsAtHand, lastCalled } from './at-hand';
import { chairingSentence } from './chairing';
import { openingSentence } from './convocation';
import { disturbanceSentence } from './disturbances';
import { orderSentence } from './order';
import { quorumDoubt } from './quorum-doubt';
import { recordingSentence } from './recording';
import { substituteSentence } from './substitutes';

type Between = NonNullable<MinutesDocument['between']>;

/**
 * What happened while none of the items of this part was at hand, in the order of time: who took the lead, kept order,
 * took a seat. The non-public part of a public meeting has of it what the public one has not.
 *
 * @param shown ids of the items that this part has
 */
export function betweenItems(
  entries: readonly ProtocolEntry[],
  state: MeetingState,
  shown: readonly string[],
  part: Part,
): Between {
  const among = new Set(shown);
  const hands = itemsAtHand(entries);
  return entries.flatMap((entry, index): Between => {
    if (part === 'non-public' && state.public && entry.audience === 'public') return [];
    const here = hands[index] ?? null;
    if ((here !== null && among.has(here)) || shown.some((itemId) => givesBack(entries, index, itemId))) return [];
    const sentence = ofCourse(entry, state);
    return sentence === null ? [] : [{ at: entry.at, after: lastCalled(entries, index, among), sentence }];
  });
}

/** What belongs to no item, whatever was at hand; null for every other entry. */
export const ofCourse = (entry: ProtocolEntry, state: MeetingState): string | null =>
  openingSentence(entry, state) ??
  chairingSentence(entry, state) ??
  disturbanceSentence(entry, state) ??
  recordingSentence(entry.event) ??
  ('itemId' in entry.event && entry.event.itemId === null
    ? (orderSentence(entry, state) ?? substituteSentence(entry, state) ?? quorumDoubt(entry.event, state))
    : null);
