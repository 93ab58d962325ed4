import { findItem } from '@gremia/meeting';
import { concernedBy } from './concerned-text';
import type { Projection } from './projection';

/** What other modules are told of a meeting, once. Nothing is kept, so there is nothing to make anew. */
export const noticesProjection: Projection = {
  name: 'notices',
  handles: new Set(['meeting-opened', 'meeting-closed', 'result-announced', 'text-corrected']),
  apply({ entry, state }, { emit }) {
    const { event, meetingId, seq } = entry;
    if (event.kind === 'meeting-opened' || event.kind === 'meeting-closed') emit({ name: event.kind, meetingId, seq });
    if (event.kind === 'text-corrected') {
      const paperId = findItem(state, event.itemId)?.text?.paperId ?? null;
      emit({ name: 'text-corrected', meetingId, seq, paperId });
    }
    if (event.kind === 'result-announced' && !state.rehearsal) {
      const concerned = concernedBy(state, event.voteId);
      const paperId = concerned?.item.text?.paperId ?? null;
      if (concerned !== null) emit({ name: 'result-announced', meetingId, seq, voteId: event.voteId, paperId });
    }
    return Promise.resolve();
  },
};
