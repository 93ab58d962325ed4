import type {
  AbsenceReason,
  BlockPart,
  ConvocationStance,
  DisturbanceEnd,
  InterruptionCause,
  InterruptionResponsibility,
  OrderMeasure,
  Participant,
} from '@gremia/contracts';
import type { Arriving, Emergency, RuleProfile } from '@gremia/rules';
import type {
  BlockKey,
  CarriedExclusion,
  CircularTerms,
  CorrectedStay,
  EventOf,
  LeadTerms,
  Notice,
  PresenceMode,
  RosterEntry,
} from './events';
import type { ItemState } from './item-state';
import type { MotionState } from './motion-state';
import type { Released } from './publicity-state';
import type { RecordingObjection, RecordingState } from './recording-state';
import type { SpeakersState } from './speakers-state';
import type { AskTexts } from './texts/ask-texts';
import type { VoteState } from './vote-state';

export type * from './item-state';
export type * from './vote-state';

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

/** What a member has said of the convocation, and when. */
export interface NoticeStance {
  readonly stance: ConvocationStance;
  readonly reason: string;
  readonly at: string;
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
  /** Deputies who have declined to lead, until the lead changes hands or the next item is called. */
  readonly chairDeclined?: readonly string[];
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
  /** How it was convened over this system; not there where it was not. */
  readonly notice?: Notice;
  /** What members have said of the convocation last; not there where nobody has said anything. */
  readonly noticeStances?: Readonly<Record<string, NoticeStance>>;
  /** Who has come with a vote since the opening; kept where something stands against the convocation. */
  readonly came?: readonly string[];
  /** Convened again for lack of quorum, as the convocation said. */
  readonly secondConvening: boolean;
  /** Nobody meets, everybody answers where they are; not there where it is a meeting. */
  readonly circular?: CircularTerms;
  /** Who has objected to that; not there where nobody has. */
  readonly circularObjectedBy?: string;
  /** When the quorum was doubted first; from then on it is counted. */
  readonly quorumChallengedAt: string | null;
  readonly items: readonly ItemState[];
  readonly currentItemId: string | null;
  readonly present: Readonly<Record<string, Presence>>;
  /** When somebody was there, by person, where that was put right; not there before the first. */
  readonly correctedStays?: Readonly<Record<string, readonly CorrectedStay[]>>;
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
  /** null, and not there before the first: nothing is recorded. */
  readonly recording?: RecordingState | null;
  /** Who does not want to be recorded; not there before the first. */
  readonly recordingObjections?: readonly RecordingObjection[];
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
