import type { BallotContent, Counts, VoteOption, VoteSetup } from '@gremia/contracts';
import type { Electorate, MajorityRule, OutcomeDetail, QuestionKind, RemoteSubject, RuleProfile } from '@gremia/rules';
import type { z } from 'zod';
import { refuse } from '../refuse';
import type { Refusal } from '../decision';
import type { CallOrder, DrawnLot, ElectionRoundOf, RosterEntry } from '../events';
import type { VoteOutcome } from './outcome';

/** Who could be there for a vote, and who is; in an election, how many stand. */
export interface Gathering {
  readonly seats: number;
  readonly present: number;
  readonly candidates?: number;
}

/** What is chosen between, where that is not yes and no; empty in every other vote. */
export interface Asked {
  readonly options: readonly VoteOption[];
  readonly election: ElectionRoundOf | null;
  readonly lot: DrawnLot | null;
}

/** Whom a vote is put to. */
export interface House {
  /** The statutory number of votes of the body, vacant seats included. */
  readonly seats: number;
  /** Members present for this vote, the excluded ones included; whoever left after casting a ballot is counted. */
  readonly present: number;
  /** Present members who were excluded from the item before the vote opened. */
  readonly excluded: number;
}

/** What was brought in until a vote closes. */
export interface Given<Ballot> {
  readonly ballots: readonly Ballot[];
  /** Numbers by name, bounded and otherwise unchecked; null where nobody has entered any. */
  readonly entered: Counts | null;
  /** How many have put in a ballot, or were handed one on paper. */
  readonly issued: number;
  readonly asked: Asked;
}

/** What the outcome of a vote is measured by, as frozen when it opened. */
export interface Measure {
  readonly majority: MajorityRule;
  readonly electorate: Electorate;
  readonly profile: RuleProfile;
  readonly asked: Asked;
}

/** What a sentence about an outcome is made of. `what` is its subject: `Der Änderungsantrag`. */
export interface Announced {
  readonly profile: RuleProfile;
  readonly detail: OutcomeDetail;
  readonly what: string;
  /** The kind of question, which may have words of its own. */
  readonly question?: QuestionKind;
  /** A body that only recommends adopts nothing and rejects nothing; without it, it decides. */
  readonly power?: 'decides' | 'recommends';
}

/** What the minutes say of a vote besides question and count. */
export interface Held {
  readonly profile: RuleProfile;
  readonly setup: VoteSetup;
  readonly order: CallOrder | null;
  /** null where the vote came to no count. */
  readonly count: Counts | null;
  readonly options: readonly VoteOption[];
  /** Names of those who took part, in the order of the roster. */
  readonly participants: readonly string[];
  /** The codes of the ballots that were in the urn. */
  readonly checkCodes: readonly string[];
}

/** How a member has the own vote put into the minutes. */
export interface OwnVote<Count extends Counts = Counts> {
  /** What may have been chosen. */
  readonly choices: readonly string[];
  /** How many have chosen it. */
  readonly counted: (count: Count, choice: string) => number;
  /** `mit Nein gestimmt`: what is said of the member. */
  readonly words: (choice: string) => string;
}

/** Who plays in a rehearsal: the group holds together; `random` and `leaning` are from 0 to 1. */
export interface Player {
  readonly profile: RuleProfile;
  /** How likely the group says yes to this question. */
  readonly leaning: number;
  readonly random: number;
  readonly asked: Asked;
}

/**
 * A kind of vote. Everything that depends on the kind stands behind this; nothing else knows the choices of a kind or
 * the names in its count. It is a function of its arguments, as everything here.
 *
 * @typeParam Ballot what one member puts in
 * @typeParam Count what the vote amounts to
 */
