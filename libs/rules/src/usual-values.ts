import type { MajorityRule } from './majority';
import type {
  ChairRule,
  ConflictRule,
  DemandRule,
  ElectionRule,
  ExclusionRule,
  MayorRule,
  MotionRules,
  NoticePeriodRule,
  OrderRule,
  SeatsRule,
  QuorumRule,
  RecordingRule,
  RemoteRule,
  SecretBallotRule,
  ReachRule,
  SpecialMajorities,
  SpeechRule,
  SubstituteRule,
} from './profile';

/**
 * What most Länder have in common, as a start for a value that differs in a part. None of it holds by itself: the
 * layers say which of it does.
 */

/** Everybody in the body, and not only those who answer. */
export const ALL_MEMBERS: MajorityRule = { kind: 'share', numerator: 1, denominator: 1, of: 'statutory' };

/** More than half of the statutory number, counted for every resolution; no relief of any kind. */
export const HALF_OF_SEATS: QuorumRule = {
  numerator: 1,
  denominator: 2,
  of: 'statutory',
  reach: 'more-than',
  counts: 'present-entitled',
  reducedByExcluded: false,
  mode: 'continuous',
  floor: null,
  whenMostConflicted: null,
  reliefFrom: 'most-excluded',
  reliefNeedsApproval: false,
  mayorDecides: false,
  secondConvening: null,
  secondShare: null,
  secondNoticeDays: null,
};

/** Whatever number is there is enough. */
export const ANY_NUMBER = { numerator: 0, denominator: 1, least: 1 } as const;

