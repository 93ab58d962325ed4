import { noteView, versionView } from '@gremia/contracts';
import { z } from 'zod';

/**
 * What a member has along without a connection: what the public may read, what else a rule of the body lets them take
 * along, and the own notes.
 */
export const offlineCopy = z.object({
  keptAt: z.iso.datetime(),
  meetings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      startsAt: z.string(),
      place: z.string(),
      items: z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          title: z.string(),
          paperId: z.string().nullable(),
          public: z.boolean().default(true),
        }),
      ),
    }),
  ),
  papers: z.array(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      points: versionView.shape.points,
      reasons: z.string(),
      public: z.boolean().default(true),
    }),
  ),
  notes: z.array(noteView),
});
export type OfflineCopy = z.infer<typeof offlineCopy>;

/** An older copy is of no use and is not read any more. */
export const OFFLINE_DAYS = 7;
/** What is not public is read for a shorter time: who has left the body meanwhile reads on no longer than this. */
export const CLOSED_DAYS = 2;

/** What of a copy may still be read after so many days; null for nothing. */
export function readableAfter(days: number, copy: OfflineCopy): OfflineCopy | null {
  if (days > OFFLINE_DAYS) return null;
  if (days <= CLOSED_DAYS) return copy;
  const closedItems = copy.meetings.flatMap(({ items }) => items.filter((item) => !item.public));
  const closed = new Set([...closedItems, ...copy.papers.filter((paper) => !paper.public)].map(({ id }) => id));
  return {
    ...copy,
    meetings: copy.meetings.map((meeting) => ({
      ...meeting,
      items: meeting.items.filter(({ id }) => !closed.has(id)),
    })),
    papers: copy.papers.filter(({ id }) => !closed.has(id)),
    notes: copy.notes.filter(({ about }) => !closed.has('paperId' in about ? about.paperId : about.itemId)),
  };
}
