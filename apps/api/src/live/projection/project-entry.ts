import {
  findItem,
  isUnderstood,
  type MeetingEvent,
  type MeetingEventKind,
  type MeetingState,
  type ReadEvent,
} from '@gremia/meeting';
import type { Db } from '../../platform/database/unit-of-work';
import type { DomainEvent } from '../../platform/events/domain-event';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import { projectCorrection, projectDoubt, projectResult } from './project-result';
import type { ProjectionRepository } from './projection.repository';

export interface Projection {
  readonly db: Db;
  readonly emit: (event: DomainEvent) => void;
  /** The meeting as it stands now, at this entry or later; what an entry is about does not change any more. */
  readonly state: MeetingState;
  readonly entry: JournalEntry;
  readonly repository: ProjectionRepository;
}

type EventOf<K extends MeetingEventKind> = Extract<MeetingEvent, { kind: K }>;
type Carry<K extends MeetingEventKind> = (projection: Projection, event: EventOf<K>) => Promise<void> | void;

/**
 * What goes into which table. Of a rehearsal nothing does. The state of the meeting itself is written with the entry
 * that changes it, for planning must not run ahead of it.
 */
const CARRIED: { readonly [K in MeetingEventKind]?: Carry<K> } = {
  'meeting-opened': ({ emit, entry }) => emit({ name: 'meeting-opened', meetingId: entry.meetingId }),
  'meeting-closed': ({ emit, entry }) => emit({ name: 'meeting-closed', meetingId: entry.meetingId }),
  'item-called': async ({ db, state, entry, repository }, { itemId }) => {
    if (!state.rehearsal) await repository.beginConsultation(db, paperOf(state, itemId), entry.at);
  },
  'item-closed': async ({ db, state, entry, repository }, { itemId, disposition }) => {
    if (state.rehearsal) return;
    const paperId = paperOf(state, itemId);
    if (disposition === 'withdrawn') await repository.withdraw(db, paperId, entry.at);
    // A question or a notice is done with when the body it was meant for has taken note of it.
    if (disposition === 'noted' && paperId !== null && isMeantFor(state, itemId))
      await repository.settle(db, paperId, [], entry.at);
  },
  'result-announced': async (projection, event) => {
    if (!projection.state.rehearsal) await projectResult(projection, event);
  },
  'text-corrected': async (projection, event) => {
    if (!projection.state.rehearsal) await projectCorrection(projection, event);
  },
  'result-doubted': async (projection, event) => {
    if (!projection.state.rehearsal) await projectDoubt(projection, event);
  },
};

export const isProjected = (kind: ReadEvent['kind']): boolean => kind in CARRIED;

/** Carries one entry over, within the transaction that moves the cursor past it. */
export async function projectEntry(projection: Projection): Promise<void> {
  const { event } = projection.entry;
  if (!isUnderstood(event)) return;
  const carry = CARRIED[event.kind] as Carry<MeetingEventKind> | undefined;
  await carry?.(projection, event);
}

export const paperOf = (state: MeetingState, itemId: string): string | null =>
  state.items.find((item) => item.itemId === itemId)?.text?.paperId ?? null;

function isMeantFor(state: MeetingState, itemId: string): boolean {
  const responsibility = findItem(state, itemId)?.text?.responsibility ?? null;
  return responsibility === null || responsibility === 'notice' || responsibility === 'decision';
}
