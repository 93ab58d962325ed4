import { isUnitOf } from '@gremia/resolution';
import { concernedBy } from './concerned-text';
import { nameAmendments } from './decision-rows';
import type { ProjectedStep, Projection, Target } from './projection';

/**
 * Which amendments an announced vote on units was about. A vote is made on the paper; only its units say whose they
 * are. Nothing of a rehearsal.
 */
export const amendmentVotesProjection: Projection = {
  name: 'amendment-votes',
  handles: new Set(['result-announced']),
  async apply({ entry, state }: ProjectedStep, { sql }: Target) {
    const { event, meetingId } = entry;
    if (state.rehearsal || event.kind !== 'result-announced') return;
    const concerned = concernedBy(state, event.voteId);
    if (concerned?.vote.subject.kind !== 'unit') return;
    const { unitIds } = concerned.vote.subject;
    const laid = concerned.item.text?.amendments ?? [];
    const ids = laid.flatMap(({ id }) => (unitIds.some((unitId) => isUnitOf(unitId, id)) ? [id] : []));
    await nameAmendments(sql, meetingId, event.voteId, ids);
  },
  async rebuild(_meetingId, steps, target) {
    for (const step of steps) if (this.handles.has(step.entry.event.kind)) await this.apply(step, target);
  },
};
