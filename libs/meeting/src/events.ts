import type {
  AbortGround,
  AbsenceReason,
  BallotContent,
  ConflictBasis,
  Counts,
  InterruptionCause,
  InterruptionResponsibility,
  OpenVoteFate,
  QuestionType,
  VoteSetup,
  VoteSubject,
} from '@gremia/contracts';
import type { AmendmentText, MarkedPoint, Op, Point, Renumbering, VoteUnit } from '@gremia/resolution';
import type { MajorityRule, RecordedEmergency, RuleProfile } from '@gremia/rules';
import type { BallotLine, CallOrder, CorrectedStay, Corrector, TaintedBallot } from './event-parts';

export type * from './event-parts';

/**
 * Who may read an entry: everybody, the members of the body (and the office), or the office alone (chair and clerk).
 */
export type Audience = 'public' | 'members' | 'office';
export type PresenceMode = 'hall' | 'remote';

/** A person of the roster, frozen when the meeting opens. `seat` is null for those without a vote (advisers). */
export interface RosterEntry {
  readonly personId: string;
  readonly name: string;
  /** By which the person stands in the alphabet; journals from before it was noted take the end of the name. */
  readonly familyName?: string;
  readonly faction: string | null;
  readonly function: 'chair' | 'deputy-chair' | 'member' | 'adviser';
  readonly voting: boolean;
  /** Excused in the reply to the convocation; the reason itself is never part of the journal. */
  readonly excused: boolean;
}

/** What everybody may know of an agenda item; of a non-public one only number and neutral title. */
export interface AgendaEntry {
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
  readonly public: boolean;
}

/**
 * An amendment as it lies on the table. `amends` names the amendment that this one wants to change; its operations are
 * then on that amendment's text.
 */
export interface LaidAmendment extends AmendmentText {
  readonly title: string;
  readonly originators: readonly string[];
  readonly amends?: string | null;
  /** Of one that is outdated, the text that it was made for: its operations can be shown on no other. */
  readonly madeFor?: readonly Point[] | null;
}

/** The texts an item is about, frozen into the journal, so that a replay needs nothing else. */
export interface ItemText {
  readonly title: string;
  readonly paperId: string | null;
  readonly paperNumber: string | null;
  readonly paperTitle: string | null;
  readonly originators: readonly string[];
  readonly responsibility: 'preliminary' | 'decision' | 'hearing' | 'notice' | null;
  readonly base: readonly Point[] | null;
  readonly amendments: readonly LaidAmendment[];
}

/** What became of a paper on the agenda, or of what hangs on it, while the meeting runs. */
export type PaperChange =
  | 'withdrawn'
  | 'new-version'
  | 'amendment-submitted'
  | 'amendment-changed'
  | 'amendment-withdrawn'
  | 'statement-submitted'
  | 'attachment-added'
  | 'attachment-removed'
  | 'attachment-published'
  | 'attachment-withheld';

/**
 * A change as it is noted: of which paper (its number), and whether it is for those who lead the meeting alone, as
 * what happens to internal files is.
 */
export interface NotedChange {
  readonly change: PaperChange;
  readonly number: string | null;
  readonly internal: boolean;
}

