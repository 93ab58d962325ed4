import type { AgendaItemView, MeetingDetail, ReceiptView, SupplementView } from '@gremia/contracts';
import { RULES_OF_A_MEETING } from '@gremia/meeting';
import { chairQuestions, type RuleProfile } from '@gremia/rules';
import type { Actor } from '../platform/actor/actor';
import { may } from '../platform/actor/may';
import { toDecisionView, type DecisionRow } from '../platform/records/decision-view';
import { toSummary, type MeetingSummaryRow } from './meeting-summary';
import { keptOrOpen, noticeOf, profileOf, type NoticeFacts } from './convocation/notice';

interface ItemRow {
  readonly id: string;
  readonly position: number;
  readonly number: string;
  readonly public: boolean;
  readonly neutral_title: string;
  readonly title: string;
  readonly paper_id: string | null;
  readonly paper_number: string | null;
  readonly paper_title: string | null;
  readonly responsibility: AgendaItemView['responsibility'];
  readonly notes: string;
  /** 0 for an item of the first agenda. */
  readonly supplement_no: number;
  readonly amendment_count: number;
  readonly decisions: DecisionRow[];
}

interface ReceiptRow {
  readonly person_id: string;
  readonly name: string;
  readonly sent_at: string;
  readonly received_on: string | null;
  readonly evidence: ReceiptView['evidence'];
  readonly reply: ReceiptView['reply'];
  readonly reply_text: string;
}

interface ConvocationRow {
  readonly no: number;
  readonly moved: boolean;
  readonly amended: boolean;
}

/** What the statement of `meeting-detail.sql.ts` gives. */
export interface MeetingDetailRow extends MeetingSummaryRow {
  readonly revision: number;
  readonly public_room: string | null;
  readonly convened_at: Date | null;
  readonly urgent: boolean;
  readonly profile_key: string;
  readonly day: string;
  readonly today: string;
  readonly items: ItemRow[];
  readonly receipts: ReceiptRow[];
  readonly own_receipts: ReceiptRow[];
  readonly convocations: ConvocationRow[];
  readonly supplements: SupplementView[];
  readonly received: (string | null)[];
  readonly votes: boolean;
}

export function toDetail(row: MeetingDetailRow, actor: Actor): MeetingDetail {
  const [convocation] = row.convocations;
  const open = row.state === 'planned' || row.state === 'convened';
  const facts: NoticeFacts = {
    profileKey: row.profile_key,
    meetingDay: row.day,
    today: row.today,
    convened: row.convened_at !== null,
    moved: open && convocation?.moved === true,
    urgent: row.urgent,
    received: row.received,
  };
  const profile = profileOf(facts);
  const [own] = row.own_receipts;
  const scope = { committeeId: row.committee_id };
  return {
    ...toSummary(row),
    revision: row.revision,
    publicRoom: row.public_room,
    convenedAt: row.convened_at?.toISOString() ?? null,
    convocationNo: convocation?.no ?? 0,
    reconvene: open ? reconvene(convocation) : null,
    urgent: row.urgent,
    supplements: row.supplements.map((supplement) => ({ ...supplement, at: new Date(supplement.at).toISOString() })),
    items: row.items.map(toItem),
    notice: noticeOf(facts),
    openQuestions: may(actor, 'run-meeting', scope)
      ? chairQuestions(profile, RULES_OF_A_MEETING).map(({ rule, norm, sentence }) => ({ rule, norm, sentence }))
      : [],
    receipts: row.receipts.map((receipt) => toReceipt(receipt, profile, facts)),
    myReceipt: own === undefined ? null : toReceipt(own, profile, facts),
    may: {
      edit: may(actor, 'edit-agenda', scope) && open,
      run: may(actor, 'run-meeting', scope) && row.state !== 'cancelled',
      vote: row.votes,
      minutes: may(actor, 'write-minutes', scope),
    },
  };
}

const reconvene = (newest: ConvocationRow | undefined): MeetingDetail['reconvene'] =>
  newest?.moved === true ? 'moved' : newest?.amended === true ? 'agenda' : null;

const toItem = (row: ItemRow): AgendaItemView => ({
  id: row.id,
  position: row.position,
  number: row.number,
  title: row.title,
  neutralTitle: row.neutral_title,
  public: row.public,
  paperId: row.paper_id,
  paperNumber: row.paper_number,
  paperTitle: row.paper_title,
  amendmentCount: row.amendment_count,
  responsibility: row.responsibility,
  notes: row.notes,
  supplementNo: row.supplement_no || null,
  decisions: row.decisions.map(toDecisionView),
});

const toReceipt = (row: ReceiptRow, profile: RuleProfile, facts: NoticeFacts): ReceiptView => ({
  personId: row.person_id,
  name: row.name,
  sentAt: new Date(row.sent_at).toISOString(),
  receivedOn: row.received_on,
  evidence: row.evidence,
  kept: keptOrOpen(profile, facts, row.received_on),
  reply: row.reply,
  replyText: row.reply_text,
});
