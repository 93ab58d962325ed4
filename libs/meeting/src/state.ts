import type {
  AbortGround,
  AbsenceReason,
  Alternative,
  BallotContent,
  BlockPart,
  ConflictBasis,
  Counts,
  DisturbanceEnd,
  InterruptionResponsibility,
  Participant,
  InterruptionCause,
  OrderMeasure,
} from '@gremia/contracts';
import type { MarkedPoint, Point, Renumbering, Settlement, VoteUnit } from '@gremia/resolution';
import type { Arriving, Emergency, RuleProfile } from '@gremia/rules';
import type {
  AddedBy,
  AgendaEntry,
  BallotLine,
  BlockKey,
  CarriedExclusion,
  Corrector,
  Disposition,
  DrawnLot,
  ElectionOutcome,
  EventOf,
  ItemText,
  LeadTerms,
  NotedChange,
  PresenceMode,
  RosterEntry,
  TaintedBallot,
} from './events';
import type { ClosedPart, Released } from './publicity-state';
import type { MotionState } from './motion-state';
import type { SpeakersState } from './speakers-state';
import type { AskTexts } from './texts/ask-texts';

export interface Presence {
  readonly mode: PresenceMode;
  readonly entitled: boolean;
  readonly since: string;
  readonly note: string | null;
}

/**
 * A place on the roster as it is now: `voting` says who holds a seat. Whoever sits for a member holds it in their
 * place, so that a seat never counts twice.
 */
export interface Seat extends RosterEntry {
  /** Sits for this member. */
  readonly sitsFor?: string;
  /** Somebody else sits for this member. */
  readonly heldBy?: string;
  /** The item for which alone somebody sits, or is sat for; null: until the member is back. */
  readonly seatItem?: string | null;
  /** Why they are not there, as it was put right in the meeting; not there where only the invitation was answered. */
  readonly absence?: AbsenceReason;
}

export interface ItemState extends AgendaEntry {
  /** null for an audience that may not read it (yet). */
  readonly text: ItemText | null;
  /** It came onto the agenda while the meeting ran, and by what right; not there where it was on it. */
  readonly added?: { readonly at: string; readonly reason: string; readonly basis: AddedBy };
  readonly calledAt: string | null;
  readonly closedAt: string | null;
  readonly disposition: Disposition | null;
  readonly note: string;
  /** Persons excluded from this item (§ 38 ThürKO). */
  readonly conflicted: readonly string[];
  /** On what the exclusion of a person rests, where somebody else has said it. */
  readonly conflictBasis: Readonly<Record<string, ConflictBasis>>;
  /** Who turned out to be conflicted after having taken part in votes. */
  readonly foundLate: readonly LateConflict[];
  /** What somebody else has said of persons, and what came of it. */
  readonly conflictCases: readonly ConflictCase[];
  /** The public is out of the room while the body decides whether somebody has a part in the item. */
  readonly behindDoors: boolean;
  /** When the public was out of an item by an act of the meeting, in order. */
  readonly closedParts: readonly ClosedPart[];
  /** Planned as non-public and dealt with in public since then; null where it was not. */
  readonly openSince: string | null;
  /** People who are not on the roster and take no part in the item, by name. */
  readonly conflictedGuests: readonly string[];
  /** Who has left the room for the item, or sits among the listeners. */
  readonly outOfRoom: readonly string[];
  readonly takenOver: readonly string[];
  /** The vote units of an amendment, by its id, where the chair split or joined them. */
  readonly regrouped: Readonly<Record<string, readonly VoteUnit[]>>;
  /** Conflicts of units whose movers have agreed on one wording. */
  readonly settlements: readonly AgreedWording[];
  /** Adopted units in the order in which their new points are to stand; empty: in the order of the votes. */
  readonly order: readonly string[];
  /** Points of the text that are voted on one by one; not there where none ever was. */
  readonly parted?: readonly string[];
  readonly voteIds: readonly string[];
  readonly remarks: readonly string[];
  /** Who reported on it; not there where nobody was named. */
  readonly rapporteur?: string;
  /** Motions that nobody had handed in, in their order. */
  readonly oralMotions?: readonly OralMotion[];
  readonly elections: readonly ElectionState[];
  /** Proposals that exclude each other, as they were put; not there where none ever were. */
  readonly alternatives?: readonly AlternativesState[];
  /** What became of the papers since the meeting was opened, in order. */
  readonly changes: readonly PaperChangeNote[];
}

/** Several answers to one question; `dropped`: why they were not voted on to the end. */
export interface AlternativesState {
  readonly alternativesId: string;
  readonly question: string;
  readonly options: readonly Alternative[];
  readonly oneCount?: true;
  readonly dropped: string | null;
}

/** A motion in the words in which it was made. */
export interface OralMotion {
  readonly at: string;
  readonly mover: string;
  readonly text: string;
}

