import { happenedAt, type ItemState } from '@gremia/meeting';
import type { ProjectedStep, Projection, Target } from './projection';

/** What came onto the agenda while the meeting ran, with the texts that were laid with it. */
export const agendaProjection: Projection = {
  name: 'agenda',
  handles: new Set(['texts-laid']),
  async apply({ entry, state }, target) {
    const { event, meetingId } = entry;
    const item = event.kind === 'texts-laid' ? state.items.find(({ itemId }) => itemId === event.itemId) : undefined;
    if (item !== undefined) await add(meetingId, item, happenedAt(entry), target);
  },
  async rebuild(meetingId, steps, target) {
    for (const step of steps) await this.apply({ ...step, entry: { ...step.entry, meetingId } }, target);
  },
};

async function add(
  meetingId: ProjectedStep['entry']['meetingId'],
  { itemId, number, title, public: isPublic, text, added }: ItemState,
  at: string,
  { sql, agendas }: Target,
): Promise<void> {
  if (added === undefined || text === null) return;
  const { reason } = added;
  await agendas.addItem(sql, {
    ...{ meetingId, itemId, number, at, text, public: isPublic },
    neutralTitle: isPublic ? NEUTRAL_TITLE : title,
    reason: reason === '' ? 'Nachträglich aufgenommen' : reason,
  });
}

const NEUTRAL_TITLE = 'Nichtöffentlicher Tagesordnungspunkt';