/** The majority of the members for the Hauptsatzung and for recalling somebody, a simple one for the rest. */
export const USUAL_QUESTIONS: SpecialMajorities = {
  'main-statute': { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
  statute: { kind: 'simple' },
  budget: { kind: 'simple' },
  'rules-of-procedure': { kind: 'simple' },
  deviation: { kind: 'share', numerator: 2, denominator: 3, of: 'present' },
  recall: { kind: 'share', numerator: 1, denominator: 2, of: 'statutory' },
  'exclude-public': { kind: 'simple' },
  minority: { kind: 'share', numerator: 1, denominator: 4, of: 'statutory', minority: true },
};

/** Any member moves it and the body votes on it; a break, separate votes and a recount are for the chair to grant. */
export const USUAL_MOTIONS: MotionRules = {
  adjourn: { by: 'member', needs: 'vote' },
  refer: { by: 'member', needs: 'vote' },
  interrupt: { by: 'member', needs: 'chair' },
  'close-debate': { by: 'member', needs: 'vote' },
  'close-list': { by: 'member', needs: 'vote' },
  'separate-votes': { by: 'member', needs: 'chair' },
  recount: { by: 'member', needs: 'chair' },
  share: null,
};

/** Only the body itself, by a resolution. */
export const BY_RESOLUTION: DemandRule = { share: null, faction: false, resolution: true };
export const SECRET_BY_RESOLUTION: SecretBallotRule = {
  ...BY_RESOLUTION,
  admissible: 'always',
  precedesRollCall: false,
};
/** The law knows secret elections, but no secret votes. */
export const NO_SECRET_VOTES: SecretBallotRule = {
  ...SECRET_BY_RESOLUTION,
  resolution: false,
  admissible: 'elections-only',
};

/** Nothing is recorded; where a body lets it, everybody agrees, and it is gone after two months. */
export const NO_RECORDING: RecordingRule = { of: 'nothing', consent: 'everybody', keptDays: 60 };

/** Nobody who is connected has a vote; the sentence says by which law. */
export const NO_REMOTE: RemoteRule = {
  counts: 'never',
  needsStatute: null,
  needsPublicRoom: false,
  publicRoomNorm: '',
  chairInRoom: false,
  resolution: 'none',
  needsConsent: false,
  needsApprovedSystem: false,
  excludedCommittees: [],
  excluded: [],
  scope: 'item',
  confirmedNextMeeting: false,
  refusal: 'Eine Teilnahme mit Stimmrecht durch Zuschaltung ist nicht zulässig.',
  exclusion: null,
};

/** Full calendar days between receipt and meeting, as the law says. */
export const FROM_RECEIPT = {
  counting: 'full-calendar-days',
  from: 'receipt',
  fictionDay: null,
  force: 'must',
  setBy: 'law',
} as const satisfies Omit<NoticePeriodRule, 'days'>;

/** Out of the room where the public is, too; no elections; decided by the body without the public. */
export const USUAL_CHAIR: ChairRule = { whenNobody: 'eldest-member' };

/** Three calls to order, then the body is asked whether the member has to leave this meeting. */
export const USUAL_ORDER: OrderRule = {
  excludedBy: 'chair-with-consent',
  callsBefore: 3,
  mostMeetings: 1,
  moreByBody: true,
  objection: 'none',
};

export const USUAL_CONFLICT: ConflictRule = {
  persons: 'everybody',
  leaveRoom: 'non-public-only',
  listenersArea: true,
  elections: 'excepted',
  decidedBy: 'body-non-public',
  consequence: 'invalid-if-decisive',
  causes: ['voted', 'wrongly-excluded'],
  challengeMonths: null,
};

/** Secret, a majority of the valid votes, then a run-off, then the lot. */
export const USUAL_ELECTION: ElectionRule = {
  secret: true,
  openIf: 'never',
  secretOnDemand: false,
  rounds: [
    { among: 'all', base: 'valid', wins: 'majority' },
    { among: 'two', base: 'valid', wins: 'most' },
  ],
  singleCandidate: null,
  tie: 'lot',
  unclearRunOff: 'ask',
  tieAtTop: 'as-unclear',
  againstIsInvalid: false,
  repeatWhenInvalid: null,
  nominatedOnly: false,
  lotBy: 'not-said',
};

/** For what all Länder know, spoken on and decided without the public. */
export const USUAL_EXCLUSION: ExclusionRule = {
  grounds: ['common-good', 'individual-interest'],
  decided: 'closed',
};

/** Standing alone: the same majority again, a week later at the earliest. */
export const SECOND_ROUND_ALONE: NonNullable<ElectionRule['singleCandidate']> = {
  rounds: [
    { among: 'all', base: 'present-entitled', wins: 'majority' },
    { among: 'all', base: 'present-entitled', wins: 'majority' },
  ],
  waitDays: 7,
};

/** Seats of committees by mathematical proportion. */
export const USUAL_SEATS: SeatsRule = { method: 'hare-niemeyer', majorityKeepsMajority: false };

/** Nobody sits for a member: who follows on the list moves up once a seat is free. */
export const NO_SUBSTITUTES: SubstituteRule = { who: 'none', whenConflicted: false };

/** The same of all but the mayor, whose deputy in office has the vote of that seat. */
export const MAYOR_SUBSTITUTED: SubstituteRule = { who: 'mayor', whenConflicted: false };

/** Who is entered for it sits for an absent member; whether also for a conflicted one, nobody says. */
export const LISTED_SUBSTITUTES: SubstituteRule = { who: 'listed', whenConflicted: false };

/** The mayor is a member like all others. */
export const MAYOR_VOTES: MayorRule = { vote: 'always', exceptFor: [], counted: true };

/** The mayor has no seat in the body, whoever leads it. */
export const MAYOR_WITHOUT_VOTE: MayorRule = { vote: 'never', exceptFor: [], counted: false };

/** One member speaks for a point of order and one against it. */
export const ONE_FOR_ONE_AGAINST: SpeechRule = { each: 1, who: 'voting-members', seconds: null };

/** Whoever is connected has to be seen and heard; whoever leads says what holds while somebody is not. */
export const PICTURE_AND_SOUND: ReachRule = { needs: 'picture-and-sound', without: 'chair-decides' };