/** Who was proposed for an office; `agrees` null: has not been asked yet. */
export interface Candidate {
  readonly candidateId: string;
  readonly name: string;
  readonly personId: string | null;
  readonly by: string;
  readonly agrees: boolean | null;
}

/** An election as far as it has come; its rounds are votes of the item. */
export interface ElectionState {
  readonly electionId: string;
  readonly office: string;
  readonly places: number;
  readonly candidates: readonly Candidate[];
  /** Who was elected has accepted or declined, by candidate. */
  readonly answers: Readonly<Record<string, boolean>>;
  /** Broken off for this reason, for good or to be held anew. */
  readonly brokenOff: readonly { readonly reason: string; readonly again: boolean; readonly votes: number }[];
}

/** A conflict of interest that was raised by somebody else. */
export interface ConflictCase {
  readonly at: string;
  readonly personId: string;
  readonly raisedBy: string | null;
  readonly reason: string;
  readonly heard: { readonly at: string; readonly statement: string } | null;
  /** How it was decided; null as long as it is not. */
  readonly excluded: boolean | null;
}

export interface LateConflict {
  readonly at: string;
  readonly personId: string;
  readonly votes: readonly TaintedBallot[];
}

/** A noted change and when it was noted; `laid` once the texts were laid anew after it. */
export interface PaperChangeNote extends NotedChange {
  readonly at: string;
  readonly laid: boolean;
}

/** One wording in the place of changes that exclude each other. */
export interface AgreedWording extends Settlement {
  /** `BP 02`: what it is about. */
  readonly label: string;
  readonly note: string;
}

/** An editorial correction of a resolved text, and the text as it reads since then. */
export interface TextCorrection {
  readonly at: string;
  readonly by: Corrector;
  readonly reason: string;
  readonly points: readonly Point[];
  readonly marked: readonly MarkedPoint[];
  readonly textHash: string;
}

export type VotePhase = 'open' | 'closed' | 'announced' | 'doubted' | 'aborted';

/** A vote as it was opened, and what has become of it. */
export interface VoteState extends Omit<EventOf<'vote-opened'>, 'kind'> {
  /** For what a counted vote was voided. */
  readonly abortGround: AbortGround | null;
  readonly phase: VotePhase;
  readonly openedAt: string;
  /** Who has cast; the choice is null while it is sealed for this audience. */
  readonly cast: Readonly<Record<string, BallotContent | null>>;
  /**
   * Entitled at the opening, but gone without a ballot when the vote was closed or aborted: absent, not merely silent.
   */
  readonly gone: readonly string[];
  readonly tally: Counts | null;
  /** Drawn after the count, where it left something open. */
  readonly lot?: DrawnLot | null;
  readonly ballots: readonly BallotLine[] | null;
  /** The codes of the ballots that were in the urn, sorted; each voter knows one of them. */
  readonly checkCodes?: readonly string[];
  readonly result: {
    readonly carried: boolean;
    readonly label: string;
    readonly sentence: string;
    readonly deviation: string | null;
    readonly at: string;
    readonly outcome?: ElectionOutcome;
    readonly rejectsText?: true;
  } | null;
  readonly resolution: {
    readonly points: readonly Point[];
    readonly marked: readonly MarkedPoint[];
    readonly renumbering: readonly Renumbering[];
    readonly textHash: string;
  } | null;
  /** Corrections of the resolved text, in their order; `resolution` stays as it was announced. */
  readonly corrections: readonly TextCorrection[];
  /** Members who had their own vote put into the minutes, with what they chose. */
  readonly ownVotes?: Readonly<Record<string, BallotContent>>;
  readonly note: string | null;
  /** It was opened while the public was out. */
  readonly nonPublic: boolean;
  /** Who sat for whom when it was opened: the member by the person in their seat; not there where nobody did. */
  readonly substitutes?: Readonly<Record<string, string>>;
}

/** A measure of order, and what became of the objection to it. */
export interface TakenMeasure {
  readonly measureId: string;
  readonly at: string;
  readonly measure: OrderMeasure;
  readonly personId: string | null;
  readonly reason: string;
  readonly meetings: number | null;
  readonly voteId: string | null;
  readonly objection: { readonly at: string; readonly reason: string } | null;
  /** What the body has said of it; null as long as it has not. */
  readonly justified: boolean | null;
  /** It was done in an earlier meeting, and shuts out of this one as well. */
  readonly carried?: Pick<CarriedExclusion, 'takenOn' | 'nth' | 'byBody'>;
  /** Why it was ended before its time. */
  readonly lifted?: string;
}

/** Somebody without a vote who is kept out of the call. */
export interface SentOut {
  readonly personId: string;
  readonly name: string;
  readonly reason: string;
  readonly at: string;
}

