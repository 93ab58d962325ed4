import type { AbstentionRule, MajorityRule } from './majority';
import type { AloneRule } from './rule-types/alone-rule';
import type { ChairRule } from './rule-types/chair-rule';
import type { ConflictRule } from './rule-types/conflict-rule';
import type { DemandRule, SecretBallotRule, SecretMeans } from './rule-types/demand-rules';
import type { ElectionRule } from './rule-types/election-rule';
import type { ExclusionRule } from './rule-types/exclusion-rule';
import type { LateConsentRule } from './rule-types/late-consent-rule';
import type { MayorRule } from './rule-types/mayor-rule';
import type { MotionRules } from './rule-types/motion-rules';
import type { AnnouncementRule, Healing, NoticePeriodRule, UrgentNoticeRule } from './rule-types/notice-rules';
import type { OrderRule } from './rule-types/order-rule';
import type { SpecialMajorities } from './rule-types/question-rules';
import type { QuorumRule } from './rule-types/quorum-rule';
import type { ReachRule } from './rule-types/reach-rule';
import type { RecordingRule } from './rule-types/recording-rule';
import type { ReleaseRule } from './rule-types/release-rule';
import type { CircularRule } from './rule-types/circular-rule';
import type { RemoteRule } from './rule-types/remote-rule';
import type { SeatsRule } from './rule-types/seats-rule';
import type { SpeechRule } from './rule-types/speech-rule';
import type { SubstituteRule } from './rule-types/substitute-rule';

export * from './rule-types/alone-rule';
export * from './rule-types/chair-rule';
export * from './rule-types/circular-rule';
export * from './rule-types/conflict-rule';
export * from './rule-types/demand-rules';
export * from './rule-types/election-rule';
export * from './rule-types/exclusion-rule';
export * from './rule-types/fraction';
export * from './rule-types/late-consent-rule';
export * from './rule-types/mayor-rule';
export * from './rule-types/motion-rules';
export * from './rule-types/notice-rules';
export * from './rule-types/order-rule';
export * from './rule-types/seats-rule';
export * from './rule-types/speech-rule';
export * from './rule-types/substitute-rule';
export * from './rule-types/question-rules';
export * from './rule-types/quorum-rule';
export * from './rule-types/reach-rule';
export * from './rule-types/recording-rule';
export * from './rule-types/release-rule';
export * from './rule-types/remote-rule';

/**
 * A profile is plain JSON: it is frozen into the journal of a meeting when the meeting opens, and replayed from there
 * for ever.
 */

export type BodyKind = 'council' | 'committee' | 'advisory-board';
export type RuleStatus = 'verified' | 'unverified';
/**
 * Who sets rules, the widest first: what the software does where nobody says otherwise, the statute of the Land, the
 * Hauptsatzung, the rules of procedure, the statute of the body itself, a decision for one meeting.
 */
export const LAYER_LEVELS = [
  'preset',
  'land',
  'main-statute',
  'rules-of-procedure',
  'body-statute',
  'meeting-decision',
] as const;
export type LayerLevel = (typeof LAYER_LEVELS)[number];
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** One rule with the norm beside it. An unverified rule is a proposal to the chair, never a silent default. */
export interface Rule<T> {
  readonly value: T;
  /** The paragraph as it is cited to people, e.g. `§ 35 Abs. 2 ThürKO`. */
  readonly norm: string;
  /** Where the wording was read, or why it could not be. */
  readonly source: string;
  /** The day on which somebody last compared the value with the source; null while nobody has. */
  readonly verifiedOn: Day | null;
  readonly status: RuleStatus;
  /** The day on which the office took an unverified rule as the one to be applied; the chair still confirms it. */
  readonly answeredOn?: Day;
  /** The day on which the chair took an unverified rule as the one to be applied. */
  readonly confirmedOn?: Day;
  /** The layer that it was taken from; not there in meetings that were opened before there were layers. */
  readonly origin?: { readonly level: LayerLevel; readonly layer: string };
}

export type MinutesField =
  | 'day'
  | 'place'
  | 'present'
  | 'absent-with-reason'
  | 'participants'
  | 'items'
  | 'motions'
  | 'resolutions'
  | 'vote-results';

/** Until when a member may have the own vote put into the minutes. */
export type OwnVoteRule = 'never' | 'end-of-item' | 'end-of-meeting' | 'until-signed';

export interface MinutesRule {
  readonly fields: readonly MinutesField[];
  readonly signatories: readonly ('chair' | 'clerk' | 'member')[];
  readonly approval: 'next-meeting' | 'none';
  readonly ownVote: OwnVoteRule;
  /** Days after the meeting by which they have to be there; null where nobody says so. */
  readonly deadlineDays: number | null;
  /** Days after they are there by which objections are raised; null: until they are approved. */
  readonly objectionDays: number | null;
}

/**
 * What happens when picture or sound fails. `sentence` contains `{time}`, the clock time `HH:MM` at which the meeting
 * stopped.
 */
