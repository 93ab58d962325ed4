import type { MeetingEventKind } from '../events';
import type { ReadEvent } from '../wire/upcast';

interface Entered {
  readonly at: string;
  readonly event: ReadEvent;
}

/** When something happened, as an instant: when it was entered, unless it was entered afterwards. */
export const happenedAt = ({ at, event }: Entered): string =>
  'told' in event && event.told !== undefined ? event.told.at : at;

/** What says nothing of when the meeting was where: it may come before an act that is entered afterwards. */
const BESIDES: ReadonlySet<ReadEvent['kind']> = new Set<MeetingEventKind>([
  'ballot-cast',
  'floor-requested',
  'floor-request-withdrawn',
  'paper-change-noted',
  'reach-noted',
  'recording-noted',
  'attendance-corrected',
  'participant-recorded',
  'participant-removed',
  'rapporteur-named',
  'own-vote-recorded',
  'telling-began',
  'telling-ended',
]);

/** The time of the last act after one more, which is not before it. */
export const lastActAfter = (before: string | null, { at, event }: Entered): string | null =>
  BESIDES.has(event.kind) || (before !== null && before > at) ? before : at;
