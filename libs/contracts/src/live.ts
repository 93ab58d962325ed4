import { z } from 'zod';
import { ballotContent, counts, procedureKind, voteSetup } from './ballot';
import { line, typed, uuid } from './common';
import { faultMessage } from './fault';
import { problem } from './problem';
import { sentPoints } from './text';
import { unitId } from './text-id';

const head = { commandId: uuid, meetingId: uuid };
export const presenceMode = z.enum(['hall', 'remote']);

const majority = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('simple') }),
  z
    .object({
      kind: z.literal('share'),
      numerator: z.number().int().positive(),
      denominator: z.number().int().positive().max(1_000),
      of: z.enum(['cast', 'present', 'statutory']),
    })
    .refine(({ numerator, denominator }) => numerator <= denominator, {
      path: ['numerator'],
      message: faultMessage('majority-beyond-all'),
    }),
]);

/**
 * What is voted on: one or more vote units of amendments, the (amended) text of the item, or a question of procedure in
 * the chair's words.
 */
export const voteSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitIds: z.array(unitId).min(1).max(50) }),
  /** `leaveOpen` names units that the chair leaves undecided on purpose. */
  z.object({ kind: z.literal('main'), leaveOpen: z.boolean().default(false) }),
  z.object({ kind: z.literal('free'), question: line(1_000) }),
]);
export type VoteSubject = z.infer<typeof voteSubject>;

/**
 * What kind of question is asked: the rules of the body give each its majority. Urgency puts on the agenda what is not
 * on it; statutes, the budget, rules of procedure, recalls and the public may ask for majorities of their own; what a
 * minority wants is carried when it is large enough, however many are against.
 */
export const questionType = z.enum([
  'ordinary',
  'urgency',
  'main-statute',
  'statute',
  'budget',
  'rules-of-procedure',
  'deviation',
  'recall',
  'exclude-public',
  'minority',
]);
export type QuestionType = z.infer<typeof questionType>;

/** Why a meeting stops. A break ends nothing; a disturbance of picture or sound voids the vote that it hits. */
export const interruptionCause = z.enum(['break', 'disturbance', 'disorder', 'other-day']);
export type InterruptionCause = z.infer<typeof interruptionCause>;
/** Who has to answer for a disturbance: one that is a single member's does not hit the others. */
export const interruptionResponsibility = z.enum(['municipal', 'member', 'unknown']);
export type InterruptionResponsibility = z.infer<typeof interruptionResponsibility>;
/** What becomes of a vote that is open when the meeting stops. */
export const openVoteFate = z.enum(['goes-on', 'voided']);
export type OpenVoteFate = z.infer<typeof openVoteFate>;

/** For what alone a vote that has been counted may be voided and held again. */
export const abortGround = z.enum(['technical-fault', 'wrong-electorate', 'wrong-question', 'faulty-count']);
export type AbortGround = z.infer<typeof abortGround>;

/** On what an exclusion rests: the person's own word, or a decision of the body. */
export const conflictBasis = z.enum(['own-declaration', 'resolution']);
export type ConflictBasis = z.infer<typeof conflictBasis>;

/** What is known of why a member is not there; nothing is said of anybody who has not said anything. */
export const absenceReason = z.enum(['not-stated', 'excused', 'unexcused']);
export type AbsenceReason = z.infer<typeof absenceReason>;

/** A stay as it was, in place of what was recorded; `until` null: to the end. */
const stay = z.object({ from: z.iso.datetime({ offset: true }), until: z.iso.datetime({ offset: true }).nullable() });

/**
 * Everything a person can do in a running meeting. `personId` is given when the office acts for somebody (check-in at
 * the door).
 */
