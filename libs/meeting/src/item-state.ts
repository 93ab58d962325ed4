import type { Alternative, ConflictBasis } from '@gremia/contracts';
import type { Settlement, VoteUnit } from '@gremia/resolution';
import type { AddedBy, AgendaEntry, Disposition, ItemText, NotedChange, TaintedBallot } from './events';
import type { ClosedPart } from './publicity-state';

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
