import type {
  AbortGround,
  BallotContent,
  Counts,
  QuestionType,
  VoteOption,
  VoteSetup,
  VoteSubject,
} from '@gremia/contracts';
import type { MarkedPoint, Point, Renumbering } from '@gremia/resolution';
import type { MajorityRule } from '@gremia/rules';
import type { BallotLine, CallOrder, ElectionOutcome, ElectionRoundOf } from './parts';

/** Votes, from the question to the announced result. */
export type VoteEvent =
  | {
      readonly kind: 'vote-opened';
      readonly voteId: string;
      /** null: on the course of the meeting, before the first item or between two. */
      readonly itemId: string | null;
      readonly subject: VoteSubject;
      /** The kind of vote; what ballots and counts say is known to it alone. */
      readonly procedure: string;
      /** What was settled for this kind of vote, besides the question. */
      readonly setup?: VoteSetup;
      /** Where members are called one by one. */
      readonly callOrder?: CallOrder;
      /** Who stands, in an election. */
      readonly options?: readonly VoteOption[];
      readonly election?: ElectionRoundOf;
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
      /** The mayor has a seat and no vote on this question: why, in a sentence. */
      readonly withoutMayor?: string;
      /** Votes of one block, this one among them: ballots are cast in the first, and count in each. */
      readonly together?: readonly string[];
      /** Where nobody meets: the instant by when there is to answer. Before it was kept, that of the opening held. */
      readonly until?: string;
    }
  /**
   * The choice is the sealed part until the vote is closed; `choice` is there only for who may know it. In a vote with
   * an urn it says that somebody has voted, and there is no choice anywhere in the journal.
   */
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
      /** The codes of the ballots that were in the urn, sorted. */
      readonly checkCodes?: readonly string[];
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
      /** Of an election. */
      readonly outcome?: ElectionOutcome;
      /** It rejected the last point that the text had, and with it the text. */
      readonly rejectsText?: true;
    }
  | { readonly kind: 'result-doubted'; readonly voteId: string; readonly reason: string };
