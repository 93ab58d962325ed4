import { z } from 'zod';
import { circularOffer } from './circular-offer';
import {
  committeeKind,
  day,
  instant,
  line,
  page,
  pageInfo,
  prose,
  responsibility,
  rowNumber,
  typed,
  typedDay,
  typedInstant,
  uuid,
  year,
} from './common';
import { MEETING_STATES } from './kinds';
import { decisionView } from './paper-reading';
import { sessionNumber } from './session-number';

export const meetingState = z.enum(MEETING_STATES);
export type MeetingLifecycle = z.infer<typeof meetingState>;

export const meetingInput = z.object({
  committeeId: uuid,
  title: line(300),
  startsAt: typedInstant,
  endsAt: typedInstant.nullable(),
  place: line(300),
  /**
   * The public room to which picture and sound go (§ 40 Abs. 1 S. 3 ThürKO); needed when members take part remotely in
   * an emergency.
   */
  publicRoom: typed(300).trim().nullable(),
  public: z.boolean(),
  rehearsal: z.boolean(),
  /** null: none; not given: as it was. */
  session: sessionNumber.nullable().optional(),
});
export type MeetingInput = z.infer<typeof meetingInput>;
/** Why something that people know already is changed. The public reads it. */
export const supplementReason = line(500);
export const changeMeeting = meetingInput.extend({
  revision: rowNumber,
  /** Needed when time or place change after they are known. */
  supplement: supplementReason.nullish(),
});
export type ChangeMeeting = z.infer<typeof changeMeeting>;

export const agendaItemInput = z.object({
  id: uuid,
  title: line(500),
  /** What the public reads of a non-public item. */
  neutralTitle: line(300),
  public: z.boolean(),
  paperId: uuid.nullable(),
  responsibility: responsibility.nullable(),
  notes: prose(20_000),
  /** How long the office expects it to take; not given: unknown. Only the office plans with it. */
  plannedMinutes: z.number().int().min(1).max(999).nullable().optional(),
});
export type AgendaItemInput = z.infer<typeof agendaItemInput>;
/**
 * The whole agenda in its order; numbers (Ö 1, N 1) are derived. `revision` is the meeting's, a stale one is refused
 * with 409.
 */
export const changeAgenda = z.object({
  revision: rowNumber,
  items: z.array(agendaItemInput).max(200),
  /** Why an agenda that people know already is changed; the public reads it. Not needed before it is known. */
  supplement: supplementReason.nullish(),
});
export type ChangeAgenda = z.infer<typeof changeAgenda>;

/** One thing that a supplement changes. `title` is the neutral one where the reader may know no other. */
export const supplementChange = z.object({
  what: z.enum(['added', 'dropped', 'retitled', 'paper', 'opened', 'closed', 'reordered', 'moved']),
  number: z.string(),
  title: z.string(),
  /** As it was before, where that says something. */
  before: z.string().nullable(),
});
export type SupplementChange = z.infer<typeof supplementChange>;
export const supplementView = z.object({
  no: z.number().int(),
  at: instant,
  reason: z.string(),
  changes: z.array(supplementChange),
});
export type SupplementView = z.infer<typeof supplementView>;

/** An item that stands on every agenda of a body, such as the approval of the minutes. */
export const standardItem = agendaItemInput
  .pick({ title: true, neutralTitle: true, public: true })
  .extend({ plannedMinutes: z.number().int().min(1).max(999).nullable() });
export type StandardItem = z.infer<typeof standardItem>;
/** The standard items of a body, in their order. */
export const standardItems = z.object({ items: z.array(standardItem).max(50) });
export type StandardItems = z.infer<typeof standardItems>;

/** Makes the agenda known to the public. */
export const publishAgenda = z.object({ revision: rowNumber });
export type PublishAgenda = z.infer<typeof publishAgenda>;

export const agendaItemView = z.object({
  id: uuid,
  position: z.number().int(),
  number: z.string(),
  title: z.string(),
  neutralTitle: z.string(),
  public: z.boolean(),
  paperId: uuid.nullable(),
  paperNumber: z.string().nullable(),
  paperTitle: z.string().nullable(),
  /** Numbers of the amendments, and of amendments to these, that the reader may see. */
  amendments: z.array(z.string()),
  responsibility: responsibility.nullable(),
  notes: z.string(),
  /** How long the office expects it to take; null where it is unknown, or the reader does not see the item. */
  plannedMinutes: z.number().int().nullable(),
  /** The supplement with which it came onto the agenda; null when it was there from the beginning. */
  supplementNo: z.number().int().nullable(),
  decisions: z.array(decisionView),
});
export type AgendaItemView = z.infer<typeof agendaItemView>;

/**
 * The notice period as the rule profile computes it for the day of the meeting; `kept` is null before the convocation.
 */