/** What happened, in the past tense. Everything people later read of a meeting is computed from these. */
export type MeetingEvent =
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
      /** Convened again for lack of quorum, as the convocation said. */
      readonly secondConvening?: boolean;
      /** Opened on another day than it was convened for. */
      readonly otherDay?: { readonly convenedFor: string; readonly reason: string };
    }
  | { readonly kind: 'texts-laid'; readonly itemId: string; readonly text: ItemText }
  /** A paper changed while the meeting ran; the texts on the table stay what they were until new ones are laid. */
  | {
      readonly kind: 'paper-change-noted';
      readonly itemId: string;
      readonly change: PaperChange;
      readonly number: string | null;
      readonly internal: boolean;
    }
  | {
      readonly kind: 'member-checked-in';
      readonly personId: string;
      readonly mode: PresenceMode;
      readonly entitled: boolean;
      readonly note: string | null;
    }
  | { readonly kind: 'member-checked-out'; readonly personId: string }
  | { readonly kind: 'item-called'; readonly itemId: string }
  | { readonly kind: 'item-closed'; readonly itemId: string; readonly disposition: Disposition; readonly note: string }
  | {
      readonly kind: 'conflict-declared';
      readonly itemId: string;
      readonly personId: string;
      /** Not there where the person said it themselves. */
      readonly basis?: ConflictBasis;
    }
  /** It came out after votes on the item that somebody who took part in them was conflicted. */
  | {
      readonly kind: 'conflict-found-late';
      readonly itemId: string;
      readonly personId: string;
      readonly votes: readonly TaintedBallot[];
    }
  | { readonly kind: 'conflict-lifted'; readonly itemId: string; readonly personId: string }
  | { readonly kind: 'unit-taken-over'; readonly itemId: string; readonly unitId: string }
  | {
      readonly kind: 'units-regrouped';
      readonly itemId: string;
      readonly amendmentId: string;
      readonly units: readonly VoteUnit[];
    }
  | {
      readonly kind: 'conflict-settled';
      readonly itemId: string;
      readonly settlementId: string;
      readonly units: readonly string[];
      /** What it is about: `BP 02`. */
      readonly label: string;
      /** The agreed wording as operations on the text as moved. */
      readonly ops: readonly Op[];
      readonly note: string;
    }
  | { readonly kind: 'settlement-lifted'; readonly itemId: string; readonly settlementId: string }
  | { readonly kind: 'units-ordered'; readonly itemId: string; readonly units: readonly string[] }
  | {
      readonly kind: 'vote-opened';
      readonly voteId: string;
      readonly itemId: string;
      readonly subject: VoteSubject;
      /** The kind of vote; what ballots and counts say is known to it alone. */
      readonly procedure: string;
      /** What was settled for this kind of vote, besides the question. */
      readonly setup?: VoteSetup;
      readonly callOrder?: CallOrder;
      /**
       * The question word for word as the chair reads it out, and the text it is about, marked. Neither changes after
       * this.
       */
      readonly question: string;
      readonly marked: readonly MarkedPoint[];
      /** SHA-256 (hex) of question and text in canonical form: names the version voted on. */
      readonly textHash: string;
      readonly majority: MajorityRule;
      /** Which majority the rules of the body gave; not there for the ordinary one. */
      readonly questionType?: QuestionType;
      /** Why the majority is another one than the rules give. */
      readonly majorityDeviation?: { readonly norm: string; readonly reason: string };
      /** Persons entitled to vote, frozen. */
      readonly electorate: readonly string[];
      readonly conflicted: readonly string[];
      readonly quorum: { readonly required: number; readonly present: number };
      readonly repeats: string | null;
    }
  /** The choice is the sealed part until the vote is closed; `choice` is there only for who may know it. */
  | {
      readonly kind: 'ballot-cast';
      readonly voteId: string;
      readonly personId: string;
      readonly replaced: boolean;
      readonly choice?: BallotContent;
    }
  /** Ballots on paper, as they were given to persons, or given back unused. What will be on them nobody writes down. */
  | {
      readonly kind: 'ballots-handed-out';
      readonly voteId: string;
      readonly personIds: readonly string[];
      readonly back: boolean;
    }
  | {
      readonly kind: 'vote-closed';
      readonly voteId: string;
      readonly tally: Counts;
      readonly ballots: readonly BallotLine[] | null;
    }
  | {
      readonly kind: 'vote-aborted';
      readonly voteId: string;
      readonly reason: string;
      /** Of a vote that had been counted. */
      readonly ground?: AbortGround;
    }
  | {
      readonly kind: 'result-announced';
      readonly voteId: string;
      readonly carried: boolean;
      readonly label: string;
      readonly sentence: string;
      readonly tally: Counts;
      /** Reason of the chair where the announcement differs from the count. */
      readonly deviation: string | null;
      /** Of a final vote on a text that was carried: the text as resolved. */
      readonly resolution: {
        readonly points: readonly Point[];
        readonly marked: readonly MarkedPoint[];
        readonly renumbering: readonly Renumbering[];
        readonly textHash: string;
        readonly adoptedUnits: readonly string[];
      } | null;
    }
  | { readonly kind: 'result-doubted'; readonly voteId: string; readonly reason: string }
  | {
      /** The office corrected the spelling of a resolved text; the text as resolved stays where it was announced. */
      readonly kind: 'text-corrected';
      readonly itemId: string;
      readonly voteId: string;
      readonly points: readonly Point[];
      /** The text before this correction and after it. */
      readonly marked: readonly MarkedPoint[];
      readonly textHash: string;
      readonly previousHash: string;
      readonly reason: string;
      /** Named here, for the office is not on the roster. */
      readonly by: Corrector;
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
  | {
      readonly kind: 'attendance-corrected';
      readonly personId: string;
      readonly stays: readonly CorrectedStay[] | null;
      readonly absence: AbsenceReason | null;
      /** Sealed: it may say what concerns nobody else. */
      readonly reason?: string;
      readonly by: Corrector;
    }
  | { readonly kind: 'meeting-resumed' }
  | { readonly kind: 'meeting-closed' };

export type MeetingEventKind = MeetingEvent['kind'];
export type Disposition = 'done' | 'noted' | 'postponed' | 'referred' | 'withdrawn' | 'not-treated';
