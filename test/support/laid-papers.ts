import type { MeetingDetail } from '@gremia/contracts';
import type { ItemText } from '@gremia/meeting';
import { ItemTextsQuery } from '../../apps/api/src/live/context/item-texts.query';
import { UnitOfWork } from '../../apps/api/src/platform/database/unit-of-work';
import { agendaItem, committee } from './paper-inputs';
import type { TestApp } from './test-app';
import type { TestClient } from './test-client';

/** Puts a paper on the agenda of a council meeting. */
export async function planPaper(
  clerk: TestClient,
  paperId: string,
): Promise<{ meetingId: string; item: ReturnType<typeof agendaItem> }> {
  const item = agendaItem('Bänke', { paperId, responsibility: 'decision' });
  const { body } = await clerk.post<MeetingDetail>('/api/v1/meetings', {
    committeeId: committee('stadtrat'),
    title: 'Stadtrat',
    startsAt: new Date().toISOString(),
    endsAt: null,
    place: 'Ratssaal',
    publicRoom: null,
    public: true,
    rehearsal: false,
  });
  await clerk.put(`/api/v1/meetings/${body.id}/agenda`, { revision: body.revision, items: [item] });
  return { meetingId: body.id, item };
}

/** The text and the amendments that lie before the body on the first item of a meeting. */
export async function laidBefore(app: TestApp, meetingId: string): Promise<ItemText> {
  const [item] = await app.get(UnitOfWork).read((db) => app.get(ItemTextsQuery).textsOfItems(db, meetingId));
  if (item === undefined) throw new Error('the meeting has no item');
  return item.text;
}