export const noticeView = z.object({
  latestReceipt: day,
  latestAnnouncement: day.nullable(),
  latestUrgentReceipt: day.nullable(),
  kept: z.boolean().nullable(),
  /** How many receipts are open: neither noted nor shown by anything. */
  open: z.number().int(),
  sentence: z.string(),
  norm: z.string(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const meetingSummary = z.object({
  id: uuid,
  committeeId: uuid,
  committee: z.string(),
  committeeKind,
  title: z.string(),
  startsAt: instant,
  endsAt: instant.nullable(),
  place: z.string(),
  public: z.boolean(),
  rehearsal: z.boolean(),
  state: meetingState,
  agendaPublished: z.boolean(),
  /** Nobody meets: until when members answer. null for a meeting, and as long as it is not opened. */
  circularUntil: instant.nullable(),
  session: sessionNumber.nullable(),
});
export type MeetingSummary = z.infer<typeof meetingSummary>;

/** How a reply to a convocation may reach the office. */
export const REPLY_WAYS = ['telephone', 'letter', 'mail', 'in-person'] as const;

export const receiptView = z.object({
  personId: uuid,
  name: z.string(),
  sentAt: instant,
  /** null: open, for there is no evidence. */
  receivedOn: day.nullable(),
  /** What shows the receipt: noted by the office, opened in this application, or answered here. */
  evidence: z.enum(['noted', 'opened', 'replied']).nullable(),
  /** null while it is open and can still be in time. */
  kept: z.boolean().nullable(),
  reply: z.enum(['attending', 'remote', 'excused']).nullable(),
  replyText: z.string(),
  /** How, when and through whom a reply came that was not given here; null for one that was. */
  replyNoted: z.object({ way: z.enum(REPLY_WAYS), on: day, by: z.string() }).nullable(),
});
export type ReceiptView = z.infer<typeof receiptView>;

export const meetingDetail = meetingSummary.extend({
  revision: rowNumber,
  publicRoom: z.string().nullable(),
  convenedAt: instant.nullable(),
  /** Which convocation is the newest (1, 2 …); 0 before the first. */
  convocationNo: z.number().int(),
  /** What has changed since people were convened, so that they have to be convened anew; null when nothing has. */
  reconvene: z.enum(['moved', 'agenda']).nullable(),
  urgent: z.boolean(),
  /** Changes of the agenda since it is known, oldest first. */
  supplements: z.array(supplementView),
  items: z.array(agendaItemView),
  notice: noticeView,
  /**
   * How many have to be there, of how many seats, for those who lead; null for others, and where it hangs on how many
   * seats are filled.
   */
  quorumNeed: z.object({ required: z.number().int(), seats: z.number().int(), norm: z.string() }).nullable(),
  /**
   * Rules of this body that nobody has compared with their source; the chair is asked for each when the meeting is
   * opened. Empty for those who do not lead.
   */
  openQuestions: z.array(
    z.object({
      rule: z.string(),
      /** As the rule is named to people. */
      name: z.string(),
      norm: z.string(),
      /** What it says, line by line. */
      words: z.array(z.string()),
      /** The office has compared it; the chair only confirms. */
      answered: z.boolean(),
    }),
  ),
  /** Whether it may be opened as a circular vote, for those who lead; null for others, and once it is opened. */
  circular: circularOffer.nullable(),
  /** Office only; empty for others. */
  receipts: z.array(receiptView),
  /**
   * Who sits in the body on the day of the meeting and was not convened, as a successor who came after the convocation;
   * for the office, and empty as long as nobody is convened, or everybody has to be convened anew.
   */
  notConvened: z.array(z.object({ personId: uuid, name: z.string() })),
  /** My own reply to the convocation, for members. */
  myReceipt: receiptView.nullable(),
  may: z.object({
    ...{ edit: z.boolean(), run: z.boolean(), vote: z.boolean(), minutes: z.boolean() },
    /** Whether the reader's device may keep what is not public, by a rule of the body. */
    takeAlong: z.boolean(),
  }),
});
export type MeetingDetail = z.infer<typeof meetingDetail>;

/** Coming ones with the next first, past and all with the latest first. A meeting is past when it has ended. */
export const meetingTime = z.enum(['upcoming', 'past', 'all']);
export const meetingQuery = page.extend({
  /** Words of the title, the body, the place or of items on the agenda; what fits best comes first. */
  q: typed(200).optional(),
  committeeId: uuid.optional(),
  when: meetingTime.default('all'),
  state: meetingState.optional(),
  year: year.optional(),
  /** The first and the last day on which they may begin. */
  from: day.optional(),
  to: day.optional(),
  mine: z.stringbool().optional(),
});
export type MeetingQuery = z.infer<typeof meetingQuery>;
export const meetingList = pageInfo.extend({
  meetings: z.array(
    meetingSummary.extend({
      /** Of a search: plain text in which what was found stands between `<b>` and `</b>`. */
      excerpt: z.string().nullable(),
    }),
  ),
});
export type MeetingList = z.infer<typeof meetingList>;

/**
 * Notes that every member has been convened. Receipt is open for all (`receivedOn` null) unless the office knows the
 * day, as when the convocation was handed out in a meeting.
 */
export const convene = z.object({ revision: rowNumber, urgent: z.boolean(), receivedOn: typedDay.nullable() });
export type Convene = z.infer<typeof convene>;
export const replyToConvocation = z.object({ reply: z.enum(['attending', 'remote', 'excused']), text: typed(2_000) });
export type ReplyToConvocation = z.infer<typeof replyToConvocation>;
/** The office notes a reply that did not come here: how and when it came. */
export const notedReply = replyToConvocation.extend({ way: z.enum(REPLY_WAYS), on: typedDay });
export type NotedReply = z.infer<typeof notedReply>;
/** The office notes when a member received the convocation; null: open. */
export const noteReceipt = z.object({ receivedOn: typedDay.nullable() });
/** The same for several members at once. */
export const noteReceipts = noteReceipt.extend({ personIds: z.array(uuid).min(1).max(500) });
export type NoteReceipts = z.infer<typeof noteReceipts>;
export const startRehearsal = z.object({
  members: z.number().int().min(1).max(100),
  remoteShare: z.number().min(0).max(1),
  pace: z.enum(['slow', 'normal', 'fast']),
  /** Some come late, keep silent, declare a conflict of interest, lose the line, ask to speak. */
  incidents: z.boolean().default(false),
});
export type StartRehearsal = z.infer<typeof startRehearsal>;
export const rehearsalView = z.object({ running: z.boolean(), members: z.number().int() });
export type RehearsalView = z.infer<typeof rehearsalView>;
