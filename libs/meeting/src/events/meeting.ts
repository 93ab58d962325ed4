import type {
  ConvocationStance,
  InterruptionCause,
  InterruptionResponsibility,
  OpenVoteFate,
  SessionNumber,
} from '@gremia/contracts';
import type { RecordedEmergency, RuleProfile } from '@gremia/rules';
import type { AgendaEntry, CarriedExclusion, CircularTerms, Notice, RosterEntry } from './parts';

/** The meeting as a whole: its opening and end, what stops it, what is noted of it. */
export type MeetingCourseEvent =
  | {
      readonly kind: 'meeting-opened';
      readonly title: string;
      readonly committee: {
        readonly id: string;
        readonly name: string;
        readonly kind: 'council' | 'committee' | 'advisory-board';
        readonly seats: number;
      };
      readonly place: string;
      /** Which one it is in its term; not there where the office gave no number. */
      readonly session?: SessionNumber;
      /** Time zone of the municipality (IANA); journals from before it was noted are of `Europe/Berlin`. */
      readonly timeZone?: string;
      readonly publicRoom: string | null;
      readonly rehearsal: boolean;
      readonly public: boolean;
      readonly profile: RuleProfile;
      /** What was on record for meeting with connected members. */
      readonly emergency: RecordedEmergency | null;
      readonly roster: readonly RosterEntry[];
      readonly agenda: readonly AgendaEntry[];
      /** The convocation as found at the opening, in a sentence (kept, or not and for whom). */
      readonly convocation: string;
      readonly secretary: string;
      /** How it was convened over this system; not there where it was not. */
      readonly notice?: Notice;
      /** Convened again for lack of quorum, as the convocation said. */
      readonly secondConvening?: boolean;
      /** Who is still shut out by an earlier meeting; not there where nobody is. */
      readonly excluded?: readonly CarriedExclusion[];
      /** Opened on another day than it was convened for. */
      readonly otherDay?: { readonly convenedFor: string; readonly reason: string };
      /** Nobody meets, everybody answers where they are; not there where it is a meeting. */
      readonly circular?: CircularTerms;
    }
  | { readonly kind: 'remark-noted'; readonly itemId: string | null; readonly text: string }
  | {
      readonly kind: 'meeting-interrupted';
      /** All that is said of it, as the minutes have it. */
      readonly reason: string;
      readonly cause?: InterruptionCause;
      /** When it is to go on, as an instant. */
      readonly until?: string;
      readonly responsibility?: InterruptionResponsibility;
      /** What becomes of the vote that was open. */
      readonly openVote?: OpenVoteFate;
    }
  /** What a member said of the convocation. `reason` may be empty. */
  | {
      readonly kind: 'convocation-noted';
      readonly personId: string;
      readonly stance: ConvocationStance;
      readonly reason: string;
    }
  /** Somebody doubted the quorum, and this is what was counted. */
  | {
      readonly kind: 'quorum-challenged';
      /** At what it was doubted; null between two items. */
      readonly itemId: string | null;
      readonly personId: string;
      readonly present: number;
      readonly required: number;
      readonly quorate: boolean;
    }
  /**
   * A single member objected to deciding without a meeting, which ends it; or, with `itemId`, to what is moved there,
   * which is not adopted then. `reason` may be empty.
   */
  | {
      readonly kind: 'circular-objected';
      readonly personId: string;
      readonly reason: string;
      readonly itemId?: string;
    }
  /** What was done while Gremia was not there is entered from now on; `by` names who enters it. */
  | { readonly kind: 'telling-began'; readonly reason: string; readonly by: string }
  | { readonly kind: 'telling-ended' }
  | { readonly kind: 'meeting-resumed' }
  | { readonly kind: 'meeting-closed' };