export const command = z.discriminatedUnion('kind', [
  /**
   * `confirmsRules`: the chair takes the rules that nobody has verified as the ones to be applied in this meeting.
   * `secondConvening`: it was convened again because of a lack of quorum, and the convocation said so. `otherDay` is
   * the reason why it is opened on another day than it was convened for.
   */
  z.object({
    ...head,
    kind: z.literal('open-meeting'),
    confirmsRules: z.boolean().default(false),
    secondConvening: z.boolean().optional(),
    otherDay: typed(500).optional(),
  }),
  z.object({ ...head, kind: z.literal('close-meeting') }),
  /**
   * The meeting stops. `until` says when it goes on, for another day it has to; `openVote` is asked for while a vote is
   * open and the rules do not decide; `norm` is what the order of the chair rests on, where it is disorder.
   */
  z.object({
    ...head,
    kind: z.literal('interrupt-meeting'),
    reason: line(500),
    cause: interruptionCause.optional(),
    until: z.iso.datetime().optional(),
    openVote: openVoteFate.optional(),
    responsibility: interruptionResponsibility.optional(),
    norm: line(200).optional(),
  }),
  /** Somebody doubts that enough are there; it is counted at once, and from then on before every vote. */
  z.object({ ...head, kind: z.literal('challenge-quorum') }),
  /**
   * Attendance is put right, until the minutes are signed: what was recorded stays in the journal. `stays` replaces
   * when the person was there, `absence` what is known of why not.
   */
  z.object({
    ...head,
    kind: z.literal('correct-attendance'),
    personId: uuid,
    stays: z.array(stay).max(20).optional(),
    absence: absenceReason.optional(),
    reason: line(500),
  }),
  z.object({ ...head, kind: z.literal('resume-meeting') }),
  z.object({ ...head, kind: z.literal('check-in'), personId: uuid.optional(), mode: presenceMode }),
  z.object({ ...head, kind: z.literal('check-out'), personId: uuid.optional() }),
  z.object({ ...head, kind: z.literal('call-item'), itemId: uuid }),
  z.object({
    ...head,
    kind: z.literal('close-item'),
    itemId: uuid,
    disposition: z.enum(['done', 'noted', 'postponed', 'referred', 'withdrawn', 'not-treated']),
    note: typed(2_000).default(''),
  }),
  /** `basis` is asked for where the office says it of somebody else. */
  z.object({
    ...head,
    kind: z.literal('declare-conflict'),
    itemId: uuid,
    personId: uuid.optional(),
    basis: conflictBasis.optional(),
  }),
  z.object({ ...head, kind: z.literal('lift-conflict'), itemId: uuid, personId: uuid }),
  z.object({ ...head, kind: z.literal('update-texts'), itemId: uuid }),
  z.object({ ...head, kind: z.literal('take-over-unit'), itemId: uuid, unitId }),
  /**
   * The chair splits or joins what is voted on of an amendment; `groups` holds the ids of the operations of every unit
   * that is still open.
   */
  z.object({
    ...head,
    kind: z.literal('regroup-units'),
    itemId: uuid,
    amendmentId: unitId,
    groups: z.array(z.array(unitId).min(1).max(500)).min(1).max(500),
  }),
  /**
   * Movers of changes that exclude each other have agreed on one wording: `points` are the top points that the changes
   * are about as they are to read, and new ones
   * between them; one that is missing is struck.
   */
  z.object({
    ...head,
    kind: z.literal('settle-conflict'),
    settlementId: uuid,
    itemId: uuid,
    unitIds: z.array(unitId).min(2).max(20),
    points: sentPoints,
    note: typed(500).default(''),
  }),
  z.object({ ...head, kind: z.literal('lift-settlement'), itemId: uuid, settlementId: uuid }),
  /** Adopted new points at one place stand in this order; every adopted unit that changes the paper is named once. */
  z.object({ ...head, kind: z.literal('order-units'), itemId: uuid, unitIds: z.array(unitId).max(500) }),
  /** `procedure` is the kind of vote; without it every member votes openly on a device of their own. */
  z.object({
    ...head,
    kind: z.literal('open-vote'),
    voteId: uuid,
    itemId: uuid,
    subject: voteSubject,
    question: questionType.optional(),
    majority: majority.optional(),
    /** Why another majority than the rules of the body give. */
    deviation: z.object({ norm: line(200), reason: line(500) }).optional(),
    procedure: procedureKind.optional(),
    setup: voteSetup.optional(),
  }),
  /** `replaces` confirms that an earlier ballot is to be changed; without it a second, different ballot is refused. */
  z.object({
    ...head,
    kind: z.literal('cast-ballot'),
    voteId: uuid,
    choice: ballotContent,
    replaces: z.boolean().default(false),
  }),
  /** Where members are called one by one the office enters what each has said; another answer takes its place. */
  z.object({ ...head, kind: z.literal('enter-ballot'), voteId: uuid, personId: uuid, choice: ballotContent }),
  /** Who was handed a ballot on paper; `back`: gave it back unused. */
  z.object({
    ...head,
    kind: z.literal('hand-out-ballots'),
    voteId: uuid,
    personIds: z.array(uuid).min(1).max(1_000),
    back: z.boolean().default(false),
  }),
  /** `count` is what the office counted, in a vote whose ballots are not given on devices. */
  z.object({ ...head, kind: z.literal('close-vote'), voteId: uuid, count: counts.optional() }),
  /** `ground` is asked for where the vote has been counted already. */
  z.object({
    ...head,
    kind: z.literal('abort-vote'),
    voteId: uuid,
    reason: line(500),
    ground: abortGround.optional(),
  }),
  /**
   * The chair's announcement makes the result. `carried` is what the chair says; where it differs from the count a
   * reason is needed.
   */
  z.object({
    ...head,
    kind: z.literal('announce-result'),
    voteId: uuid,
    carried: z.boolean(),
    reason: typed(1_000).default(''),
  }),
  z.object({ ...head, kind: z.literal('doubt-result'), voteId: uuid, reason: typed(1_000).default('') }),
  /**
   * An editorial correction of a resolved text, also after the meeting: `points` is the whole corrected text, `basedOn`
   * the hash of the text it was written on.
   * `confirmsMeaning` is asked for where the changes look like more than spelling.
   */
  z.object({
    ...head,
    kind: z.literal('correct-text'),
    itemId: uuid,
    points: sentPoints,
    basedOn: z.string().regex(/^[0-9a-f]{64}$/),
    reason: line(1_000),
    confirmsMeaning: z.boolean().default(false),
  }),
  z.object({ ...head, kind: z.literal('note-remark'), itemId: uuid.nullable(), text: line(5_000) }),
]);
export type Command = z.infer<typeof command>;
export type CommandInput = z.input<typeof command>;
export type CommandKind = Command['kind'];

