import { noteView, versionView } from '@gremia/contracts';
import { z } from 'zod';

/** What a member has along without a connection: nothing but what the public may read, and the own notes. */
export const offlineCopy = z.object({
  keptAt: z.iso.datetime(),
  meetings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      startsAt: z.string(),
      place: z.string(),
      items: z.array(
        z.object({ id: z.string(), number: z.string(), title: z.string(), paperId: z.string().nullable() }),
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
    }),
  ),
  notes: z.array(noteView),
});
export type OfflineCopy = z.infer<typeof offlineCopy>;

/** An older copy is of no use and is not read any more. */
export const OFFLINE_DAYS = 7;
