import type { VoteOption, VoteSubject } from '@gremia/contracts';
import type { BlockStep } from './block-step';
import type { ConflictStep } from './conflict-step';
import type { MotionStep } from './motion-step';
import type { PublicityStep } from './publicity';
import type { Called } from './participation';

/** The one thing the chair does next. `say` is what is read out with it. */
export type NextStep =
  | { readonly step: 'open-meeting' }
  | { readonly step: 'resume-meeting'; readonly reason: string }
  | {
      readonly step: 'call-item';
      readonly itemId: string;
      readonly number: string;
      readonly title: string;
      readonly say: string;
    }
  /** Papers have changed since they were laid; what is on the table cannot be voted on. */
  | { readonly step: 'lay-texts'; readonly itemId: string; readonly number: string; readonly say: string }
  /** Whoever leads has no part in the item at hand: a deputy takes over; null where none is there who could. */
  | {
      readonly step: 'hand-over-chair';
      readonly itemId: string;
      readonly leader: string;
      readonly deputy: { readonly personId: string; readonly name: string } | null;
      readonly say: string;
    }
  | ConflictStep
  | BlockStep
  | PublicityStep
  /** The lead is offered to somebody who has not taken it yet. */
  | { readonly step: 'await-chair'; readonly personId: string; readonly name: string; readonly say: string }
  /** Too few are there for the item at hand; a vote cannot be opened, or what is open cannot be closed as valid. */
  | {
      readonly step: 'restore-quorum';
      readonly itemId: string | null;
      readonly sentence: string;
      readonly lamp: string;
      readonly norm: string;
      readonly openVoteId: string | null;
    }
  /** The open vote rests until whoever leads has dealt with what was reported. */
  | { readonly step: 'await-connection'; readonly voteId: string; readonly say: string }
  | MotionStep
  /** `itemId` null: on the course of the meeting, where such a vote is to be repeated. */
  | {
      readonly step: 'open-vote';
      readonly itemId: string | null;
      readonly subject: VoteSubject;
      readonly name: string;
      readonly repeats: boolean;
      readonly say: string;
    }
  /** Somebody is to be proposed, or asked whether they stand. */
  | {
      readonly step: 'nominate';
      readonly itemId: string;
      readonly electionId: string;
      readonly office: string;
      readonly unasked: readonly string[];
      readonly say: string;
    }
  /** The count leaves open who is elected, or who goes into the run-off. */
  | {
      readonly step: 'draw-lot';
      readonly voteId: string;
      readonly among: readonly VoteOption[];
      readonly take: number;
      /** Why the lot decides is to be named: the rules do not say it. */
      readonly asks: boolean;
      readonly say: string;
    }
  /** Who was elected is asked. */
  | {
      readonly step: 'ask-elected';
      readonly itemId: string;
      readonly electionId: string;
      readonly candidateId: string;
      readonly name: string;
      readonly say: string;
    }
  /** Nobody is elected, and the rules know no further round, or none today. */
  | {
      readonly step: 'settle-election';
      readonly itemId: string;
      readonly electionId: string;
      readonly office: string;
      readonly waitDays: number;
      readonly say: string;
    }
  | {
      readonly step: 'await-ballots';
      readonly voteId: string;
      readonly cast: number;
      readonly entitled: number;
      readonly say: string;
    }
  /** Members are called by name: this one now. */
  | ({ readonly step: 'call-name'; readonly voteId: string; readonly say: string } & Called)
  | {
      readonly step: 'close-vote';
      /** Who was called and gave no answer. */
      readonly silent?: readonly string[];
      readonly voteId: string;
      readonly cast: number;
      readonly entitled: number;
      readonly say: string;
    }
  | {
      readonly step: 'announce-result';
      readonly voteId: string;
      readonly carried: boolean;
      readonly label: string;
      readonly say: string;
    }
  | {
      readonly step: 'close-item';
      readonly itemId: string;
      readonly number: string;
      readonly title: string;
      readonly result: string | null;
      /** The paper was taken back while the meeting ran: the item is closed as withdrawn. */
      readonly takenBack: boolean;
      readonly say: string;
    }
  | { readonly step: 'close-meeting' }
  | { readonly step: 'none' };
