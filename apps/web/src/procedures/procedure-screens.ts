import type { BallotContent, Counts, VoteOption } from '@gremia/contracts';
import type { MeetingState, VoteState } from '@gremia/meeting';
import type { RuleProfile } from '@gremia/rules';
import type { i18n as I18n } from 'i18next';
import type { ComponentType } from 'react';
import type { LiveMeeting } from '../live/use-meeting';
import type { TypedSetup } from './setup/typed-setup';

/** Who stands, in an election, and how many of them are elected; nobody in every other vote. */
export interface StandingProps {
  readonly options: readonly VoteOption[];
  readonly places: number;
}

/** The ballot of the person in front of the screen. */
export interface BallotFormProps extends StandingProps {
  /** The paragraph on conflicts of interest that binds this body. */
  readonly conflictNorm: string;
  /** Whether somebody may abstain by the rules of the body; they may where that is not said. */
  readonly abstains?: boolean;
  /** What is counted already and about to be changed. */
  readonly replaced: BallotContent | null;
  /** What is on its way; meanwhile nothing can be sent. */
  readonly sending: BallotContent | null;
  readonly error: unknown;
  /** It votes on several things at once, or on no item: in what somebody has a part it cannot say. */
  readonly several: boolean;
  readonly onCast: (ballot: BallotContent) => void;
  readonly onCancel?: (() => void) | undefined;
}

/** What the office enters to close a vote whose ballots are not given on devices. */
export interface CountFormProps extends StandingProps {
  /** Whether somebody may abstain by the rules of the body; they may where that is not said. */
  readonly abstains?: boolean;
  /** What was entered before and may be put right; null at first. */
  readonly entered: Counts | null;
  /** How many can have voted. */
  readonly entitled: number;
  /** How many ballots on paper were handed out. */
  readonly issued: number;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: (count: Counts) => void;
}

/** One member's part in a counted vote: the ballot, or why there is none. */
export interface RollEntry {
  readonly personId: string;
  readonly name: string;
  readonly faction: string | null;
  readonly choice: BallotContent;
}

export interface ResultProps {
  readonly count: Counts;
  /** Whom count and roll name by an id. */
  readonly options: readonly VoteOption[];
  /** Who voted how; null where only the numbers are known. */
  readonly roll: readonly RollEntry[] | null;
  /** How many of the seats without a part were there without a vote; undefined where only the roll can say so. */
  readonly listening?: number;
}

export interface VoteProps {
  readonly state: MeetingState;
  readonly vote: VoteState;
}

/** For a member who has nothing to do on the device yet, or at all. */
export interface WaitingProps extends VoteProps {
  readonly personId: string | null;
}

/** What is settled when the vote is opened, besides the question. */
export interface SetupProps {
  readonly typed: TypedSetup;
  /** Who is there, and by which rules: who may ask for such a vote hangs on it. */
  readonly gathering: {
    readonly profile: RuleProfile | null;
    readonly present: number;
    readonly seats: number;
    /** How many stand, in an election. */
    readonly candidates: number;
  };
  readonly onChange: (typed: TypedSetup) => void;
}

/** For whoever leads the vote, while it is open. */
export interface LeadingProps {
  readonly meeting: LiveMeeting;
  readonly voteId: string;
}

/** Everything that the screens show differently from one kind of vote to another. */
export interface ProcedureScreens {
  /** What the chair enters to open a vote; null where nothing is to be settled. */
  readonly Setup: ComponentType<SetupProps> | null;
  /** In the place of the one button, as long as members are called one by one; null in every other kind. */
  readonly Calling: ComponentType<LeadingProps> | null;
  /** How the vote stands, for whoever leads it, with what they can enter; null where there is nothing. */
  readonly Leading: ComponentType<LeadingProps> | null;
  /** How a member votes; null where members send nothing. */
  readonly Form: ComponentType<BallotFormProps> | null;
  /** Sign and word of a ballot. */
  readonly Mark: ComponentType<{ readonly ballot: BallotContent }>;
  /** The word of a ballot. No hook: the same place shows votes of one kind after another. */
  readonly wordOf: (i18n: I18n, ballot: BallotContent, options: readonly VoteOption[]) => string;
  /** How the office enters what was counted; null where the ballots are counted. */
  readonly CountForm: ComponentType<CountFormProps> | null;
  /** What members and the public read beside the question while the vote is open. */
  readonly Waiting: ComponentType<WaitingProps> | null;
  /** The counts as picture and table, down to each person where that is known. */
  readonly Result: ComponentType<ResultProps>;
  /** How it stands, on the screen of the hall, while the vote is open or counted. */
  readonly HallVote: ComponentType<VoteProps>;
  /** The counts on the screen of the hall. */
  readonly HallResult: ComponentType<ResultProps>;
}
