import type { BallotContent } from '@gremia/contracts';
import type { AmendmentText, Point } from '@gremia/resolution';

/** A circular vote: why nobody meets, on whose motion, and by when (an instant) everybody is to have answered. */
export interface CircularTerms {
  readonly ground: string;
  readonly movedBy: string;
  readonly until: string;
  /** How many hours every question stays open at least, where the opening has said so. */
  readonly leastHours?: number;
  /** Whoever opened it has said that everything is of a simple kind. */
  readonly simpleMatters?: true;
}

/**
 * Who may read an entry: everybody, the members of the body (and the office), or the office alone (chair and clerk).
 */
export type Audience = 'public' | 'members' | 'office';
export type PresenceMode = 'hall' | 'remote' | 'circular';

/** A person of the roster, frozen when the meeting opens. `seat` is null for those without a vote (advisers). */
export interface RosterEntry {
  readonly personId: string;
  readonly name: string;
  /** By which the person stands in the alphabet; journals from before it was noted take the end of the name. */
  readonly familyName?: string;
  readonly faction: string | null;
  readonly function: 'chair' | 'deputy-chair' | 'member' | 'adviser' | 'substitute';
  readonly voting: boolean;
  /** Of a deputy, which one: 1 steps in before 2. Not there where the body ranks none. */
  readonly rank?: number;
  /** The seat is the mayor’s; not there for all others. */
  readonly mayor?: true;
  /** Of a substitute, the members for whom they may sit; not there for all others. */
  readonly mayStandFor?: readonly string[];
  /** Excused in the reply to the convocation; the reason itself is never part of the journal. */
  readonly excused: boolean;
}

/** Somebody whom an earlier meeting shut out of this one as well, as it was when this one opened. */
export interface CarriedExclusion {
  readonly measureId: string;
  readonly personId: string;
  readonly reason: string;
  /** The day of the meeting in which it was done (`YYYY-MM-DD`). */
  readonly takenOn: string;
  /** From how many meetings, and the how manyth of them this one is. */
  readonly meetings: number;
  readonly nth: number;
  /** The body wanted it so by a vote. */
  readonly byBody: boolean;
  /** What the member has said against it; null where they have not objected. */
  readonly objection: string | null;
}

/** What everybody may know of an agenda item; of a non-public one only number and neutral title. */
export interface AgendaEntry {
  readonly itemId: string;
  readonly number: string;
  readonly title: string;
  readonly public: boolean;
}

/** By what right an item came onto the agenda of a running meeting. */
export type AddedBy =
  | { readonly kind: 'urgency'; readonly voteId: string }
  /** Everybody agreed, which is enough by this norm. */
  | { readonly kind: 'consent'; readonly norm: string };

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

/** How the work on an agenda item ended. */
export type Disposition = 'done' | 'noted' | 'postponed' | 'referred' | 'withdrawn' | 'not-treated';

/** One member's ballot. */
export interface BallotLine {
  readonly personId: string;
  readonly choice: BallotContent;
}

/** In which order members are called, drawn or given when the vote opened. */
export interface CallOrder {
  /** The letter with which the alphabet begins, where it was drawn. */
  readonly drawn: string | null;
  readonly persons: readonly string[];
}

/** When a person was there, as it was put right. */
export interface CorrectedStay {
  readonly from: string;
  readonly until: string | null;
}

/** A vote in which somebody took part who was conflicted, as it came out afterwards. */
export interface TaintedBallot {
  readonly voteId: string;
  /** By the numbers: whether the outcome could be another one without this ballot. */
  readonly decisive: boolean;
}

/** Who corrected a text, and as what. */
export interface Corrector {
  readonly name: string;
  readonly role: 'chair' | 'clerk';
}

/** The round of an election that a vote is. */
export interface ElectionRoundOf {
  /** An election that is repeated, or held anew because somebody has declined, begins with its first round again. */
  readonly attempt: number;
  readonly round: number;
  /** How many stood in the first round. */
  readonly stood: number;
  /** Places that this round may fill. */
  readonly places: number;
}

/** What a round of an election has come to; candidates by their ids. */
export interface ElectionOutcome {
  readonly elected: readonly string[];
  /** null when every place is filled. */
  readonly next:
    | {
        readonly kind: 'round';
        readonly candidates: readonly string[];
        readonly runOff: boolean;
        readonly waitDays: number;
      }
    | { readonly kind: 'repeat' }
    | { readonly kind: 'nobody' }
    | null;
}

/** On whom the lot has fallen, and who drew it. */
export interface DrawnLot {
  readonly drawn: readonly string[];
  readonly by: string;
  readonly norm?: string;
}

/** How a meeting was convened over this system: with the shortened period, and against whom something stands. */
export interface Notice {
  readonly urgent: boolean;
  readonly defects: readonly NoticeDefect[];
}

/** Whose convocation was received too late, or is not proven to have been received. */
export interface NoticeDefect {
  readonly personId: string;
  readonly kind: 'late' | 'unproven';
}

/** How many were there and entitled when the quorum was found. */
export interface QuorumFound {
  readonly present: number;
  readonly required: number;
  readonly quorate: boolean;
}