/**
 * Bytes of one message over a socket. A longer command, such as one with a long text in it, goes over HTTP to the same
 * queue and keeps its id.
 */
export const LONGEST_MESSAGE = 100_000;

const audience = z.enum(['public', 'members', 'office']);

/**
 * `audience` says whose numbering `after` counts in; when the person's audience is another one now, the answer starts
 * at the first entry. What follows `after` comes in pages; whoever has the last one hears what is published from then
 * on.
 */
export const subscribe = z.object({ meetingId: uuid, after: z.number().int().min(0), audience: audience.optional() });
export type Subscribe = z.infer<typeof subscribe>;

/** The same over HTTP. */
export const journalQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  audience: audience.optional(),
});
export type JournalQuery = z.infer<typeof journalQuery>;

/** The number of an entry in its reader's stream, as part of an address. */
export const entryNumber = z.coerce.number().int().min(1);

/**
 * One journal entry as an audience sees it. `seq` counts the entries of this audience's stream without gaps, so that it
 * tells nothing about hidden ones.
 * An entry that its reader may no longer see (excluded from a non-public item for a conflict of interest) keeps its
 * place with the event `withheld`.
 */
export const entryView = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string().nullable(),
  audience,
  leafHash: z.string(),
  /** Commitment to what is sealed in the entry; part of the leaf. */
  commitment: z.string().nullable(),
  event: z.looseObject({ kind: z.string() }),
});
export type EntryView = z.infer<typeof entryView>;

export const commandAnswer = z.object({ ok: z.literal(true), seq: z.number().int(), leafHash: z.string() });
export type CommandAnswer = z.infer<typeof commandAnswer>;

/**
 * What a socket receives after `subscribe`, and a client over HTTP: a page of the stream. `head` is the number of the
 * last entry there is; `next`, as long as it is not null, is to be sent as `after` for the page that follows. `own` are
 * the ballots of the person behind it, by vote.
 */
export const subscription = z.object({
  ok: z.literal(true),
  audience,
  head: z.number().int(),
  next: z.number().int().nullable(),
  entries: z.array(entryView),
  own: z.record(z.string(), ballotContent),
  serverTime: z.string(),
});
export type Subscription = z.infer<typeof subscription>;

/** Pushed to subscribers as event `entries`: what follows the last entry they have. */
export const entriesMessage = z.object({ meetingId: uuid, entries: z.array(entryView) });
export type EntriesMessage = z.infer<typeof entriesMessage>;

/** The acknowledgement of everything that was refused. */
export const refusalAnswer = z.object({ ok: z.literal(false), problem });
export type RefusalAnswer = z.infer<typeof refusalAnswer>;