export interface DisturbanceRule {
  readonly repeatsVote: boolean;
  /** What is presumed where nobody else is affected: that it is the member's own, or nothing: who leads is asked. */
  readonly presumption: 'others-fine' | 'ask';
  readonly sentence: string;
}

/** Every rule of a profile. */
export interface RuleSet {
  readonly quorum: Rule<QuorumRule>;
  readonly majority: Rule<MajorityRule>;
  readonly specialMajorities: Rule<SpecialMajorities>;
  readonly abstention: Rule<AbstentionRule>;
  readonly tie: Rule<'rejected' | 'chair-decides' | 'lot'>;
  /** What breaks unanimity: silence and abstentions, silence alone, or neither of them. */
  readonly unanimity: Rule<'abstentions-break' | 'silence-breaks' | 'abstentions-ignored'>;
  /** May a ballot be changed until the vote closes? The last one counts. */
  readonly ballotChange: Rule<boolean>;
  readonly display: Rule<'live' | 'after-closing' | 'tally-only'>;
  /** When a result may be doubted. */
  readonly doubt: Rule<'until-next-item' | 'until-end-of-meeting'>;
  /** Who can ask for a vote by roll call, and who for a secret one. */
  readonly rollCall: Rule<DemandRule>;
  readonly secretBallot: Rule<SecretBallotRule>;
  /** By what a secret vote is held. */
  readonly secretMeans: Rule<SecretMeans>;
  /** Points of order: who may move each, and what it needs. */
  readonly motions: Rule<MotionRules>;
  /** Who speaks for and against a point of order. */
  readonly motionSpeeches: Rule<SpeechRule>;
  readonly power: Rule<'decides' | 'recommends'>;
  readonly remote: Rule<RemoteRule>;
  /** What has to work for somebody who is connected to be there. */
  readonly remoteReach: Rule<ReachRule>;
  /** Whether resolutions may be passed without a meeting. */
  readonly circular: Rule<CircularRule>;
  readonly disturbance: Rule<DisturbanceRule>;
  readonly noticePeriod: Rule<NoticePeriodRule>;
  readonly urgentNotice: Rule<UrgentNoticeRule>;
  readonly urgency: Rule<MajorityRule>;
  /** Whose consent is enough for something to come onto the agenda of a running meeting. */
  readonly lateConsent: Rule<LateConsentRule>;
  readonly announcement: Rule<AnnouncementRule>;
  /** Days before the meeting by which residents hand in their questions; null when the body has no such hour. */
  readonly residentsQuestions: Rule<{ readonly daysBefore: number } | null>;
  /** What heals a defect of a convocation; empty when nothing does. */
  readonly healingByAppearance: Rule<readonly Healing[]>;
  readonly publicByDefault: Rule<boolean>;
  /** Whether anybody may watch the public part over the net. */
  readonly webcast: Rule<boolean>;
  /** What of the public part may be recorded for the minutes, who agrees to it, and how long it is kept. */
  readonly recording: Rule<RecordingRule>;
  /** Whether members may keep papers that are not public on a device of their own, to read without a connection. */
  readonly takingAlong: Rule<boolean>;
  /** How the public is excluded from an item in the running meeting, or let in. */
  readonly exclusion: Rule<ExclusionRule>;
  /** How resolutions made without the public are released. */
  readonly release: Rule<ReleaseRule>;
  /** What is asked of connected members while the public is out. */
  readonly aloneRemote: Rule<AloneRule>;
  readonly minutes: Rule<MinutesRule>;
  /** What the minutes say of who voted how in an open vote; a roll call is always told name by name. */
  readonly minutesNames: Rule<'tally' | 'by-faction' | 'by-name'>;
  readonly conflict: Rule<ConflictRule>;
  readonly election: Rule<ElectionRule>;
  readonly chairing: Rule<ChairRule>;
  readonly orderMeasures: Rule<OrderRule>;
  readonly substitutes: Rule<SubstituteRule>;
  readonly mayorSeat: Rule<MayorRule>;
  readonly committeeSeats: Rule<SeatsRule>;
}

export type RuleName = keyof RuleSet;

/** A layer as it applied in a meeting, with what it said; kept as it was, whatever becomes of the layer. */
export interface AppliedLayer {
  readonly key: string;
  readonly level: LayerLevel;
  readonly name: string;
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  /** By the name that the rule had then. */
  readonly rules: Readonly<Record<string, Rule<unknown>>>;
}

/** The rules of one body from a day on. */
export interface RuleProfile extends RuleSet {
  /** What the rules were resolved from, the widest first; not there in older meetings. */
  readonly layers?: readonly AppliedLayer[];
  readonly key: string;
  readonly name: string;
  readonly land: string;
  readonly bodyKind: BodyKind;
  /** The body as the subject of a sentence: `Der Stadtrat`. */
  readonly subject: string;
  readonly validFrom: Day;
}
