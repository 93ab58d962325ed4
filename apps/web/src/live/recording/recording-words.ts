import type { RecordingState } from '@gremia/meeting';

/**
 * Which sentence of `live` says how a recording goes. What whoever leads wants and what the recorder does are two
 * things: until something is written nobody is told that it runs.
 */
export function recordingWords({ paused, standing }: RecordingState) {
  if (paused !== null) return `recording.paused.${paused.reason}` as const;
  return `recording.standing.${standing ?? 'asked'}` as const;
}