/** What arrives of somebody who is connected, and what whoever leads has said of it. */
export interface Reach extends Arriving {
  readonly since: string;
  /** Counts or does not, because whoever leads said so; null as long as nobody has. */
  readonly counts: boolean | null;
}

/** Somebody has said that picture or sound is disturbed. */
export interface Disturbance extends Omit<EventOf<'disturbance-reported'>, 'kind' | 'told'> {
  readonly at: string;
  readonly settled: {
    readonly at: string;
    readonly how: DisturbanceEnd;
    readonly sphere: InterruptionResponsibility;
  } | null;
}

/** Somebody leads in the place of another one. */
export interface Lead extends Omit<LeadTerms, 'ground' | 'reason'> {
  readonly since: string;
  /** Who led in that way before, and leads again afterwards; null: the chair of the body. */
  readonly before: Lead | null;
}

/** Several things that are to be put to one vote; `objected` are those that left it because somebody objected. */
export interface BlockState {
  readonly parts: readonly BlockPart[];
  readonly objected: readonly BlockKey[];
}

/** A meeting as far as the reader of the stream may know it. `phase` planned means: nothing has happened yet. */
export interface MeetingState {
  readonly phase: 'planned' | 'running' | 'interrupted' | 'closed';
  readonly title: string;
  readonly committee: {
    readonly id: string;
    readonly name: string;
    readonly kind: 'council' | 'committee' | 'advisory-board';
    readonly seats: number;
  } | null;
  readonly place: string;
  /** Of the municipality (IANA): the days and clock times that sentences name are those there. */
  readonly timeZone: string;
  /** false: the whole meeting is not public; then nothing of it is, whatever an item says. */
  readonly public: boolean;
  readonly rehearsal: boolean;
  readonly profile: RuleProfile | null;
  /** What was on record for meeting with connected members when it was opened. */
  readonly emergency: Emergency | null;
  readonly roster: readonly Seat[];
  readonly convocation: string;
  readonly secretary: string;
  /** Who has taken the lead for a while; null: whoever the offices of the body name. */
  readonly chairing: Lead | null;
  /** How order was kept, in the order of time. */
  readonly orderMeasures: readonly TakenMeasure[];
  /** To whom the lead is offered, and not taken yet. */
  readonly chairOffer: (LeadTerms & { readonly at: string }) | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly interruption: {
    readonly reason: string;
    readonly since: string;
    readonly cause: InterruptionCause;
    /** When it is to go on; null where that is not said. */
    readonly until: string | null;
  } | null;
  readonly speakers: SpeakersState;
  /** Who is connected and has said that nobody else hears this part without the public. */
  readonly alone: readonly string[];
  /** What was resolved without the public and released since then, in order. */
  readonly released: readonly Released[];
  /** Points of order, as they were moved. */
  readonly motions: readonly MotionState[];
  /** What is proposed to be put to one vote, until something else is at hand; not there before the first. */
  readonly block?: BlockState | null;
  /** Convened again for lack of quorum, as the convocation said. */
  readonly secondConvening: boolean;
  /** When the quorum was doubted first; from then on it is counted. */
  readonly quorumChallengedAt: string | null;
  readonly items: readonly ItemState[];
  readonly currentItemId: string | null;
  readonly present: Readonly<Record<string, Presence>>;
  /** Persons who were connected from elsewhere at some time. */
  readonly connected: readonly string[];
  readonly votes: Readonly<Record<string, VoteState>>;
  /** The vote that is open, or closed and not yet announced. */
  readonly currentVoteId: string | null;
  /**
   * The vote whose result was announced last, until the next item is called or the next vote opens: only this one can
   * be doubted.
   */
  readonly doubtableVoteId: string | null;
  readonly remarks: readonly string[];
  /** Who has no vote and was sent out of the call, unless they were let in again; not there before the first. */
  readonly sentOut?: readonly SentOut[];
  /** What arrives of those who are connected, by person; not there before the first was noted. */
  readonly reach?: Readonly<Record<string, Reach>>;
  /** Disturbances of picture and sound as they were reported; not there before the first. */
  readonly disturbances?: readonly Disturbance[];
  /** Who takes part without belonging to the body, by id; not there before the first. */
  readonly participants?: Readonly<Record<string, Participant>>;
  /** When the last act was done, as an instant. */
  readonly lastActAt: string | null;
  /** What was done while Gremia was not there is being entered; null: everything is entered as it happens. */
  readonly telling: { readonly reason: string; readonly by: string; readonly since: string } | null;
  /** Kinds of entries that this version does not understand; when there are any, the state may be wrong. */
  readonly unread: readonly string[];
  /** How questions about texts are answered while a command is decided. No part of what happened; never stored. */
  readonly ask?: AskTexts;
}
