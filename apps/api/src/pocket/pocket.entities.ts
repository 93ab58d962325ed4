import { notedPassage } from '@gremia/contracts';
import { entity, int, json, key, nullable, text, time, uuid } from '../platform/database/entity';

/** Up to when a person has read everything. */
export const newsRead = entity('news_read', { personId: key(uuid()), until: time() });

/** Up to when a person has read what belongs to one paper or meeting, where that is further. */
export const newsMark = entity('news_mark', { personId: key(uuid()), subjectId: key(uuid()), until: time() });

/** A private note of one person. */
export const note = entity('note', {
  id: key(uuid()),
  personId: uuid(),
  paperId: nullable(uuid()),
  meetingId: nullable(uuid()),
  itemId: nullable(uuid()),
  passage: nullable(json(notedPassage)),
  body: text(),
  revision: int(),
  createdAt: time(),
  changedAt: time(),
});
