/**
 * Why a text could not be worked on. `base-changed`: a text edit does not meet the words it was made for;
 * `unknown-point`: an operation names a point that is not there;
 * `overlap`: two edits touch the same words; `unknown-unit`: no amendment has this vote unit; `unreadable` and
 * `too-large`: a document that is broken or beyond the bounds;
 * `not-a-grouping` and `inseparable`: operations cannot be put to the vote in these units. */
export type ResolutionErrorCode =
  | 'base-changed'
  | 'unknown-point'
  | 'overlap'
  | 'unknown-unit'
  | 'unreadable'
  | 'too-large'
  | 'not-a-grouping'
  | 'inseparable';

/** Thrown by this library; `code` is stable, the message is for logs. */
export class ResolutionError extends Error {
  constructor(
    readonly code: ResolutionErrorCode,
    message: string,
    readonly opId: string | null = null,
  ) {
    super(message);
    this.name = 'ResolutionError';
  }
}

/**
 * What `work` gives, or null where the texts do not fit together: an amendment whose base has changed, operations that
 * were torn apart.
 */
export function unlessBroken<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof ResolutionError) return null;
    throw error;
  }
}
