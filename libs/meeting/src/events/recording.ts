import type { RecordedKind, RecordingEnd, RecordingPause, RecordingStanding } from '@gremia/contracts';
import type { RecordingRule } from '@gremia/rules';

/** The recording of the public part: everybody learns of it, and who has objected to being in it. */
export type RecordingEvent =
  | {
      readonly kind: 'recording-began';
      readonly of: RecordedKind;
      readonly consent: RecordingRule['consent'];
      readonly norm: string;
    }
  | { readonly kind: 'recording-paused'; readonly reason: RecordingPause }
  | { readonly kind: 'recording-resumed' }
  | { readonly kind: 'recording-ended'; readonly reason: RecordingEnd }
  /** The recorder itself: what should be written is, or not all of it. */
  | { readonly kind: 'recording-noted'; readonly standing: RecordingStanding }
  | {
      readonly kind: 'recording-objected';
      /** During which item; null between two. */
      readonly itemId: string | null;
      /** null: somebody without an account, by the name on the list of speakers. */
      readonly personId: string | null;
      readonly name: string;
      /** false: they do not mind any more. */
      readonly objects: boolean;
    };
