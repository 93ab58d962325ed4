import type { AgendaItemInput, MeetingDetail, SupplementChange } from '@gremia/contracts';
import { agendaChanges, agendaNumbers, type KnownNumbers } from '@gremia/meeting';

/** Whether people were told of the agenda: it then changes by supplements only. */
export const isKnown = ({ rehearsal, agendaPublished, convocationNo }: MeetingDetail): boolean =>
  !rehearsal && (agendaPublished || convocationNo > 0);

/** The numbers that people know; null before they know any. */
export function knownNumbers(meeting: MeetingDetail): KnownNumbers | null {
  if (!isKnown(meeting)) return null;
  const changes = meeting.supplements.flatMap((supplement) => supplement.changes);
  return {
    byItem: new Map(meeting.items.map(({ id, number }) => [id, number])),
    dropped: changes.flatMap(({ what, number }) => (what === 'dropped' ? [number] : [])),
  };
}

/** What a supplement with this agenda would tell. */
export function changesOf(meeting: MeetingDetail, items: readonly AgendaItemInput[]): SupplementChange[] {
  const numbers = agendaNumbers(items, knownNumbers(meeting));
  const after = items.map((item, index) => ({ ...item, number: numbers[index] ?? '' }));
  return agendaChanges(meeting.items, after).map(({ what, item, before }) => ({
    what,
    number: item.number,
    title: item.title,
    before: what === 'retitled' ? (before?.title ?? null) : null,
  }));
}
