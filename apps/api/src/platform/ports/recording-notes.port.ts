import type { RecordingStanding } from '@gremia/contracts';

/** What the call of a running meeting has written into its journal about its recording. */
export abstract class RecordingNotes {
  /** What becomes of the recording now; the same again, and of none that goes on, is no entry. */
  abstract note(meetingId: string, standing: RecordingStanding): Promise<void>;
  /**
   * Somebody who was let into the call does not want to be recorded, or does not mind any more.
   *
   * @throws ProblemError where the meeting does not take it
   */
  abstract object(
    meetingId: string,
    person: { readonly personId: string; readonly name: string },
    objects: boolean,
  ): Promise<void>;
}
