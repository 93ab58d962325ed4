import { agendaChanges, type AgendaChange, type KnownItem } from '@gremia/meeting';
import type { StoredChange } from '../meetings.entities';

/** The changes of an agenda as they are kept: with the words for insiders beside those for everybody. */
export function changesToStore(before: readonly KnownItem[], after: readonly KnownItem[]): StoredChange[] {
  return agendaChanges(before, after).map(({ what, item, before: was }) => {
    const retitled = what === 'retitled' && was !== null;
    return {
      what,
      itemId: item.id,
      paperId: item.paperId,
      number: item.number,
      title: item.title,
      before: retitled ? was.title : null,
      public: isForEverybody({ what, item, before: was }),
      publicTitle: publicTitle(item),
      publicBefore: retitled ? publicTitle(was) : null,
    };
  });
}

/** Of an item that is not public everybody knows that it is there, its place and its neutral title, and no more. */
function isForEverybody({ what, item, before }: AgendaChange): boolean {
  if (item.public || before?.public === true) return true;
  if (what === 'retitled') return item.neutralTitle !== before?.neutralTitle;
  return what !== 'paper';
}

const publicTitle = (item: KnownItem): string => (item.public ? item.title : item.neutralTitle);

/** Where and when a meeting takes place, in words. */
export interface Venue {
  readonly startsAt: Date;
  readonly place: string;
}

/** The change of a meeting that takes place at another time or elsewhere; null when it does not. */
export function moveToStore(before: Venue, after: Venue, timeZone: string): StoredChange | null {
  const [was, now] = [inWords(before, timeZone), inWords(after, timeZone)];
  if (was === now) return null;
  return {
    what: 'moved',
    itemId: null,
    paperId: null,
    number: '',
    title: now,
    before: was,
    public: true,
    publicTitle: now,
    publicBefore: was,
  };
}

function inWords({ startsAt, place }: Venue, timeZone: string): string {
  const when = new Intl.DateTimeFormat('de-DE', {
    timeZone,
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${when.format(startsAt)} Uhr, ${place}`;
}
