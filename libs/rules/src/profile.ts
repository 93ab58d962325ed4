import type { AbstentionRule, MajorityRule } from './majority';

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

export interface QuorumRule {
  readonly numerator: number;
  readonly denominator: number;
  /** `statutory`: the number of seats by law; `members`: the seats that are filled. */
  readonly of: 'statutory' | 'members';
  readonly reach: 'more-than' | 'at-least';
  /** Whether members who are present but excluded from the item count. */
  readonly counts: 'present-entitled' | 'present';
  /**
   * A lower quorum when more than half of the members are excluded from an item for conflict of interest; null when
   * there is none.
   */
  readonly whenMostConflicted: { readonly numerator: number; readonly denominator: number } | null;
  /**
   * `continuous`: without it nothing is resolved. `on-challenge`: it is presumed until somebody challenges it; from
   * then on it is counted.
   */
  readonly mode: 'continuous' | 'on-challenge';
  /**
   * Smallest number of members with which a second convening on the same item is quorate; null when there is no such
   * relief.
   */
  readonly secondConvening: number | null;
}

export type RemoteSubject = 'ordinary' | 'election' | 'secret-vote';

export interface RemoteRule {
  readonly counts: 'never' | 'emergency-only' | 'always';
  /** The local statute that must contain a clause on it; null when none is needed. */
  readonly needsStatute: string | null;
  /** The public follows picture and sound in a room that the announcement must name. */
  readonly needsPublicRoom: boolean;
  /** The paragraph that asks for the room; empty when none does. */
  readonly publicRoomNorm: string;
  /** Whoever chairs is in the room; connected, the chair has no vote. */
  readonly chairInRoom: boolean;
  /** On these the connected members have no vote. */
  readonly excluded: readonly RemoteSubject[];
  /** What the software says when connected members may only listen. */
  readonly refusal: string;
  /** What it says when they are shut out of an excluded subject; null when nothing is excluded. */
  readonly exclusion: string | null;
}

export interface NoticePeriodRule {
  readonly days: number;
  /** `full-calendar-days`: neither the day of receipt nor the day of the meeting counts. */
  readonly counting: 'full-calendar-days';
  readonly from: 'receipt';
  /** `should`: the law asks for it as a rule; a shorter period has to be explained, and is no defect by itself. */
  readonly force: 'must' | 'should';
}

export interface UrgentNoticeRule {
  /** Received at the latest on this day before the meeting; 2 means the second day before. */
  readonly latestDayBefore: number;
  /** The convocation must say that the period is shortened. */
  readonly mustSaySo: boolean;
}

export interface AnnouncementRule {
  readonly daysBefore: number;
  readonly urgentDaysBefore: number;
}

export type MinutesField =
  'day' | 'place' | 'present' | 'absent-with-reason' | 'items' | 'resolutions' | 'vote-results';

export interface MinutesRule {
  readonly fields: readonly MinutesField[];
  readonly signatories: readonly ('chair' | 'clerk' | 'member')[];
  readonly approval: 'next-meeting' | 'none';
}

export interface ConflictRule {
  readonly leaveRoom: 'non-public-only' | 'always';
  readonly appliesToElections: boolean;
  readonly decidedBy: 'body-non-public' | 'chair';
  /** `invalid-if-decisive`: a resolution falls only if the wrongly cast or missing vote could have turned it. */
  readonly consequence: 'invalid-if-decisive' | 'invalid';
  /** Months after which the resolution stands unless it was challenged; null when unknown. */
  readonly challengeMonths: number | null;
}

export interface ElectionRule {
  readonly secret: boolean;
  /** More than half of these elect in the first round. */
  readonly firstRound: 'present-entitled' | 'valid' | 'cast';
  /** What the majority in the run-off is measured against. */
  readonly runOff: 'valid' | 'cast' | 'most';
  readonly tie: 'lot' | 'ask';
  /** When it is not clear which two go into the run-off. */
  readonly unclearRunOff: 'ask' | 'lot' | 'all';
}

/**
 * What happens when picture or sound fails. `sentence` contains `{time}`, the clock time `HH:MM` at which the meeting
 * stopped.
 */
export interface DisturbanceRule {
  readonly repeatsVote: boolean;
  readonly sentence: string;
}

/** Questions that ask for a majority of their own, whatever the paper is about. */
export const SPECIAL_QUESTIONS = ['main-statute', 'rules-of-procedure', 'recall', 'exclude-public'] as const;
export type SpecialQuestion = (typeof SPECIAL_QUESTIONS)[number];
export type SpecialMajorities = { readonly [Q in SpecialQuestion]: MajorityRule };

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
  readonly power: Rule<'decides' | 'recommends'>;
  readonly remote: Rule<RemoteRule>;
  readonly disturbance: Rule<DisturbanceRule>;
  readonly noticePeriod: Rule<NoticePeriodRule>;
  readonly urgentNotice: Rule<UrgentNoticeRule>;
  readonly urgency: Rule<MajorityRule>;
  readonly announcement: Rule<AnnouncementRule>;
  /** Days before the meeting by which residents hand in their questions; null when the body has no such hour. */
  readonly residentsQuestions: Rule<{ readonly daysBefore: number } | null>;
  readonly healingByAppearance: Rule<boolean>;
  readonly publicByDefault: Rule<boolean>;
  readonly minutes: Rule<MinutesRule>;
  readonly conflict: Rule<ConflictRule>;
  readonly election: Rule<ElectionRule>;
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
