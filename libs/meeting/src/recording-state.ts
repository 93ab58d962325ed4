import type { RecordedKind, RecordingPause, RecordingStanding } from '@gremia/contracts';

/** The public part is to be recorded, or the recording rests. */
export interface RecordingState {
  readonly of: RecordedKind;
  readonly since: string;
  readonly paused: { readonly reason: RecordingPause; readonly since: string } | null;
  /** Whoever leads has paused it: it rests whatever else comes and goes. */
  readonly held: boolean;
  /** What the recorder makes of it; left out: nothing was written yet. */
  readonly standing?: RecordingStanding;
}

/** Somebody who does not want to be recorded; without an account (null) by name. */
export interface RecordingObjection {
  readonly personId: string | null;
  readonly name: string;
}

/** Whether two objections are of the same person: by account, of somebody who has none by name. */
export const isSameObjector = (one: RecordingObjection, other: RecordingObjection): boolean =>
  one.personId === other.personId && (one.personId !== null || one.name === other.name);
