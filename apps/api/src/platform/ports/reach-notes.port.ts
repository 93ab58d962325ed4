import type { Arriving } from '@gremia/rules';

/** What the module that measures picture and sound may have noted in the journal of a running meeting. */
export abstract class ReachNotes {
  /** What arrives of somebody who is connected now; the same again is no entry. */
  abstract note(meetingId: string, personId: string, arriving: Arriving): Promise<void>;
}