export interface Procedure<Ballot extends BallotContent, Count extends Counts> {
  /** Stands in the journal for ever: `open-ballot`. */
  readonly kind: string;
  /** As the chair chooses it and the minutes name it: `Handzeichen`. */
  readonly name: string;
  /** What can be asked so: a question that is answered with yes or no, who is to be elected, or which proposal. */
  readonly serves?: 'election' | 'choice';
  /**
   * Who brings in what is counted: every member a ballot, which is known to be theirs; every member a ballot that goes
   * into an urn, apart from the name; or the office the numbers when the vote closes.
   */
  readonly source: 'members' | 'urn' | 'office';
  /** What it is to the rules on connected members, who are shut out of some subjects. */
  readonly remoteSubject: RemoteSubject;
  readonly ballot: z.ZodType<Ballot>;
  readonly count: z.ZodType<Count>;
  /** Refuses a vote of this kind where the rules of the body do not allow it, or where something is to be settled. */
  readonly open: (profile: RuleProfile, setup: VoteSetup, gathering: Gathering) => Refusal | null;
  /**
   * In which order members are called: then each puts in a ballot when it is their turn, or the office enters what they
   * say. Not there where all vote at once.
   */
  readonly callOrder?: (electorate: readonly RosterEntry[], setup: VoteSetup, lot: number) => CallOrder;
  /** Nobody votes: what is moved without a meeting is adopted unless a member objects until the deadline. */
  readonly bySilence?: true;
  /** Ballots on paper are handed out by name before the office enters what was on them. */
  readonly handsOut?: true;
  /** Whether a ballot is a vote; not there where every one is. Who was called and said nothing has not voted. */
  readonly isVote?: (ballot: Ballot) => boolean;
  /** Refuses a ballot that has the right shape and is still not allowed. */
  readonly accept: (ballot: Ballot, profile: RuleProfile, asked: Asked) => Refusal | null;
  /** Whether the member says with the ballot to have no part in the question for a conflict of interest. */
  readonly declaresConflict: (ballot: Ballot) => boolean;
  /** What the vote amounts to: of the ballots, or of the numbers that the office has entered. */
  readonly close: (given: Given<Ballot>, house: House, profile: RuleProfile) => Count | Refusal;
  readonly assess: (count: Count, measure: Measure) => VoteOutcome;
  /** How many seats a count accounts for; not there where every number in it stands for so many of them. */
  readonly heads?: (count: Count) => number;
  /** Whether the outcome could have been another one without one member's ballot; null: nobody knows what it said. */
  readonly couldTurn: (count: Count, measure: Measure, ballot: Ballot | null) => boolean;
  /** When the ballots may be seen: as they come in, when the vote is closed, never. */
  readonly seal: (profile: RuleProfile) => 'live' | 'after-closing' | 'tally-only';
  readonly words: {
    /** One member's ballot, in the roll of the minutes: `Enthaltung`. */
    readonly ballot: (ballot: Ballot, options: readonly VoteOption[]) => string;
    /** What the chair reads out of a question: `Der Antrag ist mehrheitlich angenommen (30 Ja, 5 Nein).` */
    readonly outcome?: (count: Count, said: Announced) => string;
    /** The start of a recommendation, to be continued with its object: `Der Beirat empfiehlt einstimmig (…)`. */
    readonly recommendation?: (count: Count, profile: RuleProfile) => string;
    /** In the roll, of who was there and has not voted. */
    readonly silent: string;
    /** In the roll, of who was not there; null where these stand in the list of those present only. */
    readonly absent: string | null;
  };
  /** Not there where the own vote is not put into the minutes: secret votes, and those that name everybody anyway. */
  readonly ownVote?: OwnVote<Count>;
  /** How it was voted, in sentences for the minutes; none where that goes without saying. */
  readonly notes: (held: Held) => readonly string[];
  /** The counts as minutes and papers print them: `Ja: 33, Nein: 0, Enthaltungen: 5, Befangen: 0`. */
  readonly minutesLine: (count: Count, options: readonly VoteOption[]) => string;
  /** What a simulated member puts in during a rehearsal; null where members put in nothing. */
  readonly rehearse: (player: Player) => Ballot | null;
}

/** A kind of vote as everything else sees it: ballots and counts are closed letters to it. */
export interface VoteKind extends Omit<
  Procedure<BallotContent, Counts>,
  'ballot' | 'count' | 'isVote' | 'heads' | 'serves' | 'ownVote'
> {
  readonly ownVote?: OwnVote;
  readonly serves: 'question' | 'election' | 'choice';
  readonly heads: (count: Counts) => number;
  readonly isVote: (content: BallotContent) => boolean;
  /** Whether a ballot has the form of this kind. */
  readonly isBallot: (content: BallotContent) => boolean;
}

/** Opens the letters at one place, so that no procedure and nobody else has to ask what they hold. */
export function voteKind<Ballot extends BallotContent, Count extends Counts>(
  procedure: Procedure<Ballot, Count>,
): VoteKind {
  const ballotOf = (content: BallotContent): Ballot => procedure.ballot.parse(content);
  const countOf = (count: Counts): Count => procedure.count.parse(count);
  const {
    kind,
    name,
    source,
    remoteSubject,
    open,
    callOrder,
    bySilence,
    handsOut,
    seal,
    rehearse,
    words,
    notes,
    ownVote,
  } = procedure;
  const isVote = procedure.isVote ?? (() => true);
  const { outcome, recommendation, silent, absent } = words;
  return {
    kind,
    name,
    serves: procedure.serves ?? 'question',
    source,
    remoteSubject,
    open,
    ...(callOrder === undefined ? {} : { callOrder }),
    ...(bySilence === undefined ? {} : { bySilence }),
    ...(handsOut === undefined ? {} : { handsOut }),
    ...(ownVote === undefined
      ? {}
      : { ownVote: { ...ownVote, counted: (count, choice) => ownVote.counted(countOf(count), choice) } }),
    isVote: (content) => isVote(ballotOf(content)),
    seal,
    rehearse,
    notes,
    isBallot: (content) => procedure.ballot.safeParse(content).success,
    accept: (content, profile, asked) => {
      const ballot = procedure.ballot.safeParse(content);
      return ballot.success ? procedure.accept(ballot.data, profile, asked) : refuse('choice-refused');
    },
    declaresConflict: (content) => procedure.declaresConflict(ballotOf(content)),
    close: ({ ballots, ...given }, house, profile) =>
      procedure.close({ ...given, ballots: ballots.map(ballotOf) }, house, profile),
    assess: (count, measure) => procedure.assess(countOf(count), measure),
    heads: (count) => procedure.heads?.(countOf(count)) ?? sum(Object.values(count)),
    couldTurn: (count, measure, content) =>
      procedure.couldTurn(countOf(count), measure, content === null ? null : ballotOf(content)),
    words: {
      silent,
      absent,
      ballot: (content, options) => words.ballot(ballotOf(content), options),
      ...(outcome === undefined ? {} : { outcome: (count, said) => outcome(countOf(count), said) }),
      ...(recommendation === undefined
        ? {}
        : { recommendation: (count, profile) => recommendation(countOf(count), profile) }),
    },
    minutesLine: (count, options) => procedure.minutesLine(countOf(count), options),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
